import { sqlMigration } from './sql-migration.js';

/** Referrals with their consent and outcome; incidents of violence; the desk's assessment of stigma. */
export const ReferralTagging1763740000070 = sqlMigration(
  'ReferralTagging1763740000070',
  `
  create schema referral;

  create table referral.referrals (
    id uuid constraint pk_referrals primary key,
    case_id uuid not null constraint fk_referrals_case references cases.cases (id) on delete cascade,
    kind text not null,
    partner_id uuid constraint fk_referrals_partner references directory.partners (id),
    consent_id uuid constraint fk_referrals_consent references cases.consents (id),
    outcome text not null constraint ck_referrals_outcome check (outcome in
      ('offered', 'consented', 'sent', 'accepted', 'declined', 'contact-made', 'helped', 'no-show', 'withdrawn')),
    key_version integer not null,
    sealed bytea not null,
    author_id uuid not null constraint fk_referrals_author references identity.staff (id),
    offered_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null default 1
  );
  create index ix_referrals_case on referral.referrals (case_id, offered_at);

  create schema tagging;

  create table tagging.incidents (
    id uuid constraint pk_incidents primary key,
    case_id uuid constraint fk_incidents_case references cases.cases (id) on delete cascade,
    violence_form text not null,
    violence_sub text not null,
    perpetrator text not null default 'unknown',
    setting text not null default 'unknown',
    confirmed_by uuid not null constraint fk_incidents_staff references identity.staff (id),
    confirmed_at timestamptz not null,
    constraint uq_incidents unique (case_id, violence_form, violence_sub, perpetrator, setting)
  );

  create table tagging.stigma_assessments (
    case_id uuid constraint pk_stigma_assessments primary key
      constraint fk_stigma_case references cases.cases (id) on delete cascade,
    perceived text not null,
    assessed text not null constraint ck_stigma_assessed
      check (assessed in ('established', 'plausible', 'not-established', 'not-assessed')),
    expression text[] not null default '{}',
    ground text[] not null default '{}',
    key_version integer not null,
    sealed_reason bytea not null,
    assessed_by uuid not null constraint fk_stigma_staff references identity.staff (id),
    assessed_at timestamptz not null,
    version integer not null default 1
  );
  `,
  `drop schema tagging cascade; drop schema referral cascade;`,
);
