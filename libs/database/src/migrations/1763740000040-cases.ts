import { sqlMigration } from './sql-migration.js';

/**
 * The case. Codes of taxonomy.json, dates and status are plain; every text is ciphertext (`sealed`),
 * and says with which version of the case key it was sealed.
 */
export const Cases1763740000040 = sqlMigration(
  'Cases1763740000040',
  `
  create schema cases;

  create table cases.cases (
    id uuid constraint pk_cases primary key,
    reference text not null constraint uq_cases_reference unique,
    receipt_lookup bytea constraint uq_cases_receipt unique,
    receipt_public_key bytea,
    key_version integer not null default 1,
    status text not null constraint ck_cases_status check (status in
      ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them', 'closed', 'withdrawn', 'erased')),
    language text not null,
    channel text not null default 'web',
    anonymity text not null default 'unknown',
    wish text[] not null default '{}',
    institution_type text not null default 'unknown',
    institution_id uuid constraint fk_cases_institution references directory.institutions (id),
    procedure text,
    matter text constraint ck_cases_matter check (matter in ('decision', 'conduct')),
    conduct text[] not null default '{}',
    region text not null default 'unknown',
    work_type text not null default 'unknown',
    legal_form text not null default 'unknown',
    groups text[] not null default '{}',
    violence text[] not null default '{}',
    perpetrator text not null default 'unknown',
    setting text[] not null default '{}',
    stigma_perceived text not null default 'unknown',
    opting_in_breaches text[] not null default '{}',
    period_from text,
    period_to text,
    decision_dated date,
    decision_sent date,
    decision_printed date,
    assignee_id uuid constraint fk_cases_assignee references identity.staff (id),
    filed_at timestamptz not null,
    filed_on date not null,
    come_back_on date not null,
    outcome text,
    closed_at timestamptz,
    she_wrote_at timestamptz,
    they_wrote_at timestamptz,
    read_at timestamptz,
    version integer not null default 1,
    is_synthetic boolean not null default false
  );
  create index ix_cases_status_filed on cases.cases (status, filed_at, id);
  create index ix_cases_assignee on cases.cases (assignee_id, status, filed_at, id);
  create index ix_cases_filed on cases.cases (filed_at desc, id desc);
  create index ix_cases_filed_on on cases.cases (filed_on);

  create table cases.case_keys (
    case_id uuid not null constraint fk_case_keys_case references cases.cases (id) on delete cascade,
    version integer not null,
    public_key bytea not null,
    created_at timestamptz not null,
    constraint pk_case_keys primary key (case_id, version)
  );

  -- A case key sealed to one reader; staff_id is null for her receipt.
  create table cases.key_seals (
    id uuid constraint pk_key_seals primary key,
    case_id uuid not null constraint fk_key_seals_case references cases.cases (id) on delete cascade,
    version integer not null,
    staff_id uuid constraint fk_key_seals_staff references identity.staff (id),
    sealed_key bytea not null,
    constraint uq_key_seals unique nulls not distinct (case_id, version, staff_id)
  );
  create index ix_key_seals_staff on cases.key_seals (staff_id, case_id);

  create table cases.texts (
    id uuid constraint pk_texts primary key,
    case_id uuid not null constraint fk_texts_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_texts_kind check (kind in ('narrative', 'institution-name', 'note', 'outcome', 'reopening')),
    key_version integer not null,
    sealed bytea not null,
    author_id uuid constraint fk_texts_author references identity.staff (id),
    written_at timestamptz not null
  );
  create index ix_texts_case on cases.texts (case_id, written_at);

  create table cases.messages (
    id uuid constraint pk_messages primary key,
    case_id uuid not null constraint fk_messages_case references cases.cases (id) on delete cascade,
    direction text not null constraint ck_messages_direction check (direction in ('from-her', 'to-her')),
    author_id uuid constraint fk_messages_author references identity.staff (id),
    key_version integer not null,
    sealed bytea not null,
    written_at timestamptz not null,
    read_at timestamptz
  );
  create index ix_messages_case on cases.messages (case_id, written_at);

  -- Her consent to exactly one text for exactly one recipient; both are sealed inside.
  create table cases.consents (
    id uuid constraint pk_consents primary key,
    case_id uuid not null constraint fk_consents_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_consents_kind check (kind in ('extract', 'referral')),
    subject_id uuid not null,
    status text not null constraint ck_consents_status check (status in ('asked', 'given', 'refused', 'withdrawn', 'cancelled')),
    key_version integer not null,
    sealed bytea not null,
    asked_at timestamptz not null,
    decided_at timestamptz,
    withdrawn_at timestamptz
  );
  create index ix_consents_case on cases.consents (case_id, asked_at);
  create index ix_consents_subject on cases.consents (subject_id);

  create table cases.history (
    id uuid constraint pk_history primary key,
    case_id uuid not null constraint fk_history_case references cases.cases (id) on delete cascade,
    kind text not null,
    detail jsonb not null,
    staff_id uuid constraint fk_history_staff references identity.staff (id),
    happened_at timestamptz not null
  );
  create index ix_history_case on cases.history (case_id, happened_at);

  -- A legal clock with the explanation of its date; a moved date is a new version of the same row.
  create table cases.deadlines (
    id uuid constraint pk_deadlines primary key,
    case_id uuid not null constraint fk_deadlines_case references cases.cases (id) on delete cascade,
    term text not null,
    catalogue_version text not null,
    version integer not null default 1,
    owed_by text not null,
    request jsonb not null,
    result jsonb not null,
    due date,
    overdue_from date,
    remind_by date,
    status text not null constraint ck_deadlines_status check (status in ('running', 'met', 'cancelled')),
    started_at timestamptz not null,
    ended_at timestamptz
  );
  create index ix_deadlines_case on cases.deadlines (case_id);
  create index ix_deadlines_running on cases.deadlines (due, id) where status = 'running';

  create table cases.recusals (
    case_id uuid not null constraint fk_recusals_case references cases.cases (id) on delete cascade,
    staff_id uuid not null constraint fk_recusals_staff references identity.staff (id),
    reason text not null constraint ck_recusals_reason check (reason in ('tie', 'declared', 'lead')),
    recorded_at timestamptz not null,
    constraint pk_recusals primary key (case_id, staff_id)
  );

  -- The wall: who may not see which case, from any list, search, count, export or notification.
  create view cases.walls as
    select case_id, staff_id from cases.recusals
    union
    select c.id, t.staff_id from identity.ties t join cases.cases c on c.institution_id = t.institution_id;
  `,
  `drop schema cases cascade;`,
);
