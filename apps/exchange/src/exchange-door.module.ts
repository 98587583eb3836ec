import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DocumentsModule } from '@app/documents';
import { EXCHANGE_ENTITIES, ExchangeModule } from '@app/exchange';
import type { Clock } from '@app/kernel';
import { InboundListener } from './inbound/inbound-listener.js';
import { MessageController } from './message/message.controller.js';
import { OpenController } from './open/open.controller.js';
import { VisitCookie } from './visit-cookie.js';

/** What the door of institutions may load: one-case links and nothing of staff, mediation or the queue. */
@Module({})
export class ExchangeDoorModule {
  static open(env: Env & { DATABASE_URL: string }, clock?: Clock): DynamicModule {
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
      controllers: [OpenController, MessageController],
      providers: [InboundListener, VisitCookie],
    };
  }
}
