import { sqlMigration } from './sql-migration.js';

/** Drafts sealed under her code, her short sessions, and the answers kept for a repeated request. */
export const Intake1763740000050 = sqlMigration(
  'Intake1763740000050',
  `
  create schema intake;

  create table intake.drafts (
    receipt_lookup bytea constraint pk_drafts primary key,
    receipt_public_key bytea not null,
    sealed bytea not null,
    saved_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index ix_drafts_expires on intake.drafts (expires_at);

  create table intake.sessions (
    token_hash bytea constraint pk_intake_sessions primary key,
    sealed bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  );
  create index ix_intake_sessions_seen on intake.sessions (last_seen_at);

  create table intake.idempotency_keys (
    key_hash bytea constraint pk_idempotency_keys primary key,
    body_hash bytea not null,
    sealed_answer bytea not null,
    created_at timestamptz not null
  );
  create index ix_idempotency_created on intake.idempotency_keys (created_at);
  `,
  `drop schema intake cascade;`,
);
