import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DocumentsModule } from '@app/documents';
import { EXCHANGE_ENTITIES, ExchangeModule } from '@app/exchange';
import type { Clock } from '@app/kernel';
import { Mailer } from '@app/mail';
import { InboundListener } from './inbound/inbound-listener.js';
import { MessageController } from './message/message.controller.js';
import { HAS_OVERVIEW, OpenController } from './open/open.controller.js';
import { OverviewCookie } from './overview/overview-cookie.js';
import { OverviewMailing } from './overview/overview-mailing.js';
import { OverviewController } from './overview/overview.controller.js';
import { PartnerCookie } from './partner/partner-cookie.js';
import { PartnerOpenController } from './partner/partner-open.controller.js';
import { PartnerController } from './partner/partner.controller.js';
import { VisitCookie } from './message/visit-cookie.js';

/** What the door of institutions may load: one-case links, the overview, and nothing of staff, mediation or the queue. */
@Module({})
export class ExchangeDoorModule {
  /** @param mailer for the links of overviews; without one this door has none. */
  static open(env: Env & { DATABASE_URL: string }, clock?: Clock, mailer?: Mailer): DynamicModule {
    const overview =
      mailer === undefined
        ? { controllers: [], providers: [] }
        : {
            controllers: [OverviewController],
            providers: [OverviewCookie, OverviewMailing, { provide: Mailer, useValue: mailer }],
          };
    return {
      module: ExchangeDoorModule,
      imports: [
        ConfigModule.open(env, clock),
        DatabaseModule.open({
          url: env.DATABASE_URL,
          entities: EXCHANGE_ENTITIES,
          applicationName: 'spreekrecht-exchange',
          poolSize: 4,
        }),
        ExchangeModule,
        DocumentsModule,
      ],
      controllers: [
        ...overview.controllers,
        OpenController,
        MessageController,
        PartnerOpenController,
        PartnerController,
      ],
      providers: [
        ...overview.providers,
        { provide: HAS_OVERVIEW, useValue: mailer !== undefined },
        InboundListener,
        VisitCookie,
        PartnerCookie,
      ],
    };
  }
}
