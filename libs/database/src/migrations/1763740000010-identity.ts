import { sqlMigration } from './sql-migration.js';

/** Staff, their wrapped keys, their sessions and their declared ties. */
export const Identity1763740000010 = sqlMigration(
  'Identity1763740000010',
  `
  create schema identity;

  create table identity.staff (
    id uuid constraint pk_staff primary key,
    username text not null constraint uq_staff_username unique,
    display_name text not null,
    role text not null constraint ck_staff_role
      check (role in ('caseworker', 'lead', 'statistician', 'administrator')),
    email text not null,
    language text not null default 'nl',
    public_key bytea not null,
    passphrase_salt bytea not null,
    wrapped_private_key bytea not null,
    wrapped_totp_secret bytea not null,
    recovery_sealed_key bytea,
    takes_intake boolean not null default false,
    daily_digest boolean not null default false,
    is_demo boolean not null default false,
    failed_logins integer not null default 0,
    locked_until timestamptz,
    last_totp_step bigint,
    absent_until date,
    created_at timestamptz not null,
    disabled_at timestamptz
  );

  create table identity.sessions (
    id uuid constraint pk_sessions primary key,
    staff_id uuid not null constraint fk_sessions_staff references identity.staff (id),
    token_hash bytea not null constraint uq_sessions_token unique,
    sealed_private_key bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  );
  create index ix_sessions_staff on identity.sessions (staff_id);

  create table identity.recovery_keys (
    id uuid constraint pk_recovery_keys primary key,
    public_key bytea not null,
    created_at timestamptz not null
  );

  -- What another lib may know of the people to whom a case can be sealed.
  create view identity.reader_keys as
    select id, public_key, role, takes_intake from identity.staff where disabled_at is null;
  `,
  `drop schema identity cascade;`,
);
