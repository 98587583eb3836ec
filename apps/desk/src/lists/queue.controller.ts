import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CaseReadingService, HandoverService, SavedFiltersService, type HandedCase } from '@app/casework';
import { StaffService } from '@app/identity';
import { Clock, DomainError, invalid, isId } from '@app/kernel';
import { FormInput, redirectTo, sendPage, type FastifyReply, type FormErrors } from '@app/web';
import { formErrorsOf } from '../frame/problem-words.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { filterOf, opened, savedAddress, type QueueQuery } from './queue-filter.js';
import { QueuePage } from './queue.page.js';

/** The queue, its saved filters, and giving several cases away at once. */
@Controller()
@For(...CASE_ROLES)
export class QueueController {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly handovers: HandoverService,
    private readonly filters: SavedFiltersService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  @Get('cases')
  page(
    @Looking() viewer: Viewer,
    @Query() query: QueueQuery,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, viewer, opened(query), { done });
  }

  @Post('queue/filters')
  async save(@Looking() viewer: Viewer, @Body() body: QueueQuery, @Res() reply: FastifyReply) {
    const { after: _after, limit: _limit, ...filter } = filterOf(body, viewer.actor.id);
    try {
      await this.filters.save(viewer.actor, filter);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.show(reply, viewer, body, { errors: formErrorsOf(viewer.words, error) }, 422);
    }
    return redirectTo(reply, `${savedAddress(filter, viewer.actor.id)}&done=filter-saved`);
  }

  @Post('queue/filters/:id/removals')
  async forget(@Looking() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    if (isId(id)) await this.filters.remove(viewer.actor, id);
    return redirectTo(reply, '/cases?done=filter-removed');
  }

  @Post('queue/assignments')
  async give(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    try {
      const assigneeId = input.text('assigneeId');
      if (!isId(assigneeId)) throw chooseColleague();
      const handed = await this.handovers.assignMany(
        viewer.actor,
        input.list('caseId').filter((id) => isId(id)),
        assigneeId,
      );
      return await this.show(reply, viewer, opened({}), { handed });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.show(reply, viewer, opened({}), { errors: formErrorsOf(viewer.words, error) }, 422);
    }
  }

  private async show(
    reply: FastifyReply,
    viewer: Viewer,
    query: QueueQuery,
    more: { handed?: HandedCase[]; errors?: FormErrors; done?: string },
    status = 200,
  ) {
    const [page, saved, active] = await Promise.all([
      this.reading.list(viewer.actor, filterOf(query, viewer.actor.id)),
      this.filters.of(viewer.actor),
      this.staff.colleagues(),
    ]);
    const colleagues = active
      .filter(({ role, id }) => (role === 'caseworker' || role === 'lead') && id !== viewer.actor.id)
      .map(({ id, displayName }) => ({ value: id, label: displayName }));
    const today = this.clock.today().toString();
    return sendPage(reply, QueuePage({ viewer, page, query, saved, colleagues, today, ...more }), status);
  }
}

function chooseColleague(): DomainError {
  const message = 'Choose a colleague.';
  return invalid('DESK.ASSIGNEE', message, [{ field: 'assigneeId', code: 'choose', message }]);
}
