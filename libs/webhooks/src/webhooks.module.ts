import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository.js';
import { WebhookKey } from './subscription-secrets.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { PosterSettings, WebhookPoster } from './webhook-poster.js';
import { WebhookSendingService } from './webhook-sending.service.js';
import { WebhookSubscriptionsService } from './webhook-subscriptions.service.js';

export interface WebhooksOptions {
  /** 64 hexadecimal digits, the same for the desk and the worker. */
  key: string | undefined;
  /** Plain http to this machine itself; for development and tests. */
  loopbackAllowed: boolean;
  /** Whatever a receiver may take; ten seconds when left out. */
  timeoutMs?: number;
  /** Authorities that are believed beside those of the web, as PEM. */
  authorities?: readonly string[];
}

/** For the desk. @param trail fills `WebhookTrail`. */
@Module({})
export class WebhookSubscriptionsModule {
  static open(options: WebhooksOptions, trail: Provider): DynamicModule {
    return {
      module: WebhookSubscriptionsModule,
      providers: [...settingsOf(options), trail, SubscriptionsRepository, WebhookSubscriptionsService],
      exports: [WebhookSubscriptionsService],
    };
  }
}

/** For the worker. */
@Module({})
export class WebhookSendingModule {
  static open(options: WebhooksOptions): DynamicModule {
    return {
      module: WebhookSendingModule,
      providers: [...settingsOf(options), DeliveriesRepository, WebhookPoster, WebhookSendingService],
      exports: [WebhookSendingService],
    };
  }
}

function settingsOf({ key, loopbackAllowed, timeoutMs, authorities = [] }: WebhooksOptions): Provider[] {
  const settings = Object.assign(new PosterSettings(), { loopbackAllowed, authorities });
  if (timeoutMs !== undefined) settings.timeoutMs = timeoutMs;
  return [
    { provide: PosterSettings, useValue: settings },
    { provide: WebhookKey, useValue: WebhookKey.of(key) },
  ];
}
