import { sqlMigration } from './sql-migration.js';

/**
 * The course of a mediation, the checklists, the letters and the signals; and what the desk recommends, with its
 * answer. Words are sealed to the case. Stages, answers to checklists and states are codes, because queues and figures
 * work without a key. A recommendation is written for the public and holds no case, so it stands in clear.
 */
export const Mediations1763740000180 = sqlMigration(
  'Mediations1763740000180',
  `
  create table mediation.mediations (
    id uuid constraint pk_mediations primary key,
    case_id uuid not null constraint fk_mediations_case references cases.cases (id) on delete cascade,
    institution_id uuid not null constraint fk_mediations_institution references directory.institutions (id),
    stage text not null constraint ck_mediations_stage check (stage in ('wish', 'consent', 'approach', 'answer', 'talk',
      'proposal', 'counter-proposal', 'agreement', 'monitoring', 'fulfilled', 'broken', 'ended')),
    rounds integer not null default 0 constraint ck_mediations_rounds check (rounds >= 0),
    stage_since timestamptz not null,
    due date,
    ended_reason text constraint ck_mediations_reason
      check (ended_reason in ('she-stops', 'they-refuse', 'no-answer', 'no-agreement', 'desk-stops')),
    started_by uuid not null constraint fk_mediations_starter references identity.staff (id),
    started_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 1,
    constraint ck_mediations_ended check ((stage in ('fulfilled', 'broken', 'ended')) = (ended_at is not null)),
    constraint ck_mediations_reason_given check ((stage = 'ended') = (ended_reason is not null))
  );
  create index ix_mediations_case on mediation.mediations (case_id, started_at);
  create unique index ix_mediations_one_open on mediation.mediations (case_id) where ended_at is null;

  -- The record: each move with whose turn made it, and the extract to which she agreed where something was passed on.
  create table mediation.steps (
    id uuid constraint pk_steps primary key,
    mediation_id uuid not null constraint fk_steps_mediation references mediation.mediations (id) on delete cascade,
    from_stage text not null,
    to_stage text not null,
    side text constraint ck_steps_side check (side in ('hers', 'theirs')),
    extract_id uuid constraint uq_steps_extract unique
      constraint fk_steps_extract references mediation.extracts (id) on delete set null,
    staff_id uuid not null constraint fk_steps_staff references identity.staff (id),
    happened_at timestamptz not null
  );
  create index ix_steps_mediation on mediation.steps (mediation_id, happened_at);

  create table mediation.words (
    id uuid constraint pk_words primary key,
    mediation_id uuid not null constraint fk_words_mediation references mediation.mediations (id) on delete cascade,
    kind text not null constraint ck_words_kind check (kind in ('hers', 'theirs', 'mediator')),
    stage text not null,
    key_version integer not null,
    sealed bytea not null,
    author_id uuid not null constraint fk_words_author references identity.staff (id),
    written_at timestamptz not null
  );
  create index ix_words_mediation on mediation.words (mediation_id, written_at);

  create table mediation.actions (
    id uuid constraint pk_actions primary key,
    mediation_id uuid not null constraint fk_actions_mediation references mediation.mediations (id) on delete cascade,
    owner text not null constraint ck_actions_owner check (owner in ('hers', 'theirs', 'desk')),
    due date not null,
    state text not null constraint ck_actions_state check (state in ('open', 'done', 'not-done')),
    settled_on date,
    key_version integer not null,
    sealed bytea not null,
    written_at timestamptz not null,
    version integer not null default 1,
    constraint ck_actions_settled check ((state = 'open') = (settled_on is null))
  );
  create index ix_actions_mediation on mediation.actions (mediation_id, due);

  create table mediation.checks (
    case_id uuid not null constraint fk_checks_case references cases.cases (id) on delete cascade,
    checklist text not null,
    item text not null,
    answer text not null constraint ck_checks_answer check (answer in ('yes', 'no', 'unknown')),
    answered_by uuid not null constraint fk_checks_staff references identity.staff (id),
    answered_at timestamptz not null,
    constraint pk_checks primary key (case_id, checklist, item)
  );

  create table mediation.letters (
    id uuid constraint pk_letters primary key,
    case_id uuid not null constraint fk_letters_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_letters_kind check (kind in ('complaint', 'default-notice', 'objection',
      'reasons-request', 'access-request', 'police-complaint', 'ombudsman-petition', 'plain-letter')),
    status text not null constraint ck_letters_status check (status in ('draft', 'consent-asked', 'made')),
    consent_id uuid constraint fk_letters_consent references cases.consents (id) on delete set null,
    key_version integer not null,
    sealed bytea not null,
    author_id uuid not null constraint fk_letters_author references identity.staff (id),
    written_at timestamptz not null,
    made_at timestamptz,
    version integer not null default 1,
    constraint ck_letters_made check ((status = 'made') = (made_at is not null))
  );
  create index ix_letters_case on mediation.letters (case_id, written_at);

  -- A signal names an institution, a conduct, whole quarters and a rounded number. There is no case in it.
  create table mediation.signals (
    id uuid constraint pk_signals primary key,
    institution_id uuid not null constraint fk_signals_institution references directory.institutions (id),
    conduct text not null,
    first_quarter text not null constraint ck_signals_first check (first_quarter ~ '^[0-9]{4}-Q[1-4]$'),
    last_quarter text not null constraint ck_signals_last check (last_quarter ~ '^[0-9]{4}-Q[1-4]$'),
    at_least integer not null constraint ck_signals_at_least check (at_least >= 5),
    proposed_by uuid not null constraint fk_signals_proposer references identity.staff (id),
    proposed_at timestamptz not null,
    confirmed_by uuid constraint fk_signals_confirmer references identity.staff (id),
    confirmed_at timestamptz,
    constraint uq_signals unique (institution_id, conduct, last_quarter),
    constraint ck_signals_order check (first_quarter <= last_quarter),
    constraint ck_signals_four_eyes check (confirmed_by is null or confirmed_by <> proposed_by)
  );

  -- An erased case stays as a tombstone, so its rows here go when it becomes one.
  create function mediation.forget_erased_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from mediation.mediations where case_id = new.id;
    delete from mediation.checks where case_id = new.id;
    delete from mediation.letters where case_id = new.id;
    return new;
  end $$;
  revoke all on function mediation.forget_erased_case() from public;
  create trigger tg_cases_erased_mediation after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function mediation.forget_erased_case();

  grant select, insert, update, delete on mediation.mediations, mediation.steps, mediation.words, mediation.actions,
    mediation.checks, mediation.letters to spreekrecht_desk;
  grant select, insert on mediation.signals to spreekrecht_desk;
  grant update (confirmed_by, confirmed_at) on mediation.signals to spreekrecht_desk;

  create view reporting.mediation_facts as
    select
      extract(year from c.filed_on)::int || '-Q' || extract(quarter from c.filed_on)::int as quarter,
      c.institution_type,
      m.stage,
      coalesce(m.ended_reason, 'none') as ended_reason,
      least(m.rounds, 3) as rounds
    from mediation.mediations m join cases.cases c on c.id = m.case_id
    where c.status not in ('erased');
  grant select on reporting.mediation_facts to spreekrecht_desk;

  create schema recommendations;

  create table recommendations.recommendations (
    id uuid constraint pk_recommendations primary key,
    addressee text not null constraint ck_recommendations_addressee check (addressee in ('institution', 'platform')),
    institution_id uuid constraint fk_recommendations_institution references directory.institutions (id),
    title text not null,
    body text not null,
    status text not null constraint ck_recommendations_status
      check (status in ('draft', 'proposed', 'issued', 'answered', 'closed', 'dropped')),
    reply text constraint ck_recommendations_reply check (reply in ('accepted', 'partly', 'rejected')),
    reply_reasons text,
    reply_due date,
    proposed_by uuid constraint fk_recommendations_proposer references identity.staff (id),
    issued_by uuid constraint fk_recommendations_issuer references identity.staff (id),
    written_by uuid not null constraint fk_recommendations_author references identity.staff (id),
    written_at timestamptz not null,
    issued_on date,
    answered_on date,
    closed_on date,
    version integer not null default 1,
    constraint ck_recommendations_to check ((addressee = 'institution') = (institution_id is not null)),
    constraint ck_recommendations_four_eyes check (issued_by is null or issued_by <> proposed_by),
    constraint ck_recommendations_issued
      check ((status in ('issued', 'answered', 'closed')) = (issued_on is not null and reply_due is not null)),
    constraint ck_recommendations_answered
      check ((status in ('answered', 'closed') and reply is not null) = (answered_on is not null))
  );
  create index ix_recommendations_status on recommendations.recommendations (status, reply_due);

  create table recommendations.commitments (
    id uuid constraint pk_commitments primary key,
    recommendation_id uuid not null constraint fk_commitments_recommendation
      references recommendations.recommendations (id) on delete cascade,
    promise text not null,
    due date not null,
    state text not null constraint ck_commitments_state check (state in ('open', 'done', 'not-done')),
    settled_on date,
    noted_at timestamptz not null,
    version integer not null default 1,
    constraint ck_commitments_settled check ((state = 'open') = (settled_on is null))
  );
  create index ix_commitments_recommendation on recommendations.commitments (recommendation_id, due);

  -- What the world may read: only what two people have issued, and with it what came of it.
  create view published.recommendations as
    select r.id, r.addressee, i.name as institution, r.title, r.body, r.issued_on, r.reply_due, r.reply,
      r.reply_reasons, r.answered_on, r.closed_on
    from recommendations.recommendations r left join directory.institutions i on i.id = r.institution_id
    where r.status in ('issued', 'answered', 'closed');
  create view published.commitments as
    select c.id, c.recommendation_id, c.promise, c.due, c.state, c.settled_on
    from recommendations.commitments c join recommendations.recommendations r on r.id = c.recommendation_id
    where r.status in ('issued', 'answered', 'closed');

  grant usage on schema recommendations to spreekrecht_desk;
  grant select, insert, update on recommendations.recommendations, recommendations.commitments to spreekrecht_desk;
  grant select on published.recommendations, published.commitments to spreekrecht_reports, spreekrecht_desk;
  `,
  `
  drop view published.commitments;
  drop view published.recommendations;
  drop schema recommendations cascade;
  drop view reporting.mediation_facts;
  drop trigger tg_cases_erased_mediation on cases.cases;
  drop function mediation.forget_erased_case();
  drop table mediation.signals, mediation.letters, mediation.checks, mediation.actions, mediation.words,
    mediation.steps, mediation.mediations;
  `,
);
