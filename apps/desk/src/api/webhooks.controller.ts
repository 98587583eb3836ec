import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { WebhookSubscriptionsService } from '@app/webhooks';
import { IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import {
  MadeWebhook,
  NewWebhookBody,
  NewWebhookSecret,
  WebhookDeliveryList,
  WebhookItem,
  WebhookList,
} from './webhooks.dto.js';

const WEBHOOK = { name: 'webhookId', format: 'uuid' };
const TOKEN = { name: 'X-CSRF-Token', required: true };
const WebhookId = () => Param('webhookId', IdPipe);

@Controller('api/v1/webhooks')
@For('lead')
@ApiTags('webhooks')
@ApiCookieAuth('session')
export class WebhooksApi {
  constructor(private readonly webhooks: WebhookSubscriptionsService) {}

  @Get()
  @ApiOperation({ summary: 'The programs that are told that something happened' })
  @ApiOkResponse({ type: WebhookList })
  async list(@Acting() actor: StaffActor): Promise<WebhookList> {
    return { items: await this.webhooks.all(actor) };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiHeader(TOKEN)
  @ApiOperation({
    summary: 'Tell one more program: CloudEvents without data, signed; the answer holds the secret',
  })
  @ApiCreatedResponse({ type: MadeWebhook })
  make(@Acting() actor: StaffActor, @Body() body: NewWebhookBody): Promise<MadeWebhook> {
    return this.webhooks.make(actor, body);
  }

  @Get(':webhookId')
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: WebhookItem })
  one(@Acting() actor: StaffActor, @WebhookId() id: string): Promise<WebhookItem> {
    return this.webhooks.one(actor, id);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'Remove it, with what waits for it' })
  @ApiNoContentResponse()
  async remove(@Acting() actor: StaffActor, @WebhookId() id: string) {
    await this.webhooks.remove(actor, id);
  }

  @Get(':webhookId/deliveries')
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'What came of the last hundred events, without a case' })
  @ApiOkResponse({ type: WebhookDeliveryList })
  async log(@Acting() actor: StaffActor, @WebhookId() id: string): Promise<WebhookDeliveryList> {
    return { items: await this.webhooks.log(actor, id) };
  }

  @Post(':webhookId/secrets')
  @Header('cache-control', 'no-store')
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'A new secret; the old one signs too for a day' })
  @ApiCreatedResponse({ type: NewWebhookSecret })
  async roll(@Acting() actor: StaffActor, @WebhookId() id: string): Promise<NewWebhookSecret> {
    return { secret: await this.webhooks.rollSecret(actor, id) };
  }

  @Post(':webhookId/tests')
  @HttpCode(204)
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'Send an event about nothing' })
  @ApiNoContentResponse()
  async test(@Acting() actor: StaffActor, @WebhookId() id: string) {
    await this.webhooks.test(actor, id);
  }

  @Post(':webhookId/pauses')
  @HttpCode(204)
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'Tell it nothing until it is resumed' })
  @ApiNoContentResponse()
  async pause(@Acting() actor: StaffActor, @WebhookId() id: string) {
    await this.webhooks.pause(actor, id);
  }

  @Post(':webhookId/resumptions')
  @HttpCode(204)
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'Tell it again what happens from now' })
  @ApiNoContentResponse()
  async resume(@Acting() actor: StaffActor, @WebhookId() id: string) {
    await this.webhooks.resume(actor, id);
  }

  @Post(':webhookId/resendings')
  @HttpCode(204)
  @ApiHeader(TOKEN)
  @ApiParam(WEBHOOK)
  @ApiOperation({ summary: 'Try again what was given up' })
  @ApiNoContentResponse()
  async sendAgain(@Acting() actor: StaffActor, @WebhookId() id: string) {
    await this.webhooks.sendAgain(actor, id);
  }
}
