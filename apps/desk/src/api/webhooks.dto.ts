import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { WEBHOOK_TYPES, type WebhookType } from '@app/webhooks';

export class NewWebhookBody {
  @ApiProperty({ maxLength: 60, description: 'What the leads call it.' })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ format: 'uri', description: 'Begins with https:// and is on the open internet.' })
  @IsString()
  @MaxLength(1000)
  url: string;

  @ApiProperty({ enum: WEBHOOK_TYPES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsIn(WEBHOOK_TYPES, { each: true })
  types: WebhookType[];
}

export class MadeWebhook {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'In the form of Standard Webhooks; it is in this answer and nowhere else.' })
  secret: string;
}

export class NewWebhookSecret {
  @ApiProperty({ description: 'The one before it signs too for a day.' })
  secret: string;
}

export class WebhookItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uri' })
  url: string;

  @ApiProperty({ enum: WEBHOOK_TYPES, isArray: true })
  types: WebhookType[];

  @ApiProperty()
  madeBy: string;

  @ApiProperty({ format: 'date-time' })
  madeAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  pausedAt: Date | null;

  @ApiProperty({ type: String, enum: ['by-lead', 'gone'], nullable: true })
  pausedWhy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldSecretUntil: Date | null;

  @ApiProperty({ description: 'Events that wait to be sent.' })
  waiting: number;

  @ApiProperty({ description: 'Events that were given up.' })
  dead: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastDeliveredAt: Date | null;
}

export class WebhookList {
  @ApiProperty({ type: [WebhookItem] })
  items: WebhookItem[];
}

export class WebhookDelivery {
  @ApiProperty({ format: 'uuid', description: 'The `webhook-id` of every attempt.' })
  id: string;

  @ApiProperty({ enum: [...WEBHOOK_TYPES, 'desk.test'] })
  type: string;

  @ApiProperty({ format: 'date-time', description: 'The end of the half hour in which it happened.' })
  toldAt: Date;

  @ApiProperty({ enum: ['waiting', 'delivered', 'dead'] })
  status: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ type: String, nullable: true, example: 'http-500' })
  lastResult: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: Date | null;
}

export class WebhookDeliveryList {
  @ApiProperty({ type: [WebhookDelivery] })
  items: WebhookDelivery[];
}

export class SubjectOfEvent {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
}
