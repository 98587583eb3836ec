import { Module } from '@nestjs/common';
import { AnswersApi } from './answers.controller.js';
import { ApprovalsApi, NewApprovalsApi } from './approvals.controller.js';
import { CasesApi } from './cases.controller.js';
import { CaseworkApi } from './casework.controller.js';
import { ClassificationsApi } from './classifications.controller.js';
import { CopiesApi } from './copies.controller.js';
import { DeadlinesApi } from './deadlines.controller.js';
import { DirectoryApi } from './directory.controller.js';
import { ExtractsApi } from './extracts.controller.js';
import { MessageForm } from '../work/message-form.js';
import { MessagesApi } from './messages.controller.js';
import { FilesApi } from './files.controller.js';
import { HeldMailsApi, MailsApi } from './mails.controller.js';
import { MediationsApi } from './mediations.controller.js';
import { ReferralsApi } from './referrals.controller.js';
import { SessionsApi } from './sessions.controller.js';
import { SplitsApi } from './splits.controller.js';
import { SummaryService } from './summary.service.js';
import { TagsApi } from './tags.controller.js';
import { WebhookSubjectsApi } from './webhook-subjects.controller.js';
import { WebhooksApi } from './webhooks.controller.js';

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
  ],
  providers: [MessageForm, SummaryService],
})
export class ApiModule {}
