import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ReminderAlarmsService } from '@app/reminders';
import { redirectTo, sendPage, type FastifyReply } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { AlarmsPage } from './alarms.page.js';

/** What no mail could tell, for the people who must see to it themselves. */
@Controller('alarms')
@For('lead', 'administrator')
export class AlarmsController {
  constructor(private readonly alarms: ReminderAlarmsService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, AlarmsPage({ viewer, alarms: await this.alarms.open(viewer.actor), done }));
  }

  @Post(':alarmId/settlements')
  async settle(
    @Looking() viewer: Viewer,
    @Param('alarmId', IdPipe) alarmId: string,
    @Res() reply: FastifyReply,
  ) {
    await this.alarms.settle(viewer.actor, alarmId);
    return redirectTo(reply, '/alarms?done=alarm-settled');
  }
}
