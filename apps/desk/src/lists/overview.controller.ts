import { Controller, Get, Res } from '@nestjs/common';
import { sendPage, type FastifyReply } from '@app/web';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { OverviewPage } from './overview.page.js';
import { OverviewService } from './overview.service.js';

@Controller('overview')
@For('lead')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, OverviewPage({ viewer, overview: await this.overviews.of(viewer.actor) }));
  }
}
