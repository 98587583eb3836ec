import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CHECKLISTS, checklistOf, checklistsFor, ChecksService, checklistUnknown } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ChecklistPage, ChecklistsPage } from './checklist.page.js';

/** The checklists that carry the argument. */
@Controller('cases/:caseId/checklists')
@For(...CASE_ROLES)
export class ChecklistsController {
  constructor(
    private readonly checks: ChecksService,
    private readonly files: CaseFileService,
  ) {}

  @Get()
  async all(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    const beside = await this.files.beside(viewer.actor, caseId);
    const answers = await this.checks.ofCase(viewer.actor, caseId);
    const fitting = checklistsFor(beside.opened.facts);
    const others = CHECKLISTS.filter((list) => !fitting.includes(list));
    return sendPage(reply, ChecklistsPage({ viewer, ...beside, answers, fitting, others }));
  }

  @Get(':list')
  async one(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('list') listId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, caseId, listId, { done }));
  }

  @Post(':list')
  answer(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('list') listId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const items = checklistOf(listId)?.items ?? [];
        const answers = new Map(items.map(({ id }) => [id, input.text(`check-${id}`)]));
        await this.checks.answer(viewer.actor, caseId, listId, answers);
        return `/cases/${caseId}/checklists/${listId}?done=checklist-saved`;
      },
      (refusal) => this.show(viewer, caseId, listId, { refusal }),
    );
  }

  private async show(
    viewer: Viewer,
    caseId: string,
    listId: string,
    how: { done?: string; refusal?: Refusal },
  ): Promise<VNode> {
    const list = checklistOf(listId);
    if (list === undefined) throw checklistUnknown();
    const beside = await this.files.beside(viewer.actor, caseId);
    const answers = (await this.checks.ofCase(viewer.actor, caseId)).get(listId) ?? new Map();
    return ChecklistPage({ viewer, ...beside, list, answers, ...how });
  }
}
