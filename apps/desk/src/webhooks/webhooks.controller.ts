import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { WebhookSubscriptionsService } from '@app/webhooks';
import { FormInput, redirectTo, sendPage, type FastifyReply } from '@app/web';
import { IdPipe } from '../forms/id.pipe.js';
import { actOrShowAgain, answerOrShowAgain } from '../forms/show-again.js';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { WebhookPage } from './webhook.page.js';
import { WebhooksPage } from './webhooks.page.js';

const WebhookId = () => Param('webhookId', IdPipe);

/** The programs that are told that something happened, and never what. */
@Controller('webhooks')
@For('lead')
export class WebhooksController {
  constructor(private readonly webhooks: WebhookSubscriptionsService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('done') done: string | undefined, @Res() reply: FastifyReply) {
    return sendPage(reply, WebhooksPage({ viewer, webhooks: await this.webhooks.all(viewer.actor), done }));
  }

  /** Answers with the page itself and not with another one: the secret is shown here and never again. */
  @Post()
  make(@Looking() viewer: Viewer, @Body() body: unknown, @Res() reply: FastifyReply) {
    const input = new FormInput(body);
    return answerOrShowAgain(
      reply,
      viewer,
      async () => {
        const wanted = { name: input.text('name'), url: input.text('url'), types: input.list('types') };
        const { id, secret } = await this.webhooks.make(viewer.actor, wanted);
        return sendPage(reply, await this.one(viewer, id, { secret }), 201);
      },
      async ({ errors }) =>
        WebhooksPage({ viewer, webhooks: await this.webhooks.all(viewer.actor), input, errors }),
    );
  }

  @Get(':webhookId')
  async show(
    @Looking() viewer: Viewer,
    @WebhookId() id: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.one(viewer, id, { done }));
  }

  /** Here too the secret is on this one page. */
  @Post(':webhookId/secrets')
  async roll(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    const secret = await this.webhooks.rollSecret(viewer.actor, id);
    return sendPage(reply, await this.one(viewer, id, { secret }), 201);
  }

  @Post(':webhookId/tests')
  test(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'webhook-tested', () => this.webhooks.test(viewer.actor, id));
  }

  @Post(':webhookId/pauses')
  pause(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'webhook-paused', () => this.webhooks.pause(viewer.actor, id));
  }

  @Post(':webhookId/resumptions')
  resume(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'webhook-resumed', () => this.webhooks.resume(viewer.actor, id));
  }

  @Post(':webhookId/resendings')
  sendAgain(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    return this.act(reply, viewer, id, 'webhook-resent', () => this.webhooks.sendAgain(viewer.actor, id));
  }

  @Post(':webhookId/removals')
  async remove(@Looking() viewer: Viewer, @WebhookId() id: string, @Res() reply: FastifyReply) {
    await this.webhooks.remove(viewer.actor, id);
    return redirectTo(reply, '/webhooks?done=webhook-removed');
  }

  private act(reply: FastifyReply, viewer: Viewer, id: string, done: string, work: () => Promise<unknown>) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await work();
        return `/webhooks/${id}?done=${done}`;
      },
      ({ errors }) => this.one(viewer, id, { errors }),
    );
  }

  private async one(
    viewer: Viewer,
    id: string,
    more: Pick<Parameters<typeof WebhookPage>[0], 'done' | 'secret' | 'errors'>,
  ) {
    const [webhook, log] = await Promise.all([
      this.webhooks.one(viewer.actor, id),
      this.webhooks.log(viewer.actor, id),
    ]);
    return WebhookPage({ viewer, webhook, log, ...more });
  }
}
