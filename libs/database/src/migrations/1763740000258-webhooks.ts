import { sqlMigration } from './sql-migration.js';

/**
 * Telling another program that something happened, and nothing else. What is to be told is written by a trigger in the
 * transaction of what happened, for each subscription of that moment, so that no door needs a right to it and none can
 * forget it. A row says no kind of event but one of three, no moment finer than a half hour, and to the outside no case:
 * its subject is drawn by chance for this one row. Address and secrets are sealed; the worker, which sends, sees no case.
 */
export const Webhooks1763740000258 = sqlMigration(
  'Webhooks1763740000258',
  `
  create schema webhooks;

  create table webhooks.subscriptions (
    id uuid constraint pk_webhook_subscriptions primary key,
    types text[] not null constraint ck_webhook_subscriptions_types check (cardinality(types) > 0
      and types <@ array['desk.work-arrived', 'desk.case-changed', 'desk.clock-changed']),
    -- Name, address and secrets.
    sealed bytea not null,
    old_secret_until timestamptz,
    paused_at timestamptz,
    paused_why text constraint ck_webhook_subscriptions_why check (paused_why in ('by-lead', 'gone')),
    made_by uuid not null constraint fk_webhook_subscriptions_maker references identity.staff (id),
    made_at timestamptz not null,
    constraint ck_webhook_subscriptions_paused check ((paused_at is null) = (paused_why is null))
  );

  create table webhooks.deliveries (
    id uuid constraint pk_webhook_deliveries primary key,
    subscription_id uuid not null constraint fk_webhook_deliveries_subscription
      references webhooks.subscriptions (id) on delete cascade,
    -- What the receiver gets in the place of a case: by chance, of this row alone.
    subject uuid not null constraint uq_webhook_deliveries_subject unique,
    -- Null for a test.
    case_id uuid constraint fk_webhook_deliveries_case references cases.cases (id) on delete cascade,
    type text not null constraint ck_webhook_deliveries_type
      check (type in ('desk.work-arrived', 'desk.case-changed', 'desk.clock-changed', 'desk.test')),
    -- The end of the half hour in which it happened.
    told_at timestamptz not null,
    due_at timestamptz not null,
    status text not null constraint ck_webhook_deliveries_status check (status in ('waiting', 'delivered', 'dead')),
    attempts integer not null default 0,
    last_result text constraint ck_webhook_deliveries_result check (last_result ~ '^[a-z0-9-]{1,40}$'),
    settled_at timestamptz,
    constraint uq_webhook_deliveries_once unique (subscription_id, case_id, type, told_at),
    constraint ck_webhook_deliveries_settled check ((status = 'waiting') = (settled_at is null)),
    constraint ck_webhook_deliveries_test check ((type = 'desk.test') = (case_id is null))
  );
  create index ix_webhook_deliveries_due on webhooks.deliveries (subscription_id, due_at, id) where status = 'waiting';
  create index ix_webhook_deliveries_log on webhooks.deliveries (subscription_id, told_at desc, id);
  create index ix_webhook_deliveries_case on webhooks.deliveries (case_id);
  create index ix_webhook_deliveries_settled on webhooks.deliveries (settled_at) where settled_at is not null;

  -- Coarse on purpose: who outside did it, she, an institution or a partner, and what it was, is not told.
  create function webhooks.type_of(kind text) returns text language sql immutable as $$
    select case
      when kind in ('filed', 'she-wrote', 'file-added', 'file-removed', 'consent-given', 'consent-refused',
        'consent-withdrawn', 'withdrawn', 'contact-plan-set', 'contact-plan-withdrawn', 'they-answered', 'mail-received')
        then 'desk.work-arrived'
      when kind in ('assigned', 'unassigned', 'classified', 'status-changed', 'question-asked', 'consent-asked',
        'extract-sent', 'link-revoked', 'referral-changed', 'mediation-moved', 'letter-made', 'closed', 'reopened')
        then 'desk.case-changed'
      when kind in ('deadline-started', 'deadline-moved', 'deadline-ended', 'clock-happened') then 'desk.clock-changed'
    end
  $$;

  -- Never about a case behind the wall of whoever made the subscription. Sent within ten minutes of the half hour, in an
  -- order by chance.
  create function webhooks.note_events() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if not exists (select from webhooks.subscriptions where paused_at is null) then return null; end if;
    insert into webhooks.deliveries (id, subscription_id, subject, case_id, type, told_at, due_at, status)
      select gen_random_uuid(), s.id, gen_random_uuid(), e.case_id, e.type, e.told_at,
        e.told_at + random() * interval '10 minutes', 'waiting'
      from (select distinct f.case_id, webhooks.type_of(f.kind) as type,
              date_bin('30 minutes', f.happened_at, timestamptz '2000-01-01 00:00:00+00') + interval '30 minutes' as told_at
            from fresh f) e
      join webhooks.subscriptions s on s.paused_at is null and e.type = any (s.types)
      where not exists (select from cases.walls w where w.case_id = e.case_id and w.staff_id = s.made_by)
      on conflict on constraint uq_webhook_deliveries_once do nothing;
    return null;
  end $$;
  create trigger tg_history_webhooks after insert on cases.history
    referencing new table as fresh for each statement execute function webhooks.note_events();

  -- An erased case stays as a tombstone, and nothing of it is told any more.
  create function webhooks.forget_erased_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from webhooks.deliveries where case_id = new.id;
    return new;
  end $$;
  create trigger tg_cases_erased_webhooks after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function webhooks.forget_erased_case();

  alter table reminders.alarms drop constraint ck_alarms_kind;
  alter table reminders.alarms add constraint ck_alarms_kind
    check (kind in ('no-recipient', 'mail-failed', 'calendar-ends', 'not-planned', 'code-refused', 'webhook-failed'));

  -- One alarm for each subscription. It opens again for what happened after somebody had seen to it.
  create function webhooks.note_alarm() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if new.status = 'dead' then
      insert into reminders.alarms (id, kind, subject, raised_at)
        values (gen_random_uuid(), 'webhook-failed', new.subscription_id::text, new.settled_at)
        on conflict on constraint uq_alarms do update
          set settled_at = null, seen_to = false, raised_at = excluded.raised_at
          where alarms.settled_at is not null and (not alarms.seen_to or alarms.settled_at < new.told_at);
    else
      update reminders.alarms set settled_at = new.settled_at
        where kind = 'webhook-failed' and subject = new.subscription_id::text and settled_at is null;
    end if;
    return new;
  end $$;
  create trigger tg_deliveries_alarm after update of status on webhooks.deliveries
    for each row when (new.status <> 'waiting' and old.status = 'waiting') execute function webhooks.note_alarm();

  create function webhooks.forget_alarm() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from reminders.alarms where kind = 'webhook-failed' and subject = old.id::text;
    return old;
  end $$;
  create trigger tg_subscriptions_alarm after delete on webhooks.subscriptions
    for each row execute function webhooks.forget_alarm();

  revoke all on function webhooks.type_of(text), webhooks.note_events(), webhooks.forget_erased_case(),
    webhooks.note_alarm(), webhooks.forget_alarm() from public;

  grant usage on schema webhooks to spreekrecht_desk, spreekrecht_worker;
  grant select, insert, update, delete on webhooks.subscriptions to spreekrecht_desk;
  grant select, insert on webhooks.deliveries to spreekrecht_desk;
  grant update (status, due_at, attempts, settled_at) on webhooks.deliveries to spreekrecht_desk;

  grant select (id, sealed, old_secret_until, paused_at) on webhooks.subscriptions to spreekrecht_worker;
  grant update (paused_at, paused_why) on webhooks.subscriptions to spreekrecht_worker;
  grant select (id, subscription_id, subject, type, told_at, due_at, status, attempts, settled_at), delete
    on webhooks.deliveries to spreekrecht_worker;
  grant update (due_at, status, attempts, last_result, settled_at) on webhooks.deliveries to spreekrecht_worker;
  `,
  `
  drop trigger tg_cases_erased_webhooks on cases.cases;
  drop trigger tg_history_webhooks on cases.history;
  drop schema webhooks cascade;
  delete from reminders.alarms where kind = 'webhook-failed';
  alter table reminders.alarms drop constraint ck_alarms_kind;
  alter table reminders.alarms add constraint ck_alarms_kind
    check (kind in ('no-recipient', 'mail-failed', 'calendar-ends', 'not-planned', 'code-refused'));
  `,
);
