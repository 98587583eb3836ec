import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '@app/audit';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, doorUrl, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DIRECTORY_ENTITIES } from '@app/directory';
import { EXCHANGE_ENTITIES } from '@app/exchange';
import { IDENTITY_ENTITIES } from '@app/identity';
import type { Clock } from '@app/kernel';
import type { Mailer } from '@app/mail';
import { MEDIATION_ENTITIES } from '@app/mediation';
import { RECOMMENDATIONS_ENTITIES } from '@app/recommendations';
import { REFERRAL_ENTITIES } from '@app/referral';
import { TAGGING_ENTITIES } from '@app/tagging';
import { ApiModule } from './api/api.module.js';
import { PagesModule } from './pages.module.js';
import { ServicesModule } from './services.module.js';
import { SessionGuard } from './session/session.guard.js';

export interface DeskOptions {
  env: Env & { DATABASE_URL: string; AUDIT_KEY: string };
  clock: Clock;
  mailer: Mailer;
}

const ENTITIES = [
  ...IDENTITY_ENTITIES,
  ...DIRECTORY_ENTITIES,
  ...CASES_ENTITIES,
  ...EXCHANGE_ENTITIES,
  ...MEDIATION_ENTITIES,
  ...RECOMMENDATIONS_ENTITIES,
  ...REFERRAL_ENTITIES,
  ...TAGGING_ENTITIES,
];

/** The desk door: everything but the queue processors. */
@Module({})
export class DeskModule {
  static open({ env, clock, mailer }: DeskOptions): DynamicModule {
    return {
      module: DeskModule,
      imports: [
        ConfigModule.open(env, clock),
        DatabaseModule.open({
          url: env.DATABASE_URL,
          entities: ENTITIES,
          applicationName: 'spreekrecht-desk',
          keepsPlans: true,
        }),
        AuditModule.open({ key: env.AUDIT_KEY, dataFolder: env.DESK_DATA }),
        ServicesModule.open(
          { exchangeUrl: doorUrl(env, 'exchange'), mailer, mailInDomain: env.MAIL_IN_DOMAIN },
          { releaseKey: env.RELEASE_KEY },
          { key: env.WEBHOOK_KEY, loopbackAllowed: env.WEBHOOK_LOOPBACK === '1' },
        ),
        PagesModule,
        ApiModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: SessionGuard }],
    };
  }
}
