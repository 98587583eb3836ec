import { Module } from '@nestjs/common';
import { AlarmsApi } from './alarms.controller.js';
import { AnswersApi } from './answers.controller.js';
import { ApprovalsApi, NewApprovalsApi } from './approvals.controller.js';
import { CasesApi } from './cases.controller.js';
import { CaseworkApi } from './casework.controller.js';
import { ChecklistsApi } from './checklists.controller.js';
import { ClassificationsApi } from './classifications.controller.js';
import { CopiesApi } from './copies.controller.js';
import { DeadlinesApi } from './deadlines.controller.js';
import { DirectoryApi } from './directory.controller.js';
import { ExtractsApi } from './extracts.controller.js';
import { MessageForm } from '../work/message-form.js';
import { MessagesApi } from './messages.controller.js';
import { FilesApi } from './files.controller.js';
import { HandoversApi } from './handovers.controller.js';
import { LettersApi } from './letters.controller.js';
import { HeldMailsApi, MailsApi } from './mails.controller.js';
import { MediationsApi } from './mediations.controller.js';
import { PlatformQuestionsApi } from './platform-questions.controller.js';
import { RecommendationsApi } from './recommendations.controller.js';
import { ReferralsApi } from './referrals.controller.js';
import { RelationsApi } from './relations.controller.js';
import { ReleasesApi } from './releases.controller.js';
import { SavedFiltersApi } from './saved-filters.controller.js';
import { SessionsApi } from './sessions.controller.js';
import { SignalsApi } from './signals.controller.js';
import { SplitsApi } from './splits.controller.js';
import { StaffMembersApi } from './staff-members.controller.js';
import { SummaryService } from './summary.service.js';
import { TagsApi } from './tags.controller.js';
import { TiesApi } from './ties.controller.js';
import { WebhookSubjectsApi } from './webhook-subjects.controller.js';
import { WebhooksApi } from './webhooks.controller.js';
import { WorklistsApi } from './worklists.controller.js';

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
    MessagesApi,
    MediationsApi,
    AnswersApi,
    ApprovalsApi,
    NewApprovalsApi,
    MailsApi,
    HeldMailsApi,
    FilesApi,
    ReferralsApi,
    SplitsApi,
    TagsApi,
    WebhooksApi,
    WebhookSubjectsApi,
    ChecklistsApi,
    LettersApi,
    RecommendationsApi,
    ReleasesApi,
    SavedFiltersApi,
    SignalsApi,
    StaffMembersApi,
    TiesApi,
    WorklistsApi,
    HandoversApi,
    AlarmsApi,
    RelationsApi,
    PlatformQuestionsApi,
  ],
  providers: [MessageForm, SummaryService],
})
export class ApiModule {}
