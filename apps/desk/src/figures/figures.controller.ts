import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { Env } from '@app/config';
import { StaffService } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import {
  fullQuartersBefore,
  parseMethod,
  previousQuarter,
  PublishedReleases,
  ReleaseService,
  type PrepareOptions,
} from '@app/statistics';
import { FormInput, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { actOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { FiguresPage } from './figures.page.js';
import { ReleasePage } from './release.page.js';

/** How many quarters back a release can be chosen on the page; older ones are made on the command line. */
const QUARTERS_BACK = 12;

/** Making figures public: one person prepares, another one approves and publishes. */
@Controller('figures')
@For('statistician', 'lead')
export class FiguresController {
  constructor(
    private readonly releases: ReleaseService,
    private readonly published: PublishedReleases,
    private readonly staff: StaffService,
    private readonly env: Env,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.list(viewer, { done }));
  }

  @Post()
  prepare(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const release = await this.releases.prepare(viewer.actor, input.text('quarter'), optionsOf(input));
        return `/figures/${release.quarter}?done=release-prepared`;
      },
      ({ errors }) => this.list(viewer, { input, errors }),
    );
  }

  @Get(':quarter')
  async release(
    @Looking() viewer: Viewer,
    @Param('quarter') quarter: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.one(viewer, quarter, { done }));
  }

  @Post(':quarter/:step')
  take(
    @Looking() viewer: Viewer,
    @Param('quarter') quarter: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.step(viewer, quarter, step, input);
        return `/figures/${quarter}?done=release-${step}`;
      },
      ({ errors }) => this.one(viewer, quarter, { errors }),
    );
  }

  private step(viewer: Viewer, quarter: string, step: string, input: FormInput) {
    switch (step) {
      case 'choices':
        return this.releases.choose(viewer.actor, quarter, parseMethod(input.text('method')));
      case 'approvals':
        return this.releases.approve(viewer.actor, quarter, parseMethod(input.text('method')));
      case 'publications':
        return this.releases.publish(viewer.actor, quarter);
      case 'rejections':
        return this.releases.reject(viewer.actor, quarter);
      default:
        throw new DomainError('DESK.NO_STEP', 'not-found', 'There is nothing here.');
    }
  }

  private async list(
    viewer: Viewer,
    more: { input?: FormInput; errors?: FormErrors; done?: string },
  ): Promise<VNode> {
    return FiguresPage({
      viewer,
      releases: await this.releases.list(),
      people: await this.people(),
      quarters: fullQuartersBefore(this.clock.today(), QUARTERS_BACK).reverse(),
      demonstration: this.env.DEMO === '1',
      ...more,
    });
  }

  private async one(
    viewer: Viewer,
    quarter: string,
    more: { errors?: FormErrors; done?: string },
  ): Promise<VNode> {
    const release = await this.releases.show(quarter);
    const before = await this.published.find(previousQuarter(release.quarter));
    return ReleasePage({ viewer, release, before: before?.document, people: await this.people(), ...more });
  }

  private async people(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.staff.active()).map((colleague) => [colleague.id, colleague.displayName]));
  }
}

function optionsOf(input: FormInput): PrepareOptions {
  const reason = input.text('reason').trim();
  return {
    newEdition: input.has('newEdition'),
    demonstration: input.has('demonstration'),
    ...(reason === '' ? {} : { reason }),
  };
}
