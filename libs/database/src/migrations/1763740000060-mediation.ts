import { sqlMigration } from './sql-migration.js';

/** The extract that an institution may read, the one-case link that opens it, and the answer. */
export const Mediation1763740000060 = sqlMigration(
  'Mediation1763740000060',
  `
  create schema mediation;

  create table mediation.extracts (
    id uuid constraint pk_extracts primary key,
    case_id uuid not null constraint fk_extracts_case references cases.cases (id) on delete cascade,
    institution_id uuid not null constraint fk_extracts_institution references directory.institutions (id),
    contact_person_id uuid constraint fk_extracts_contact references directory.contact_persons (id),
    consent_id uuid constraint fk_extracts_consent references cases.consents (id),
    status text not null constraint ck_extracts_status
      check (status in ('draft', 'consent-asked', 'consented', 'refused', 'sent', 'answered', 'revoked')),
    key_version integer not null,
    sealed bytea not null,
    author_id uuid not null constraint fk_extracts_author references identity.staff (id),
    written_at timestamptz not null,
    sent_at timestamptz,
    version integer not null default 1
  );
  create index ix_extracts_case on mediation.extracts (case_id, written_at);

  -- The link: the database knows only a hash of it, and the extract encrypted under a key made of link and passcode.
  create table mediation.share_links (
    id uuid constraint pk_share_links primary key,
    extract_id uuid not null constraint fk_share_links_extract references mediation.extracts (id) on delete cascade,
    case_id uuid not null constraint fk_share_links_case references cases.cases (id) on delete cascade,
    link_hash bytea not null constraint uq_share_links_hash unique,
    passcode_salt bytea not null,
    encrypted_extract bytea not null,
    failed_attempts integer not null default 0,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    answered_at timestamptz,
    revoked_at timestamptz
  );
  create index ix_share_links_extract on mediation.share_links (extract_id);

  create table mediation.answers (
    id uuid constraint pk_answers primary key,
    share_link_id uuid not null constraint fk_answers_link references mediation.share_links (id) on delete cascade,
    case_id uuid not null constraint fk_answers_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_answers_kind check (kind in ('answer', 'more-time', 'not-for-us')),
    key_version integer not null,
    sealed bytea not null,
    received_at timestamptz not null
  );
  create index ix_answers_case on mediation.answers (case_id, received_at);

  -- Sessions of the exchange door: what the link opened, encrypted under the cookie's secret.
  create table mediation.exchange_sessions (
    token_hash bytea constraint pk_exchange_sessions primary key,
    share_link_id uuid not null constraint fk_exchange_sessions_link references mediation.share_links (id) on delete cascade,
    sealed bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  );
  `,
  `drop schema mediation cascade;`,
);
