import { Module } from '@nestjs/common';
import { CaseDeadlinesService } from './case-deadlines.service.js';
import { CaseKeysRepository } from './case-keys.repository.js';
import { CaseKeysService } from './case-keys.service.js';
import { CasesRepository } from './cases.repository.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { CorrespondenceService } from './correspondence.service.js';
import { DeadlineRecomputingService } from './deadline-recomputing.service.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import { FilingService } from './filing.service.js';
import { HerCaseService } from './her-case.service.js';
import { MessagesRepository } from './messages.repository.js';

/** What both sides of a case need: keys, messages, consents, clocks, filing. Knows no staff beyond a public key. */
@Module({
  providers: [
    CasesRepository,
    CaseKeysRepository,
    MessagesRepository,
    ConsentsRepository,
    DeadlinesRepository,
    CaseKeysService,
    CorrespondenceService,
    ConsentsService,
    CaseDeadlinesService,
    DeadlineRecomputingService,
    FilingService,
    HerCaseService,
  ],
  exports: [
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
  ],
})
export class CasesModule {}
