import { Controller, Get, Res } from '@nestjs/common';
import { LeadOverviewService } from '@app/casework';
import { StaffService } from '@app/identity';
import { sendPage, type FastifyReply } from '@app/web';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { OverviewPage } from './overview.page.js';

@Controller('overview')
@For('lead')
export class OverviewController {
  constructor(
    private readonly overviews: LeadOverviewService,
    private readonly staff: StaffService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    const [overview, colleagues] = await Promise.all([this.overviews.of(viewer.actor), this.staff.active()]);
    return sendPage(reply, OverviewPage({ viewer, overview, colleagues }));
  }
}
