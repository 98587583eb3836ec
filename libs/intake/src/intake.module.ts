import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { PingSettingsModule } from '@app/pings';
import { Receipts, SecondLock } from '@app/vault';
import { HerFilesService } from './mailbox/attachments.service.js';
import { SecondCodesRepository } from './receipts/decoy-codes.repository.js';
import { SecondCodesService } from './receipts/decoy-codes.service.js';
import { ContactMailboxService } from './mailbox/contact-mailbox.service.js';
import { DraftsRepository } from './visit/drafts.repository.js';
import { DraftsService } from './visit/drafts.service.js';
import { HerReferralsRepository } from './referrals/her-referrals.repository.js';
import { HerReferralsService } from './referrals/her-referrals.service.js';
import { IdempotencyKeysRepository } from './filing/idempotency-keys.repository.js';
import { IntakeSecrets, IntakeService } from './filing/intake.service.js';
import { MailboxService } from './mailbox/mailbox.service.js';
import { ReceiptChangesService } from './receipts/receipt-changes.service.js';
import { OwnCopyService } from './mailbox/own-copy.service.js';
import { PingMailboxService } from './mailbox/ping-mailbox.service.js';
import { ReceiptKeysService } from './receipts/receipt-keys.service.js';
import { SecondComplaintsRepository } from './filing/second-complaints.repository.js';
import { SecondComplaintsService } from './filing/second-complaints.service.js';
import { SessionsRepository } from './visit/sessions.repository.js';
import { VisitsService } from './visit/visits.service.js';

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
  HerReferralsService,
  SecondComplaintsService,
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
        HerReferralsRepository,
        SecondCodesRepository,
        IdempotencyKeysRepository,
        SecondComplaintsRepository,
        SessionsRepository,
        { provide: IntakeSecrets, useValue: { receiptPepper: secrets.receiptPepper } },
        { provide: SecondLock, useFactory: () => new SecondLock(secrets.receiptPepper) },
        { provide: Receipts, useFactory: () => new Receipts(secrets.receiptPepper, secrets.receiptSalt) },
        ...SERVICES,
      ],
      exports: SERVICES,
    };
  }
}
