import { Controller, Get, Res } from '@nestjs/common';
import { sendPage, type FastifyReply } from '@app/web';
import { Looking, type Viewer } from '../session/viewer.js';
import { ShortcutsPage } from './shortcuts.page.js';

@Controller('shortcuts')
export class ShortcutsController {
  @Get()
  page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, ShortcutsPage({ viewer }));
  }
}
