import { Controller, Get, Query, Res } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
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
    private readonly clock: Clock,
  ) {}

  @Get('/')
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    const elsewhere = FIRST_PAGES[viewer.actor.role];
    if (elsewhere !== undefined) return redirectTo(reply, elsewhere);
    const day = await this.reading.myDay(viewer.actor);
    return sendPage(reply, MyDayPage({ viewer, day, today: this.clock.today().toString(), done }));
  }
}
