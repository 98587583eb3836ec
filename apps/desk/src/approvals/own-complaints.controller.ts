import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { CaseworkService, OwnComplaintsService } from '@app/casework';
import { StaffService } from '@app/identity';
import { isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { OwnComplaintAnswerPage, OwnComplaintsPage } from './own-complaints.page.js';
import { OwnComplaintPage } from './own-complaint.page.js';

/** Complaints about the desk itself: marking one, and what leads and the administrator deal with. */
@Controller()
export class OwnComplaintsController {
  constructor(
    private readonly complaints: OwnComplaintsService,
    private readonly casework: CaseworkService,
    private readonly files: CaseFileService,
    private readonly staff: StaffService,
  ) {}

  @Get('own-complaints')
  @For('lead', 'administrator')
  async list(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    const complaints = await this.complaints.of(viewer.actor);
    return sendPage(reply, OwnComplaintsPage({ viewer, complaints, done }));
  }

  /** The administrator has no page of a case; she reads and answers this one here. */
  @Get('own-complaints/:caseId')
  @For('lead', 'administrator')
  async read(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.answering(viewer, caseId, new FormInput({})));
  }

  @Post('own-complaints/:caseId/answers')
  @For('lead', 'administrator')
  answer(
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
        await this.complaints.assertOwn(viewer.actor, caseId);
        await this.casework.askHer(viewer.actor, caseId, requiredText('text', input.text('text')));
        return '/own-complaints?done=asked';
      },
      (refusal) => this.answering(viewer, caseId, input, refusal),
    );
  }

  @Get('cases/:caseId/own-complaint')
  @For(...CASE_ROLES)
  async form(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.marking(viewer, caseId, new FormInput({})));
  }

  @Post('cases/:caseId/own-complaint')
  @For(...CASE_ROLES)
  mark(
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
        const about = input.list('about').filter((id) => isId(id));
        await this.complaints.mark(viewer.actor, caseId, about);
        return '/?done=own-complaint';
      },
      (refusal) => this.marking(viewer, caseId, input, refusal),
    );
  }

  private async answering(viewer: Viewer, caseId: string, input: FormInput, refusal?: Refusal) {
    await this.complaints.assertOwn(viewer.actor, caseId);
    return OwnComplaintAnswerPage({
      viewer,
      ...(await this.files.beside(viewer.actor, caseId)),
      input,
      refusal,
    });
  }

  private async marking(viewer: Viewer, caseId: string, input: FormInput, refusal?: Refusal) {
    const [beside, active] = await Promise.all([
      this.files.beside(viewer.actor, caseId),
      this.staff.active(),
    ]);
    const colleagues = active.map(({ id, displayName }) => ({ value: id, label: displayName }));
    return OwnComplaintPage({ viewer, ...beside, colleagues, input, refusal });
  }
}
