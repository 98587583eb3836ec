import { Controller, Get, Query, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import { StaffService } from '@app/identity';
import { Clock } from '@app/kernel';
import { sendPage, type FastifyReply } from '@app/web';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { filterOf, type QueueQuery } from './queue-filter.js';
import { QueuePage } from './queue.page.js';

@Controller('cases')
@For(...CASE_ROLES)
export class QueueController {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query() query: QueueQuery, @Res() reply: FastifyReply) {
    const [page, colleagues] = await Promise.all([
      this.reading.list(viewer.actor, filterOf(query, viewer.actor.id)),
      this.staff.active(),
    ]);
    const options = colleagues
      .filter(({ role, id }) => (role === 'caseworker' || role === 'lead') && id !== viewer.actor.id)
      .map(({ id, displayName }) => ({ value: id, label: displayName }));
    const today = this.clock.today().toString();
    return sendPage(reply, QueuePage({ viewer, page, query, colleagues: options, today }));
  }
}
