import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CaseworkService } from '@app/casework';
import { StaffService } from '@app/identity';
import { invalid, isId } from '@app/kernel';
import { FormInput, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { AssignmentPage } from './assignment.page.js';

/** Taking a case, and handing it over. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class AssignmentController {
  constructor(
    private readonly casework: CaseworkService,
    private readonly files: CaseFileService,
    private readonly staff: StaffService,
  ) {}

  @Get('assign')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    const beside = await this.files.beside(viewer.actor, caseId);
    return sendPage(reply, AssignmentPage({ viewer, ...beside, colleagues: await this.colleagues() }));
  }

  @Post('assignments')
  assign(
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
        const assigneeId = assigneeOf(input.text('assigneeId'));
        await this.casework.assign(viewer.actor, caseId, assigneeId, seenVersion(input));
        if (assigneeId === viewer.actor.id) return `/cases/${caseId}?done=taken`;
        // A caseworker who hands a case over can no longer read it.
        return viewer.actor.role === 'lead' ? `/cases/${caseId}?done=handed-over` : '/?done=handed-over';
      },
      async (refusal) => {
        const beside = await this.files.beside(viewer.actor, caseId);
        const colleagues = await this.colleagues();
        return AssignmentPage({ viewer, ...beside, colleagues, input, refusal, seen: input.text('seen') });
      },
    );
  }

  private async colleagues() {
    const active = await this.staff.active();
    return active
      .filter((colleague) => colleague.role === 'caseworker' || colleague.role === 'lead')
      .map((colleague) => ({ value: colleague.id, label: colleague.displayName }));
  }
}

function assigneeOf(value: string): string {
  if (isId(value)) return value;
  const message = 'Choose a colleague.';
  throw invalid('DESK.ASSIGNEE', message, [{ field: 'assigneeId', code: 'choose', message }]);
}
