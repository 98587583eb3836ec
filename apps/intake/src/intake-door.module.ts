import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, ConfigurationError, doorUrl, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DocumentsModule } from '@app/documents';
import { IntakeModule } from '@app/intake';
import type { Clock } from '@app/kernel';
import { AttachmentsApiController } from './api/attachments.controller.js';
import { ComplaintsController } from './api/complaints.controller.js';
import { MailboxApiController } from './api/mailbox.controller.js';
import { MailboxReceiptController } from './api/mailbox-receipt.controller.js';
import { DoorSettings } from './frame/door-settings.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperForms } from './paper/paper-forms.js';
import { CardsController } from './rights/cards.controller.js';
import { RightsController } from './rights/rights.controller.js';
import { CopyController } from './routes/copy.controller.js';
import { ContactController } from './routes/contact.controller.js';
import { FileController } from './routes/file.controller.js';
import { AttachController } from './routes/attach.controller.js';
import { AssistedController } from './routes/assisted.controller.js';
import { CodeCardController } from './routes/code-card.controller.js';
import { CodeController } from './routes/code.controller.js';
import { DecoyController } from './routes/decoy.controller.js';
import { DecoyPages } from './routes/decoy-pages.js';
import { ExitController } from './routes/exit.controller.js';
import { MailboxController } from './routes/mailbox.controller.js';
import { MailboxPages } from './routes/mailbox-pages.js';
import { OpenController } from './routes/open.controller.js';
import { PingController } from './routes/ping.controller.js';
import { ReferralsController } from './routes/referrals.controller.js';
import { ReadyController } from './routes/ready.controller.js';
import { SecondController } from './routes/second.controller.js';
import { StartController } from './routes/start.controller.js';
import { StepController } from './routes/step.controller.js';
import { StopController } from './routes/stop.controller.js';
import { VisitController } from './routes/visit.controller.js';
import { CodeBoundary } from './visit/code-boundary.js';
import { SignpostsController } from './signposts/signposts.controller.js';
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
        DocumentsModule,
        IntakeModule.open(secrets),
      ],
      controllers: [
        ComplaintsController,
        MailboxApiController,
        MailboxReceiptController,
        AttachmentsApiController,
        AttachController,
        FileController,
        ExitController,
        StartController,
        RightsController,
        CardsController,
        SignpostsController,
        PaperController,
        VisitController,
        CodeController,
        CodeCardController,
        DecoyController,
        AssistedController,
        OpenController,
        ReadyController,
        StopController,
        MailboxController,
        ContactController,
        CopyController,
        PingController,
        ReferralsController,
        SecondController,
        // Last, because its paths end in a number of a step and match anything else too.
        StepController,
      ],
      providers: [
        Gate,
        Visitors,
        MailboxPages,
        PaperForms,
        DecoyPages,
        { provide: APP_INTERCEPTOR, useClass: CodeBoundary },
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
