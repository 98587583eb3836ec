import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import { QuestionsService } from '@app/recommendations';
import { FormInput, redirectTo, sendPage, type FastifyReply, type VNode } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, lookOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { QuestionPage } from './question.page.js';
import { QuestionsPage } from './questions.page.js';

const One = () => Param('id', IdPipe);

/** What members of the Platform ask, and the links by which they ask it. */
@Controller('questions')
@For('lead', 'statistician')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly env: Env,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.list(viewer, { done }));
  }

  /** Answers with the page itself and not with another one: the link is shown here and never again. */
  @Post('links')
  makeLink(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return lookOrShowAgain(
      reply,
      viewer,
      async () => {
        const token = await this.questions.makeLink(viewer.actor, requiredText('name', input.text('name')));
        return this.list(viewer, { address: `${doorUrl(this.env, 'reports')}/nl/ask/${token}` });
      },
      (refusal) => this.list(viewer, { input, refusal }),
    );
  }

  @Post('links/:id/revocations')
  async revokeLink(@Looking() viewer: Viewer, @One() id: string, @Res() reply: FastifyReply) {
    await this.questions.revokeLink(viewer.actor, id);
    return redirectTo(reply, '/questions?done=question-link-revoked');
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

  @Post(':id/answers')
  answer(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'answered', body, (input) => {
      const texts = {
        question: requiredText('explanation', input.text('explanation')),
        answer: requiredText('text', input.text('text')),
      };
      return this.questions.answer(viewer.actor, id, texts, seenVersion(input));
    });
  }

  @Post(':id/publications')
  publish(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'published', body, (input) =>
      this.questions.publish(viewer.actor, id, seenVersion(input)),
    );
  }

  @Post(':id/refusals')
  decline(@Looking() viewer: Viewer, @One() id: string, @Body() body: unknown, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'declined', body, (input) =>
      this.questions.decline(viewer.actor, id, seenVersion(input)),
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
        return `/questions/${id}?done=question-${done}`;
      },
      (refusal) => this.show(viewer, id, { input, refusal }),
    );
  }

  private async list(
    viewer: Viewer,
    how: { done?: string; input?: FormInput; refusal?: Refusal; address?: string },
  ): Promise<VNode> {
    const [all, links] = await Promise.all([
      this.questions.all(viewer.actor),
      this.questions.links(viewer.actor),
    ]);
    return QuestionsPage({ viewer, all, links, ...how });
  }

  private async show(
    viewer: Viewer,
    id: string,
    how: { done?: string; input?: FormInput; refusal?: Refusal },
  ): Promise<VNode> {
    return QuestionPage({ viewer, one: await this.questions.one(viewer.actor, id), ...how });
  }
}
