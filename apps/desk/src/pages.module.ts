import { Module } from '@nestjs/common';
import { AlarmsController } from './alarms/alarms.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CaseController } from './case/case.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { ShortcutsController } from './frame/shortcuts.controller.js';
import { MyDayController } from './lists/my-day.controller.js';
import { OverviewController } from './lists/overview.controller.js';
import { OverviewService } from './lists/overview.service.js';
import { QueueController } from './lists/queue.controller.js';
import { LoginController } from './session/login.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { AssignmentController } from './work/assignment.controller.js';
import { ClassificationController } from './work/classification.controller.js';
import { ClockController } from './work/clock.controller.js';
import { ClocksController } from './work/clocks.controller.js';
import { EndingController } from './work/ending.controller.js';
import { ExtractController } from './work/extract.controller.js';
import { ReferralController } from './work/referral.controller.js';
import { TagsController } from './work/tags.controller.js';
import { WritingController } from './work/writing.controller.js';

/** The desk for people. */
@Module({
  controllers: [
    LoginController,
    MyDayController,
    QueueController,
    OverviewController,
    CaseController,
    AssignmentController,
    WritingController,
    ClassificationController,
    ClocksController,
    ClockController,
    AlarmsController,
    CalendarController,
    ExtractController,
    ReferralController,
    TagsController,
    EndingController,
    DirectoryController,
    StaffController,
    FiguresController,
    ShortcutsController,
  ],
  providers: [OverviewService],
})
export class PagesModule {}
