import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApprovalsService, CaseReadingService } from '@app/casework';
import type { StaffRole } from '@app/identity';
import { Clock } from '@app/kernel';
import { redirectTo, sendPage, type FastifyReply } from '@app/web';
import { Looking, type Viewer } from '../session/viewer.js';
import { MyDayPage } from './my-day.page.js';

/** Where those begin who have no cases. */
const FIRST_PAGES: Partial<Record<StaffRole, string>> = { statistician: '/figures', administrator: '/staff' };

@Controller()
export class MyDayController {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly approvals: ApprovalsService,
    private readonly clock: Clock,
  ) {}

  @Get('/')
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    const elsewhere = FIRST_PAGES[viewer.actor.role];
    if (elsewhere !== undefined) return redirectTo(reply, elsewhere);
    const [day, waiting] = await Promise.all([
      this.reading.myDay(viewer.actor),
      this.approvals.waitingFor(viewer.actor),
    ]);
    const approvals = waiting.length;
    return sendPage(reply, MyDayPage({ viewer, day, approvals, today: this.clock.today().toString(), done }));
  }
}
