import { sqlMigration } from './sql-migration.js';

/** The ledger of reminders: the truth about what is due, sent or impossible. The queue is only a clock. */
export const Reminders1763740000080 = sqlMigration(
  'Reminders1763740000080',
  `
  create schema reminders;

  create table reminders.reminders (
    id uuid constraint pk_reminders primary key,
    deadline_id uuid not null constraint fk_reminders_deadline references cases.deadlines (id) on delete cascade,
    deadline_version integer not null,
    rung text not null,
    recipient_id uuid not null constraint fk_reminders_recipient references identity.staff (id),
    due_at timestamptz not null,
    status text not null constraint ck_reminders_status
      check (status in ('planned', 'claimed', 'sent', 'cancelled', 'failed')),
    attempts integer not null default 0,
    claimed_at timestamptz,
    sent_at timestamptz,
    mail_id uuid,
    failure text,
    constraint uq_reminders unique (deadline_id, deadline_version, rung, recipient_id)
  );
  create index ix_reminders_due on reminders.reminders (due_at, id) where status in ('planned', 'claimed');

  -- One mail a person a morning, however many deadlines need her; its id makes the Message-ID.
  create table reminders.mails (
    id uuid constraint pk_mails primary key,
    recipient_id uuid not null constraint fk_mails_recipient references identity.staff (id),
    day date not null,
    needs_today integer not null,
    made_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    failure text
  );
  create index ix_mails_unsent on reminders.mails (made_at) where sent_at is null;

  -- What nobody could be told: shown to leads until somebody has dealt with it.
  create table reminders.alarms (
    id uuid constraint pk_alarms primary key,
    kind text not null constraint ck_alarms_kind check (kind in ('no-recipient', 'mail-failed', 'calendar-ends')),
    deadline_id uuid constraint fk_alarms_deadline references cases.deadlines (id) on delete cascade,
    rung text,
    raised_at timestamptz not null,
    settled_at timestamptz,
    constraint uq_alarms unique nulls not distinct (kind, deadline_id, rung)
  );
  `,
  `drop schema reminders cascade;`,
);
