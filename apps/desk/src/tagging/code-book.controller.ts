import { Controller, Get, Res } from '@nestjs/common';
import { sendPage, type FastifyReply } from '@app/web';
import { Looking, type Viewer } from '../session/viewer.js';
import { CodeBookPage } from './code-book.page.js';

/** For everybody who works here: what counts as what. */
@Controller('code-book')
export class CodeBookController {
  @Get()
  page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, CodeBookPage({ viewer }));
  }
}
