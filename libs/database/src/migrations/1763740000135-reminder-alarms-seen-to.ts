import { sqlMigration } from './sql-migration.js';

/**
 * Whether a person settled an alarm, or its cause was gone for a while. What comes back after the second must be an
 * open alarm again; after the first it must not.
 */
export const ReminderAlarmsSeenTo1763740000135 = sqlMigration(
  'ReminderAlarmsSeenTo1763740000135',
  `
  alter table reminders.alarms add column seen_to boolean not null default false;
  -- Of those that were settled before nobody knows by whom; what a person has seen to must not be raised again.
  update reminders.alarms set seen_to = true where settled_at is not null;
  `,
  `alter table reminders.alarms drop column seen_to;`,
);
