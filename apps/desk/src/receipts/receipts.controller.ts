import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { isRecognition } from '@app/cases';
import { ReceiptReplacementService } from '@app/casework';
import { Clock, invalid } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain, lookOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { MadeCodePage, ReceiptsPage } from './receipts.page.js';

/** A new code for her who lost hers: asked, agreed by a second colleague, and after the waiting period shown once. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptReplacementService,
    private readonly files: CaseFileService,
    private readonly clock: Clock,
  ) {}

  @Get('receipt')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.shown(viewer, caseId));
  }

  @Post('receipt-requests')
  ask(
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
        const recognised = input.text('recognised');
        if (!isRecognition(recognised)) throw notChosen();
        const explanation = requiredText('reason', input.text('reason'));
        await this.receipts.ask(viewer.actor, caseId, { recognised, explanation });
        return `/cases/${caseId}/receipt?done=receipt-asked`;
      },
      (refusal) => this.shown(viewer, caseId, input, refusal),
    );
  }

  @Post('receipt-requests/:requestId/approvals')
  approve(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('requestId', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ) {
    const work = async () => {
      await this.receipts.approve(viewer.actor, caseId, id);
      return `/cases/${caseId}/receipt?done=receipt-approved`;
    };
    return actOrShowAgain(reply, viewer, work, (refusal) => this.shown(viewer, caseId, undefined, refusal));
  }

  @Post('receipt-requests/:requestId/refusals')
  refuse(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('requestId', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ) {
    const work = async () => {
      await this.receipts.refuse(viewer.actor, caseId, id);
      return `/cases/${caseId}/receipt?done=receipt-refused`;
    };
    return actOrShowAgain(reply, viewer, work, (refusal) => this.shown(viewer, caseId, undefined, refusal));
  }

  /** The answer itself shows the code: there is no page to come back to. */
  @Post('receipt-requests/:requestId/codes')
  make(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('requestId', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ) {
    const look = async () => {
      const code = await this.receipts.make(viewer.actor, caseId, id);
      return MadeCodePage({ viewer, ...(await this.files.beside(viewer.actor, caseId)), code });
    };
    return lookOrShowAgain(reply, viewer, look, (refusal) => this.shown(viewer, caseId, undefined, refusal));
  }

  private async shown(viewer: Viewer, caseId: string, input?: FormInput, refusal?: Refusal): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const requests = await this.receipts.ofCase(viewer.actor, caseId);
    return ReceiptsPage({ viewer, ...beside, requests, now: this.clock.now(), input, refusal });
  }
}

function notChosen(): Error {
  const message = 'Choose how she was recognised.';
  return invalid('DESK.RECOGNISED', message, [{ field: 'recognised', code: 'choose', message }]);
}
