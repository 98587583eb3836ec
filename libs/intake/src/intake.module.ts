import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { PingSettingsModule } from '@app/pings';
import { Receipts } from '@app/vault';
import { HerFilesService } from './attachments.service.js';
import { SecondCodesRepository } from './decoy-codes.repository.js';
import { SecondCodesService } from './decoy-codes.service.js';
import { ContactMailboxService } from './contact-mailbox.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { DraftsService } from './drafts.service.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
import { IntakeSecrets, IntakeService } from './intake.service.js';
import { MailboxService } from './mailbox.service.js';
import { ReceiptChangesService } from './receipt-changes.service.js';
import { OwnCopyService } from './own-copy.service.js';
import { PingMailboxService } from './ping-mailbox.service.js';
import { ReceiptKeysService } from './receipt-keys.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { VisitsService } from './visits.service.js';

const SERVICES = [
  ContactMailboxService,
  PingMailboxService,
  IntakeService,
  DraftsService,
  VisitsService,
  MailboxService,
  OwnCopyService,
  ReceiptKeysService,
  ReceiptChangesService,
  HerFilesService,
  SecondCodesService,
];

@Module({})
export class IntakeModule {
  /** @param secrets Of this installation: 32 and 16 bytes in hexadecimal. */
  static open(secrets: { receiptPepper: string; receiptSalt: string }): DynamicModule {
    return {
      module: IntakeModule,
      imports: [CasesModule, FilesModule, PingSettingsModule],
      providers: [
        DraftsRepository,
        SecondCodesRepository,
        IdempotencyKeysRepository,
        SessionsRepository,
        { provide: IntakeSecrets, useValue: { receiptPepper: secrets.receiptPepper } },
        { provide: Receipts, useFactory: () => new Receipts(secrets.receiptPepper, secrets.receiptSalt) },
        ...SERVICES,
      ],
      exports: SERVICES,
    };
  }
}
