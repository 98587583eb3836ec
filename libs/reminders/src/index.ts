import { ReminderEntity } from './reminder.entity.js';

export type { AlarmKind, OpenAlarm } from './alarms.repository.js';
export { ReminderAlarmsService } from './reminder-alarms.service.js';
export { ReminderMailService } from './reminder-mail.service.js';
export { ReminderSettings } from './reminder-settings.js';
export { ReminderPlanningService, type PlanningReport } from './reminder-planning.service.js';
export { ReminderSweepService, type SweepReport } from './reminder-sweep.service.js';
export { REMINDER_SUBJECT, reminderMail, type MailKind } from './reminder.mail.js';
export { ReminderAlarmsModule, RemindersModule } from './reminders.module.js';
export const REMINDERS_ENTITIES = [ReminderEntity];
