import { ReminderEntity } from './reminder.entity.js';

export type { AlarmKind, OpenAlarm } from './alarms/alarms.repository.js';
export { ReminderAlarmsService } from './alarms/reminder-alarms.service.js';
export { ReminderMailService } from './sending/reminder-mail.service.js';
export { ReminderSettings } from './reminder-settings.js';
export { ReminderPlanningService, type PlanningReport } from './planning/reminder-planning.service.js';
export { ReminderSweepService, type SweepReport } from './sending/reminder-sweep.service.js';
export { REMINDER_SUBJECT, reminderMail, type MailKind } from './sending/reminder.mail.js';
export { ReminderAlarmsModule, RemindersModule } from './reminders.module.js';
export const REMINDERS_ENTITIES = [ReminderEntity];
