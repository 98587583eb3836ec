import { Module } from '@nestjs/common';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { OwnComplaintsController } from './approvals/own-complaints.controller.js';
import { TiesController } from './approvals/ties.controller.js';
import { HandoverController } from './handover/handover.controller.js';
import { RelatedController } from './related/related.controller.js';
import { SplitController } from './related/split.controller.js';
import { PrintController } from './print/print.controller.js';
import { SearchController } from './search/search.controller.js';
import { AlarmsController } from './alarms/alarms.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { AttachmentController } from './case/attachment.controller.js';
import { CaseController } from './case/case.controller.js';
import { ContactController } from './contact/contact.controller.js';
import { CopyController } from './copy/copy.controller.js';
import { AnswersController } from './correspondence/answers.controller.js';
import { ContactsController } from './correspondence/contacts.controller.js';
import { HeldMailsController, MailsController } from './correspondence/mails.controller.js';
import { ContactPersonsController } from './directory/contact-persons.controller.js';
import { CoverageController } from './directory/coverage.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { PartnersController } from './directory/partners.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { PreviewController } from './figures/preview.controller.js';
import { QualityController } from './figures/quality.controller.js';
import { ShortcutsController } from './frame/shortcuts.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { MyDayController } from './lists/my-day.controller.js';
import { OverviewController } from './lists/overview.controller.js';
import { QueueController } from './lists/queue.controller.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ChecklistsController } from './mediation/checklists.controller.js';
import { MediationController } from './mediation/mediation.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { RecommendationsController } from './recommendations/recommendations.controller.js';
import { SignalsController } from './signals/signals.controller.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperFilingService } from './paper/paper-filing.service.js';
import { LoginController } from './session/login.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { AssignmentController } from './work/assignment.controller.js';
import { ClassificationController } from './work/classification.controller.js';
import { ClockController } from './work/clock.controller.js';
import { ClocksController } from './work/clocks.controller.js';
import { EndingController } from './work/ending.controller.js';
import { ExtractController } from './work/extract.controller.js';
import { MessageController } from './work/message.controller.js';
import { MessageForm } from './work/message-form.js';
import { PartnerController } from './referral/partner.controller.js';
import { ReferralController } from './work/referral.controller.js';
import { CodeBookController } from './tagging/code-book.controller.js';
import { RegistrationsController } from './tagging/registrations.controller.js';
import { ComparisonController } from './tagging/comparison.controller.js';
import { CodingController } from './tagging/coding.controller.js';
import { TagsController } from './work/tags.controller.js';
import { WritingController } from './work/writing.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** The desk for people. */
@Module({
  controllers: [
    LoginController,
    MyDayController,
    QueueController,
    PaperController,
    SearchController,
    HandoverController,
    ApprovalsController,
    OwnComplaintsController,
    TiesController,
    RelatedController,
    SplitController,
    PrintController,
    CopyController,
    OverviewController,
    CaseController,
    AttachmentController,
    ContactController,
    AssignmentController,
    MessageController,
    WritingController,
    ClassificationController,
    ClocksController,
    ClockController,
    AlarmsController,
    CalendarController,
    ExtractController,
    AnswersController,
    ContactsController,
    MailsController,
    HeldMailsController,
    ReferralController,
    PartnerController,
    MediationController,
    ChecklistsController,
    LettersController,
    SignalsController,
    RecommendationsController,
    QuestionsController,
    TagsController,
    CodingController,
    ComparisonController,
    CodeBookController,
    RegistrationsController,
    EndingController,
    ReceiptsController,
    ContactPersonsController,
    CoverageController,
    DirectoryController,
    PartnersController,
    StaffController,
    PreviewController,
    QualityController,
    FiguresController,
    ShortcutsController,
    WebhooksController,
  ],
  providers: [PaperFilingService, MessageForm],
})
export class PagesModule {}
