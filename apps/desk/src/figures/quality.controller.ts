import { Controller, Get, Res } from '@nestjs/common';
import { PublishedReleases } from '@app/statistics';
import { SecondCodingService } from '@app/tagging';
import { sendPage, type FastifyReply } from '@app/web';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { QualityPage } from './quality.page.js';

/** How good the figures are, from what was published and from the second coding. */
@Controller('figures/quality')
@For('statistician', 'lead')
export class QualityController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly coding: SecondCodingService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    const [latest, everything, { kappas }] = [
      await this.published.latestEditions(),
      await this.published.everything(),
      await this.coding.overview(viewer.actor),
    ];
    return sendPage(reply, QualityPage({ viewer, latest, everything, kappas }));
  }
}
