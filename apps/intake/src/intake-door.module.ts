import { Module, type DynamicModule } from '@nestjs/common';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, ConfigurationError, doorUrl, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { IntakeModule } from '@app/intake';
import type { Clock } from '@app/kernel';
import { ComplaintsController } from './api/complaints.controller.js';
import { MailboxApiController } from './api/mailbox.controller.js';
import { DoorSettings } from './frame/door-settings.js';
import { RightsController } from './rights/rights.controller.js';
import { ExitController } from './routes/exit.controller.js';
import { MailboxController } from './routes/mailbox.controller.js';
import { MailboxPages } from './routes/mailbox-pages.js';
import { OpenController } from './routes/open.controller.js';
import { ReadyController } from './routes/ready.controller.js';
import { StartController } from './routes/start.controller.js';
import { StepController } from './routes/step.controller.js';
import { StopController } from './routes/stop.controller.js';
import { VisitController } from './routes/visit.controller.js';
import { Gate } from './visit/gate.js';
import { Visitors } from './visit/visitors.js';

/** Her work is Argon2id, two at a time; more connections than these would only wait for each other. */
const POOL_SIZE = 10;

/** The intake door loads filing, the mailbox and nothing of the desk. */
@Module({})
export class IntakeDoorModule {
  static open(env: Env, options: { exitTo?: string; clock?: Clock } = {}): DynamicModule {
    const url = required(env.DATABASE_URL, 'DATABASE_URL');
    const secrets = {
      receiptPepper: required(env.RECEIPT_PEPPER, 'RECEIPT_PEPPER'),
      receiptSalt: required(env.RECEIPT_SALT, 'RECEIPT_SALT'),
    };
    const isSecure = doorUrl(env, 'intake').startsWith('https://');
    return {
      module: IntakeDoorModule,
      imports: [
        options.clock === undefined ? ConfigModule.open(env) : ConfigModule.open(env, options.clock),
        DatabaseModule.open({
          url,
          entities: CASES_ENTITIES,
          poolSize: POOL_SIZE,
          applicationName: 'spreekrecht-intake',
        }),
        IntakeModule.open(secrets),
      ],
      controllers: [
        ComplaintsController,
        MailboxApiController,
        ExitController,
        StartController,
        RightsController,
        VisitController,
        OpenController,
        ReadyController,
        StopController,
        MailboxController,
        // Last, because its paths end in a number of a step and match anything else too.
        StepController,
      ],
      providers: [
        Gate,
        Visitors,
        MailboxPages,
        { provide: DoorSettings, useValue: new DoorSettings({ exitTo: options.exitTo, isSecure }) },
      ],
    };
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined)
    throw new ConfigurationError(`${name} is needed by the intake door and is not set`);
  return value;
}
