import { sqlMigration } from './sql-migration.js';

/**
 * The audit trail: rows are only ever added, each carries a keyed hash of itself and of the one before.
 * The single row of `head` serialises writers and says how long the chain is.
 */
export const Audit1763740000030 = sqlMigration(
  'Audit1763740000030',
  `
  create schema audit;

  create table audit.events (
    position bigint constraint pk_events primary key,
    happened_at timestamptz not null,
    actor_id uuid,
    action text not null,
    subject_kind text not null,
    subject_id text,
    detail jsonb not null,
    previous_hash bytea not null,
    hash bytea not null
  );
  create index ix_events_subject on audit.events (subject_kind, subject_id, position);

  create table audit.head (
    id smallint constraint pk_head primary key default 1 constraint ck_head_single check (id = 1),
    position bigint not null,
    hash bytea not null,
    seal bytea not null
  );

  create function audit.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is append-only';
  end $$;

  create trigger tg_events_append_only before update or delete or truncate on audit.events
    for each statement execute function audit.refuse_change();
  `,
  `drop schema audit cascade;`,
);
