import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { StaffService } from '@app/identity';
import { PreviewService, ReleaseService, type TablePreview } from '@app/statistics';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { lookOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { PreviewPage } from './preview.page.js';

/** What a table would cost that the Platform asks for. A post, because what is refused goes into a log. */
@Controller('figures/preview')
@For('statistician', 'lead')
export class PreviewController {
  constructor(
    private readonly previews: PreviewService,
    private readonly releases: ReleaseService,
    private readonly staff: StaffService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.shown(viewer, {}));
  }

  @Post()
  ask(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    const subjects = [input.text('one'), input.text('other')].filter((subject) => subject !== '');
    return lookOrShowAgain(
      reply,
      viewer,
      async () => {
        const preview = await this.previews.ask(viewer.actor, input.text('quarter'), subjects);
        return this.shown(viewer, { input, preview });
      },
      ({ errors }) => this.shown(viewer, { input, errors }),
    );
  }

  private async shown(
    viewer: Viewer,
    more: { input?: FormInput; errors?: FormErrors; preview?: TablePreview },
  ): Promise<VNode> {
    const [releases, refusals, staff] = [
      await this.releases.list(),
      await this.previews.refusals(viewer.actor),
      await this.staff.active(),
    ];
    const counted = releases.filter(({ status }) => status !== 'rejected').map(({ quarter }) => quarter);
    return PreviewPage({
      viewer,
      quarters: [...new Set(counted)].reverse(),
      refusals,
      people: new Map(staff.map(({ id, displayName }) => [id, displayName])),
      ...more,
    });
  }
}
