import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { DirectoryService } from '@app/directory';
import { invalid, isId } from '@app/kernel';
import {
  RECOMMENDATION_MOVES,
  RecommendationsService,
  REPLIES,
  type RecommendationText,
} from '@app/recommendations';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { RecommendationPage } from './recommendation.page.js';
import { PLATFORM, RecommendationsPage } from './recommendations.page.js';

const One = () => Param('id', IdPipe);
const STEPS = [
  'draft',
  'proposed',
  'issued',
  'closed',
  'dropped',
] as const satisfies (keyof typeof RECOMMENDATION_MOVES)[];

/** What the desk recommends, and what becomes of it. */
@Controller('recommendations')
@For('lead', 'statistician')
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.list(viewer, { done }));
  }

  @Post()
  write(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const id = await this.recommendations.write(viewer.actor, typed(input));
        return `/recommendations/${id}?done=recommendation-saved`;
      },
      (refusal) => this.list(viewer, { input, refusal }),
    );
  }

  @Get(':id')
  async one(
    @Looking() viewer: Viewer,
    @One() id: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.show(viewer, id, { done }));
  }

  @Post(':id')
  edit(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'saved', body, (input) =>
      this.recommendations.edit(viewer.actor, id, typed(input), seenVersion(input)),
    );
  }

  @Post(':id/moves')
  move(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'moved', body, (input) =>
      this.recommendations.move(viewer.actor, id, chosen('to', STEPS, input), seenVersion(input)),
    );
  }

  @Post(':id/replies')
  answer(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'answered', body, (input) =>
      this.recommendations.answer(
        viewer.actor,
        id,
        { reply: chosen('reply', REPLIES, input), reasons: requiredText('reason', input.text('reason')) },
        seenVersion(input),
      ),
    );
  }

  @Post(':id/commitments')
  commit(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'committed', body, (input) =>
      this.recommendations.commit(viewer.actor, id, {
        promise: requiredText('promise', input.text('promise')),
        due: requiredDay('due', input.text('due')),
      }),
    );
  }

  @Post(':id/commitments/:commitmentId/settlements')
  settle(
    @Looking() viewer: Viewer,
    @One() id: string,
    @Param('commitmentId', IdPipe) commitmentId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, viewer, id, 'moved', body, (input) =>
      this.recommendations.settle(
        viewer.actor,
        id,
        commitmentId,
        chosen('state', ['done', 'not-done'] as const, input),
      ),
    );
  }

  private act(
    reply: FastifyReply,
    viewer: Viewer,
    id: string,
    done: string,
    body: unknown,
    work: (input: FormInput) => Promise<void>,
  ): Promise<FastifyReply> {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await work(input);
        return `/recommendations/${id}?done=recommendation-${done}`;
      },
      (refusal) => this.show(viewer, id, { input, refusal }),
    );
  }

  private async list(
    viewer: Viewer,
    how: { done?: string; input?: FormInput; refusal?: Refusal },
  ): Promise<VNode> {
    const [all, institutions] = await Promise.all([
      this.recommendations.all(viewer.actor),
      this.directory.institutions(),
    ]);
    return RecommendationsPage({ viewer, all, institutions, ...how });
  }

  private async show(
    viewer: Viewer,
    id: string,
    how: { done?: string; input?: FormInput; refusal?: Refusal },
  ): Promise<VNode> {
    const [one, institutions] = await Promise.all([
      this.recommendations.one(viewer.actor, id),
      this.directory.institutions(),
    ]);
    return RecommendationPage({ viewer, one, institutions, ...how });
  }
}

function typed(input: FormInput): RecommendationText {
  const to = input.text('to');
  if (to !== PLATFORM && !isId(to)) throw choose('to');
  return {
    institutionId: to === PLATFORM ? null : to,
    title: requiredText('subject', input.text('subject')),
    body: requiredText('text', input.text('text')),
  };
}

function chosen<Code extends string>(field: string, codes: readonly Code[], input: FormInput): Code {
  const found = codes.find((code) => code === input.text(field));
  if (found === undefined) throw choose(field);
  return found;
}

function choose(field: string): Error {
  const message = 'Choose one from the list.';
  return invalid('MEDIATION.CODE', message, [{ field, code: 'choose', message }]);
}
