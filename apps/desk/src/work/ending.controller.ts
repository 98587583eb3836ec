import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CaseworkService } from '@app/casework';
import { invalid } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ClosingPage, RecusalPage } from './ending.page.js';

/** Closing a case, and stepping back from it. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class EndingController {
  constructor(
    private readonly casework: CaseworkService,
    private readonly files: CaseFileService,
  ) {}

  @Get('close')
  async closePage(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('outcome') outcome: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    // A mediation that has ended fills in its outcome; the caseworker still chooses.
    const input = new FormInput({ outcome: outcome ?? '' });
    return sendPage(
      reply,
      ClosingPage({ viewer, ...(await this.files.beside(viewer.actor, caseId)), input }),
    );
  }

  @Post('closures')
  close(
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
        const outcome = chosenOutcome(input.text('outcome'));
        const explanation = requiredText('explanation', input.text('explanation'));
        await this.casework.close(viewer.actor, caseId, { outcome, explanation }, seenVersion(input));
        return `/cases/${caseId}?done=closed`;
      },
      (refusal) => this.again(viewer, caseId, input, refusal, ClosingPage),
    );
  }

  @Get('recuse')
  async recusePage(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, RecusalPage({ viewer, ...(await this.files.beside(viewer.actor, caseId)) }));
  }

  @Post('recusals')
  recuse(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.casework.recuse(viewer.actor, caseId);
        return '/?done=recused';
      },
      (refusal) => this.again(viewer, caseId, new FormInput(body), refusal, RecusalPage),
    );
  }

  private async again(
    viewer: Viewer,
    caseId: string,
    input: FormInput,
    refusal: Refusal,
    page: typeof ClosingPage,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    return page({ viewer, ...beside, input, refusal, seen: input.text('seen') });
  }
}

function chosenOutcome(value: string): string {
  if (value !== '') return value;
  const message = 'Choose an outcome.';
  throw invalid('DESK.OUTCOME', message, [{ field: 'outcome', code: 'choose', message }]);
}
