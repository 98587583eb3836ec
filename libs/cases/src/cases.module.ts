import { Module } from '@nestjs/common';
import { AttachmentsRepository } from './attachments.repository.js';
import { AttachmentsService } from './attachments.service.js';
import { CaseCopyRepository } from './case-copy.repository.js';
import { CaseCopyService } from './case-copy.service.js';
import { CaseDeadlinesService } from './case-deadlines.service.js';
import { CaseKeysRepository } from './case-keys.repository.js';
import { CaseKeysService } from './case-keys.service.js';
import { CasesRepository } from './cases.repository.js';
import { ComeBackRepository } from './come-back.repository.js';
import { ComeBackService } from './come-back.service.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { ContactPlansRepository } from './contact-plans.repository.js';
import { ContactPlansService } from './contact-plans.service.js';
import { CorrespondenceService } from './correspondence.service.js';
import { DeadlineRecomputingService } from './deadline-recomputing.service.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import { FilingService } from './filing.service.js';
import { HerCaseService } from './her-case.service.js';
import { MessagesRepository } from './messages.repository.js';
import { ReceiptChangeService } from './receipt-change.service.js';
import { ReceiptHoldsRepository } from './receipt-holds.repository.js';
import { ReceiptHoldsService } from './receipt-holds.service.js';
import { ReceiptReplacementsRepository } from './receipt-replacements.repository.js';
import { ReceiptSealsRepository } from './receipt-seals.repository.js';
import { ParticularsRepository } from './particulars.repository.js';

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
  ],
  exports: [
    AttachmentsService,
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
