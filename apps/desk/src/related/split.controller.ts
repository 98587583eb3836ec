import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CaseSplitsService } from '@app/casework';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { SplitPage } from './split.page.js';

/** Proposing a second complaint to her; she makes it, in her mailbox. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class SplitController {
  constructor(
    private readonly splits: CaseSplitsService,
    private readonly files: CaseFileService,
  ) {}

  @Get('split')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, SplitPage({ viewer, ...(await this.files.beside(viewer.actor, caseId)) }));
  }

  @Post('splits')
  propose(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const proposal = {
          message: requiredText('explanation', input.text('explanation')),
          text: requiredText('text', input.text('text')),
          institutionType: input.text('institutionType'),
          conduct: input.list('conduct'),
        };
        await this.splits.propose(viewer.actor, caseId, proposal, seenVersion(input));
        return `/cases/${caseId}?done=split-proposed`;
      },
      async (refusal) => {
        const beside = await this.files.beside(viewer.actor, caseId);
        return SplitPage({ viewer, ...beside, input, refusal, seen: input.text('seen') });
      },
    );
  }
}
