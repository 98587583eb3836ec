import { Module } from '@nestjs/common';
import { CasesApi } from './cases.controller.js';
import { CaseworkApi } from './casework.controller.js';
import { ClassificationsApi } from './classifications.controller.js';
import { CopiesApi } from './copies.controller.js';
import { DeadlinesApi } from './deadlines.controller.js';
import { DirectoryApi } from './directory.controller.js';
import { ExtractsApi } from './extracts.controller.js';
import { ReferralsApi } from './referrals.controller.js';
import { SessionsApi } from './sessions.controller.js';
import { SummaryService } from './summary.service.js';
import { TagsApi } from './tags.controller.js';

/** The desk for programs; it uses the same services as the pages. */
@Module({
  controllers: [
    SessionsApi,
    CasesApi,
    CaseworkApi,
    ClassificationsApi,
    CopiesApi,
    DeadlinesApi,
    DirectoryApi,
    ExtractsApi,
    ReferralsApi,
    TagsApi,
  ],
  providers: [SummaryService],
})
export class ApiModule {}
