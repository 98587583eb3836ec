import { Controller, Get, Query, Res } from '@nestjs/common';
import { sendPage, type FastifyReply } from '@app/web';
import { CaseId } from '../forms/id.pipe.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { CaseFileService } from './case-file.service.js';
import { CasePage } from './case.page.js';

@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class CaseController {
  constructor(private readonly files: CaseFileService) {}

  @Get()
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.files.read(viewer.actor, caseId);
    return sendPage(reply, CasePage({ viewer, file, done }));
  }
}
