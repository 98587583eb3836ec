import { sqlMigration } from './sql-migration.js';

const KINDS = `'no-recipient', 'mail-failed', 'calendar-ends', 'not-planned', 'code-refused', 'webhook-failed'`;

/**
 * Mail that belongs to no case is erased after its time, by the worker, and never before the desk was told: a mail is
 * told of once, in one alarm for all that are due on the same night, and goes no sooner than some days after that. Up to
 * now it went when somebody happened to look, and told nobody.
 *
 * The worker sees ages and no mail. The doors lose the right to sweep. What is left of asking for an overview goes by
 * age as well, also where nobody asks again.
 */
export const HeldMailsEnd1763740000287 = sqlMigration(
  'HeldMailsEnd1763740000287',
  `
  alter table mediation.held_mails add column told_at timestamptz;

  alter table reminders.alarms drop constraint ck_alarms_kind;
  alter table reminders.alarms add constraint ck_alarms_kind check (kind in (${KINDS}, 'held-mail-ends'));

  create function mediation.tell_of_held_mails(received_before timestamptz, moment timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare told integer;
  begin
    update mediation.held_mails set told_at = moment where told_at is null and received_at <= received_before;
    get diagnostics told = row_count;
    if told > 0 then
      insert into reminders.alarms (id, kind, subject, raised_at)
        values (gen_random_uuid(), 'held-mail-ends', ((moment at time zone 'Europe/Amsterdam')::date)::text, moment)
        on conflict on constraint uq_alarms do update set settled_at = null, seen_to = false, raised_at = moment;
    end if;
    return told;
  end $$;

  drop function mediation.sweep_held_mails(timestamptz);
  create function mediation.sweep_held_mails(received_before timestamptz, told_before timestamptz) returns setof integer
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from mediation.held_mails where received_at <= received_before and told_at <= told_before returning 1
  $$;

  -- Given to a case, thrown away or erased: once nothing is left that the desk was told of, there is nothing to do.
  create function mediation.settle_held_alarms() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if not exists (select from mediation.held_mails where told_at is not null) then
      update reminders.alarms a set settled_at = a.raised_at
        where a.kind = 'held-mail-ends' and a.settled_at is null;
    end if;
    return null;
  end $$;
  create trigger tg_held_mails_settled after delete on mediation.held_mails
    for each statement execute function mediation.settle_held_alarms();

  revoke all on function mediation.tell_of_held_mails(timestamptz, timestamptz),
    mediation.sweep_held_mails(timestamptz, timestamptz), mediation.settle_held_alarms() from public;
  grant execute on function mediation.tell_of_held_mails(timestamptz, timestamptz),
    mediation.sweep_held_mails(timestamptz, timestamptz) to spreekrecht_worker;
  grant select (received_at, told_at) on mediation.held_mails to spreekrecht_worker;
  grant select (expires_at), delete on mediation.overview_links to spreekrecht_worker;
  grant select (last_seen_at), delete on mediation.overview_sessions to spreekrecht_worker;
  `,
  `
  revoke all on mediation.held_mails, mediation.overview_links, mediation.overview_sessions from spreekrecht_worker;
  revoke select (received_at, told_at) on mediation.held_mails from spreekrecht_worker;
  revoke select (expires_at) on mediation.overview_links from spreekrecht_worker;
  revoke select (last_seen_at) on mediation.overview_sessions from spreekrecht_worker;
  drop trigger tg_held_mails_settled on mediation.held_mails;
  drop function mediation.settle_held_alarms();
  drop function mediation.tell_of_held_mails(timestamptz, timestamptz);
  drop function mediation.sweep_held_mails(timestamptz, timestamptz);
  create function mediation.sweep_held_mails(received_before timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from mediation.held_mails where received_at <= received_before;
  $$;
  revoke all on function mediation.sweep_held_mails(timestamptz) from public;
  grant execute on function mediation.sweep_held_mails(timestamptz) to spreekrecht_exchange, spreekrecht_desk;
  delete from reminders.alarms where kind = 'held-mail-ends';
  alter table reminders.alarms drop constraint ck_alarms_kind;
  alter table reminders.alarms add constraint ck_alarms_kind check (kind in (${KINDS}));
  alter table mediation.held_mails drop column told_at;
  `,
);
