import { sqlMigration } from './sql-migration.js';

/**
 * The ledger learns to work by change: a trigger notes every legal clock that began, moved or ended, in the same
 * transaction, so that a pass costs what changed and not what is open. A line belongs to a rung and not to a person;
 * who is told is decided when it is due. The worker keeps only the columns that it reads.
 */
export const RemindersLedger1763740000110 = sqlMigration(
  'RemindersLedger1763740000110',
  `
  alter table reminders.reminders
    alter column recipient_id drop not null,
    drop column attempts,
    drop constraint uq_reminders,
    add constraint uq_reminders unique (deadline_id, deadline_version, rung),
    add column waits_for_morning boolean not null default true,
    add column provisional boolean not null default false,
    add column unread_since timestamptz,
    add constraint ck_reminders_recipient check (recipient_id is not null or status in ('planned', 'cancelled', 'failed'));
  drop index reminders.ix_reminders_due;
  create index ix_reminders_due on reminders.reminders (due_at, id) where status = 'planned';
  create index ix_reminders_stuck on reminders.reminders (claimed_at, id) where status = 'failed' and mail_id is null;
  create index ix_reminders_provisional on reminders.reminders (deadline_id) where provisional;
  create index ix_reminders_mail on reminders.reminders (mail_id) where mail_id is not null;

  alter table reminders.mails
    add column kind text not null default 'reminders' constraint ck_mails_kind check (kind in ('reminders', 'digest', 'alarm')),
    add column waits_for_morning boolean not null default true,
    add column retry_after timestamptz;
  create unique index uq_mails_once_a_day on reminders.mails (recipient_id, day, kind) where kind <> 'reminders';

  alter table reminders.alarms
    drop constraint uq_alarms,
    drop constraint ck_alarms_kind,
    add constraint ck_alarms_kind check (kind in ('no-recipient', 'mail-failed', 'calendar-ends', 'not-planned')),
    add column subject text,
    add column staff_id uuid constraint fk_alarms_staff references identity.staff (id);
  update reminders.alarms set subject = id::text;
  alter table reminders.alarms
    alter column subject set not null,
    add constraint uq_alarms unique (kind, subject);
  create index ix_alarms_deadline on reminders.alarms (deadline_id);
  create index ix_alarms_open on reminders.alarms (raised_at, id) where settled_at is null;

  -- Rows are only added and taken away, so that nobody at the desk ever waits for a pass.
  create table reminders.changed_deadlines (
    id bigint generated always as identity constraint pk_changed_deadlines primary key,
    deadline_id uuid not null
  );

  create function reminders.note_new_deadlines() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into reminders.changed_deadlines (deadline_id) select id from fresh;
    return null;
  end $$;

  create function reminders.note_moved_deadlines() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into reminders.changed_deadlines (deadline_id)
      select a.id from after_change a join before_change b on b.id = a.id
      where a.version <> b.version or a.status <> b.status;
    return null;
  end $$;

  create trigger tg_deadlines_new after insert on cases.deadlines
    referencing new table as fresh for each statement execute function reminders.note_new_deadlines();
  create trigger tg_deadlines_moved after update on cases.deadlines
    referencing old table as before_change new table as after_change
    for each statement execute function reminders.note_moved_deadlines();

  insert into reminders.changed_deadlines (deadline_id) select id from cases.deadlines where status = 'running';

  grant select, insert, delete on reminders.changed_deadlines to spreekrecht_worker;
  revoke select on cases.deadlines, cases.recusals from spreekrecht_worker;
  grant select (id, case_id, version, status, owed_by, due, result) on cases.deadlines to spreekrecht_worker;
  revoke select (reference, institution_id, filed_on) on cases.cases from spreekrecht_worker;
  grant select (read_at) on cases.cases to spreekrecht_worker;
  revoke select (username, display_name) on identity.staff from spreekrecht_worker;
  `,
  `
  grant select (username, display_name) on identity.staff to spreekrecht_worker;
  revoke select (read_at) on cases.cases from spreekrecht_worker;
  grant select (reference, institution_id, filed_on) on cases.cases to spreekrecht_worker;
  revoke select (id, case_id, version, status, owed_by, due, result) on cases.deadlines from spreekrecht_worker;
  grant select on cases.deadlines, cases.recusals to spreekrecht_worker;

  drop trigger tg_deadlines_moved on cases.deadlines;
  drop trigger tg_deadlines_new on cases.deadlines;
  drop function reminders.note_moved_deadlines();
  drop function reminders.note_new_deadlines();
  drop table reminders.changed_deadlines;

  -- The older shape knows no line without a person and no alarm about anything but a rung.
  delete from reminders.alarms where kind = 'not-planned' or staff_id is not null
    or id not in (select distinct on (kind, deadline_id, rung) id from reminders.alarms order by kind, deadline_id, rung, raised_at);
  drop index reminders.ix_alarms_open;
  drop index reminders.ix_alarms_deadline;
  alter table reminders.alarms
    drop constraint uq_alarms,
    drop column staff_id,
    drop column subject,
    drop constraint ck_alarms_kind,
    add constraint ck_alarms_kind check (kind in ('no-recipient', 'mail-failed', 'calendar-ends')),
    add constraint uq_alarms unique nulls not distinct (kind, deadline_id, rung);

  delete from reminders.mails where kind <> 'reminders';
  drop index reminders.uq_mails_once_a_day;
  alter table reminders.mails drop column retry_after, drop column waits_for_morning, drop column kind;

  delete from reminders.reminders where recipient_id is null or unread_since is not null;
  drop index reminders.ix_reminders_mail;
  drop index reminders.ix_reminders_provisional;
  drop index reminders.ix_reminders_stuck;
  drop index reminders.ix_reminders_due;
  alter table reminders.reminders
    drop constraint ck_reminders_recipient,
    drop column unread_since,
    drop column provisional,
    drop column waits_for_morning,
    drop constraint uq_reminders,
    add constraint uq_reminders unique (deadline_id, deadline_version, rung, recipient_id),
    add column attempts integer not null default 0,
    alter column recipient_id set not null;
  create index ix_reminders_due on reminders.reminders (due_at, id) where status in ('planned', 'claimed');
  `,
);
