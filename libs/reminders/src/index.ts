import { ReminderEntity } from './reminder.entity.js';

export { recipientOf, type PossibleRecipient } from './recipient.js';
export { ReminderMailService, ReminderSettings } from './reminder-mail.service.js';
export { ReminderSweepService, type SweepReport } from './reminder-sweep.service.js';
export { REMINDER_SUBJECT, reminderMail } from './reminder.mail.js';
export { RemindersModule } from './reminders.module.js';
export const REMINDERS_ENTITIES = [ReminderEntity];
