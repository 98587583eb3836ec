import { sqlMigration } from './sql-migration.js';

/**
 * How she may be called, what came of each call, what she told besides the codes of a case, and her ping.
 *
 * A ping is sealed to a key that only the process that sends mail has, and lies in a schema of its own: the desk has no
 * right on it at all, and the sending process does not see to which case it belongs. That something waits for her is
 * noted by triggers, so that nobody who writes to her can forget it, or needs a right to it.
 */
export const ContactPing1763740000155 = sqlMigration(
  'ContactPing1763740000155',
  `
  -- Everything that she agreed is in the sealed part; stopped_at is when her stop word was heard.
  create table cases.contact_plans (
    case_id uuid constraint pk_contact_plans primary key
      constraint fk_contact_plans_case references cases.cases (id) on delete cascade,
    key_version integer not null,
    sealed bytea not null,
    version integer not null default 1,
    set_at timestamptz not null,
    stopped_at timestamptz
  );

  create table cases.contact_attempts (
    id uuid constraint pk_contact_attempts primary key,
    case_id uuid not null constraint fk_contact_attempts_case references cases.cases (id) on delete cascade,
    staff_id uuid not null constraint fk_contact_attempts_staff references identity.staff (id),
    plan_version integer not null,
    started_at timestamptz not null,
    result text constraint ck_contact_attempts_result check (result in
      ('reached', 'someone-else', 'no-answer', 'stop-word', 'not-called')),
    ended_at timestamptz,
    key_version integer,
    sealed bytea,
    constraint ck_contact_attempts_ended check ((result is null) = (ended_at is null)),
    constraint ck_contact_attempts_note check ((key_version is null) = (sealed is null))
  );
  create index ix_contact_attempts_case on cases.contact_attempts (case_id, started_at);
  -- A call without a result is finished before the next one begins.
  create unique index ix_contact_attempts_open on cases.contact_attempts (case_id) where result is null;

  create table cases.particulars (
    case_id uuid constraint pk_particulars primary key
      constraint fk_particulars_case references cases.cases (id) on delete cascade,
    key_version integer not null,
    sealed bytea not null
  );

  create schema pings;

  -- One row: the public half of the key of the sending process.
  create table pings.keys (
    id uuid constraint pk_ping_keys primary key,
    only_one boolean not null default true constraint uq_ping_keys unique constraint ck_ping_keys_one check (only_one),
    public_key bytea not null,
    made_at timestamptz not null
  );

  create table pings.pings (
    id uuid constraint pk_pings primary key,
    case_id uuid not null constraint uq_pings_case unique
      constraint fk_pings_case references cases.cases (id) on delete cascade,
    key_id uuid not null constraint fk_pings_key references pings.keys (id) on delete cascade,
    sealed bytea not null,
    -- The same once more for herself, under the key of her code.
    sealed_for_her bytea not null,
    news_at timestamptz,
    send_at timestamptz,
    sent_on date,
    attempts integer not null default 0,
    -- From the moment that contact is held until she is back.
    paused boolean not null default false
  );
  create index ix_pings_waiting on pings.pings (send_at) where news_at is not null and not paused;

  create function pings.note_news() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update pings.pings set news_at = coalesce(news_at, new.written_at) where case_id = new.case_id;
    return new;
  end $$;
  create trigger tg_messages_ping after insert on cases.messages
    for each row when (new.direction = 'to-her') execute function pings.note_news();

  create function pings.note_question() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update pings.pings set news_at = coalesce(news_at, new.asked_at) where case_id = new.case_id;
    return new;
  end $$;
  create trigger tg_consents_ping after insert on cases.consents
    for each row when (new.status = 'asked') execute function pings.note_question();

  -- Held contact: whatever waited is forgotten with it, so that nothing goes out late.
  create function pings.follow_hold() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update pings.pings set paused = (tg_op = 'INSERT'), news_at = null, send_at = null
      where case_id = coalesce(new.case_id, old.case_id);
    return null;
  end $$;
  create trigger tg_contact_holds_ping after insert or delete on cases.contact_holds
    for each row execute function pings.follow_hold();

  -- Stopping and erasing silence the ping, and erasing takes the rest too, whoever does it and in the same transaction.
  create function cases.forget_contact() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from pings.pings where case_id = new.id;
    if new.status = 'erased' then
      delete from cases.contact_plans where case_id = new.id;
      delete from cases.contact_attempts where case_id = new.id;
      delete from cases.particulars where case_id = new.id;
    end if;
    return new;
  end $$;
  create trigger tg_cases_forget_contact after update of status on cases.cases
    for each row when (new.status in ('withdrawn', 'erased')) execute function cases.forget_contact();

  revoke all on function pings.note_news(), pings.note_question(), pings.follow_hold(), cases.forget_contact() from public;

  grant select, insert, update, delete on cases.contact_plans to spreekrecht_intake;
  grant select, insert on cases.particulars to spreekrecht_intake;
  grant usage on schema pings to spreekrecht_intake, spreekrecht_worker;
  grant select on pings.keys to spreekrecht_intake;
  grant select, insert, update, delete on pings.pings to spreekrecht_intake;

  grant select, update (stopped_at) on cases.contact_plans to spreekrecht_desk;
  grant select, insert, update on cases.contact_attempts to spreekrecht_desk;
  grant select on cases.particulars to spreekrecht_desk;

  grant select, insert, delete on pings.keys to spreekrecht_worker;
  grant select (id, key_id, sealed, news_at, send_at, sent_on, attempts, paused), delete on pings.pings to spreekrecht_worker;
  grant update (news_at, send_at, sent_on, attempts) on pings.pings to spreekrecht_worker;
  `,
  `
  drop trigger tg_cases_forget_contact on cases.cases;
  drop trigger tg_contact_holds_ping on cases.contact_holds;
  drop trigger tg_consents_ping on cases.consents;
  drop trigger tg_messages_ping on cases.messages;
  drop function cases.forget_contact();
  drop schema pings cascade;
  drop table cases.particulars;
  drop table cases.contact_attempts;
  drop table cases.contact_plans;
  `,
);
