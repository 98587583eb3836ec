import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CalendarFeedsService } from '@app/casework';
import { doorUrl, Env } from '@app/config';
import { redirectTo, sendPage, sendText, type FastifyReply } from '@app/web';
import { CASE_ROLES, For, Public } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { CalendarPage } from './calendar.page.js';

/** The days of a caseworker's clocks in the calendar that she uses anyway, at an address that is a secret. */
@Controller('calendar')
@For(...CASE_ROLES)
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly env: Env,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, CalendarPage({ viewer, has: await this.feeds.has(viewer.actor), done }));
  }

  /** Answers with the page itself and not with another one: the address is shown here and never again. */
  @Post('addresses')
  async make(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    const token = await this.feeds.make(viewer.actor);
    const address = `${doorUrl(this.env, 'desk')}/calendar/${token}.ics`;
    return sendPage(reply, CalendarPage({ viewer, has: true, address }), 201);
  }

  @Post('revocations')
  async revoke(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.feeds.revoke(viewer.actor);
    return redirectTo(reply, '/calendar?done=calendar-revoked');
  }

  /** For calendars, which cannot log in: whoever has the address may read it, and it says nothing but days. */
  @Get(':token.ics')
  @Public()
  async feed(@Param('token') token: string, @Res() reply: FastifyReply) {
    return sendText(reply, await this.feeds.read(token), 'text/calendar; charset=utf-8');
  }
}
