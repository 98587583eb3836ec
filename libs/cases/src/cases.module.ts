import { Module } from '@nestjs/common';
import { AttachmentsRepository } from './attachments/attachments.repository.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { KeptOriginalsRepository } from './attachments/kept-originals.repository.js';
import { KeptOriginalsService } from './attachments/kept-originals.service.js';
import { CaseCopyRepository } from './copy/case-copy.repository.js';
import { CaseCopyService } from './copy/case-copy.service.js';
import { CaseDeadlinesService } from './deadlines/case-deadlines.service.js';
import { CaseKeysRepository } from './keys/case-keys.repository.js';
import { CaseKeysService } from './keys/case-keys.service.js';
import { CasesRepository } from './case/cases.repository.js';
import { ComeBackRepository } from './deadlines/come-back.repository.js';
import { ComeBackService } from './deadlines/come-back.service.js';
import { ConsentsRepository } from './consents/consents.repository.js';
import { ConsentsService } from './consents/consents.service.js';
import { ContactPlansRepository } from './contact/contact-plans.repository.js';
import { ContactPlansService } from './contact/contact-plans.service.js';
import { CorrespondenceService } from './messages/correspondence.service.js';
import { DeadlineRecomputingService } from './deadlines/deadline-recomputing.service.js';
import { DeadlinesRepository } from './deadlines/deadlines.repository.js';
import { FilingService } from './case/filing.service.js';
import { HerCaseService } from './case/her-case.service.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { ReceiptChangeService } from './keys/receipt-change.service.js';
import { ReceiptHoldsRepository } from './keys/receipt-holds.repository.js';
import { ReceiptHoldsService } from './keys/receipt-holds.service.js';
import { ReceiptReplacementsRepository } from './keys/receipt-replacements.repository.js';
import { ReceiptSealsRepository } from './keys/receipt-seals.repository.js';
import { ParticularsRepository } from './contact/particulars.repository.js';

/** What both sides of a case need: keys, messages, consents, clocks, filing. Knows no staff beyond a public key. */
@Module({
  providers: [
    CaseCopyRepository,
    CaseCopyService,
    CasesRepository,
    CaseKeysRepository,
    MessagesRepository,
    ConsentsRepository,
    DeadlinesRepository,
    ComeBackRepository,
    ComeBackService,
    CaseKeysService,
    CorrespondenceService,
    ConsentsService,
    CaseDeadlinesService,
    DeadlineRecomputingService,
    FilingService,
    HerCaseService,
    ReceiptReplacementsRepository,
    ReceiptSealsRepository,
    ReceiptHoldsRepository,
    ReceiptChangeService,
    ReceiptHoldsService,
    ContactPlansRepository,
    ContactPlansService,
    ParticularsRepository,
    AttachmentsRepository,
    AttachmentsService,
    KeptOriginalsRepository,
    KeptOriginalsService,
  ],
  exports: [
    AttachmentsService,
    KeptOriginalsService,
    CaseCopyService,
    CasesRepository,
    CaseKeysRepository,
    DeadlinesRepository,
    CaseKeysService,
    CorrespondenceService,
    ConsentsService,
    CaseDeadlinesService,
    DeadlineRecomputingService,
    FilingService,
    HerCaseService,
    ReceiptReplacementsRepository,
    ReceiptChangeService,
    ReceiptHoldsService,
    ContactPlansService,
    ParticularsRepository,
  ],
})
export class CasesModule {}
