import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApprovalsService, SecondPersonService } from '@app/casework';
import { isId, invalid, newId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ApprovalPage } from './approval.page.js';
import { ApprovalsPage } from './approvals.page.js';
import { SecondPersonPage } from './second-person.page.js';

const AFTER = { closed: 'closed', erased: 'erased', allowed: 'approval-given' } as const;

/** What needs a second person: asking, what waits for whom, and saying yes or no. */
@Controller()
@For(...CASE_ROLES)
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly second: SecondPersonService,
    private readonly files: CaseFileService,
  ) {}

  @Get('approvals')
  async list(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    const waiting = await this.approvals.waitingFor(viewer.actor);
    return sendPage(reply, ApprovalsPage({ viewer, waiting, done }));
  }

  @Get('approvals/:id')
  async one(@Looking() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.page(viewer, known(id)));
  }

  @Post('approvals/:id/decisions')
  decide(
    @Looking() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const decision = new FormInput(body).text('decision');
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        if (decision === 'agree') {
          return `/approvals?done=${AFTER[await this.second.agree(viewer.actor, known(id))]}`;
        }
        if (decision === 'withdraw') {
          await this.approvals.withdraw(viewer.actor, known(id));
          return '/approvals?done=approval-withdrawn';
        }
        await this.approvals.refuse(viewer.actor, known(id));
        return '/approvals?done=approval-refused';
      },
      (refusal) => this.page(viewer, known(id), refusal),
    );
  }

  @Get('cases/:caseId/second-person')
  async form(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.asking(viewer, caseId, new FormInput({})));
  }

  @Post('cases/:caseId/second-person')
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
        const reason = requiredText('reason', input.text('reason'));
        const kind = input.text('kind');
        if (kind === 'close-unanswered') {
          const explanation = requiredText('explanation', input.text('explanation'));
          const outcome = input.text('outcome');
          await this.second.askClosing(viewer.actor, caseId, { outcome, explanation, reason });
        } else if (kind === 'erase-case') await this.second.askErasing(viewer.actor, caseId, reason);
        else if (kind === 'disclose-identity') await this.second.askDisclosure(viewer.actor, caseId, reason);
        else throw chooseKind();
        return `/cases/${caseId}/second-person?done=approval-asked`;
      },
      (refusal) => this.asking(viewer, caseId, input, refusal),
    );
  }

  private async page(viewer: Viewer, id: string, refusal?: Refusal) {
    const approval = await this.approvals.read(viewer.actor, id);
    const beside = await this.files.beside(viewer.actor, approval.caseId);
    return ApprovalPage({ viewer, approval, ...beside, refusal });
  }

  private async asking(viewer: Viewer, caseId: string, input: FormInput, refusal?: Refusal) {
    const [beside, requests] = await Promise.all([
      this.files.beside(viewer.actor, caseId),
      this.approvals.ofCase(viewer.actor, caseId),
    ]);
    return SecondPersonPage({ viewer, ...beside, requests, input, refusal });
  }
}

/** An address with anything but an id in it gets the answer of a request that is not there. */
function known(id: string): string {
  return isId(id) ? id : newId();
}

function chooseKind(): Error {
  const message = 'Choose what it is about.';
  return invalid('DESK.CHOICE', message, [{ field: 'kind', code: 'choose', message }]);
}
