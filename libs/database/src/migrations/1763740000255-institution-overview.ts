import { sqlMigration } from './sql-migration.js';

/**
 * What an institution still owes the desk, for a contact person behind her checked address. The door of institutions
 * gets no right on the two tables and none on the addresses of the directory: it may call five functions, and the one
 * that lists gives ten columns without a text. Every function looks at the directory again, so that an address which
 * is changed, unchecked or closed there is out in the same moment.
 */
export const InstitutionOverview1763740000255 = sqlMigration(
  'InstitutionOverview1763740000255',
  `
  alter table directory.contact_persons
    -- When a colleague made sure that this address is hers, and how; another address has to be checked again.
    add column email_checked_at timestamptz,
    add column email_checked_how text
      constraint ck_contact_persons_checked_how check (email_checked_how in ('telephone', 'official-site', 'earlier-answer')),
    -- She keeps an eye on the questions to her colleagues as well.
    add column oversees boolean not null default false,
    add constraint ck_contact_persons_checked check ((email_checked_at is null) = (email_checked_how is null));
  create index ix_contact_persons_email on directory.contact_persons (lower(email));

  alter table mediation.extracts
    -- What kind of thing is asked, in words that say nothing of the person.
    add column asks text not null default 'other'
      constraint ck_extracts_asks check (asks in ('information', 'reasons', 'review', 'repair', 'talk', 'other'));
  create index ix_extracts_institution on mediation.extracts (institution_id) where status in ('sent', 'answered');
  alter table mediation.share_links add column answer_due date;
  update mediation.share_links set answer_due = (made_at at time zone 'Europe/Amsterdam')::date + 14;

  -- A link without an address is one that an unknown address asked for: it takes the same work and opens nothing.
  create table mediation.overview_links (
    token_hash bytea constraint pk_overview_links primary key,
    address text,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index ix_overview_links_address on mediation.overview_links (address, asked_at) where address is not null;
  create index ix_overview_links_expires on mediation.overview_links (expires_at);
  create table mediation.overview_sessions (
    token_hash bytea constraint pk_overview_sessions primary key,
    address text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  );

  create function mediation.checked_contacts(typed text) returns setof directory.contact_persons
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select c.* from directory.contact_persons c
    where c.active and c.email_checked_at is not null and lower(c.email) = lower(typed)
  $$;

  -- Gives the address as the directory has it, which is where the mail goes; nothing where it is unknown, or had enough.
  create function mediation.ask_overview(typed text, new_hash bytea, moment timestamptz, life interval, an_hour integer)
    returns table (email text, language text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare known record; asked integer;
  begin
    delete from mediation.overview_links l where l.expires_at < moment - interval '1 day';
    select c.email, c.language into known from mediation.checked_contacts(typed) c order by c.created_at, c.id limit 1;
    select count(*) into asked from mediation.overview_links l
      where l.address = lower(typed) and l.asked_at > moment - interval '1 hour';
    insert into mediation.overview_links (token_hash, address, asked_at, expires_at)
      values (new_hash, case when asked < an_hour then lower(known.email) end, moment, moment + life);
    if known.email is not null and asked < an_hour then
      return query select known.email, known.language;
    end if;
  end $$;

  create function mediation.enter_overview(link_hash bytea, session_hash bytea, moment timestamptz, grace interval)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare known text;
  begin
    update mediation.overview_links l set used_at = coalesce(l.used_at, moment)
      where l.token_hash = link_hash and l.address is not null and l.expires_at > moment
        and (l.used_at is null or moment <= l.used_at + grace)
      returning l.address into known;
    if known is null or not exists (select from mediation.checked_contacts(known)) then return false; end if;
    insert into mediation.overview_sessions (token_hash, address, created_at, last_seen_at)
      values (session_hash, known, moment, moment);
    return true;
  end $$;

  create function mediation.overview_address(session_hash bytea, moment timestamptz, idle interval) returns text
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select s.address from mediation.overview_sessions s
    where s.token_hash = session_hash and s.last_seen_at > moment - idle and s.created_at > moment - interval '8 hours'
  $$;

  -- Who is looking, once for each institution that she answers for; nobody when the visit is over.
  create function mediation.overview_holders(session_hash bytea, moment timestamptz, idle interval)
    returns table (institution text, contact text, oversees boolean)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare known text;
  begin
    delete from mediation.overview_sessions s
      where s.last_seen_at <= moment - idle or s.created_at <= moment - interval '8 hours';
    known := mediation.overview_address(session_hash, moment, idle);
    update mediation.overview_sessions s set last_seen_at = moment
      where s.token_hash = session_hash and s.last_seen_at < moment - interval '1 minute';
    return query select i.name, c.name, c.oversees
      from mediation.checked_contacts(known) c join directory.institutions i on i.id = c.institution_id
      order by i.name, c.name;
  end $$;

  -- Only what a link still opens for, with her consent given and her case going on.
  create function mediation.overview_questions(session_hash bytea, moment timestamptz, idle interval)
    returns table (institution text, reference text, asks text, sent_on date, answer_due date, received_at timestamptz,
      read_at timestamptz, more_time_at timestamptz, answered_at timestamptz, to_colleague boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct on (e.id) i.name, f.reference, e.asks, (l.made_at at time zone 'Europe/Amsterdam')::date,
      l.answer_due, l.opened_at, l.read_confirmed_at, a.more_time_at, a.answered_at, l.contact_person_id <> c.id
    from mediation.checked_contacts(mediation.overview_address(session_hash, moment, idle)) c
    join directory.institutions i on i.id = c.institution_id
    join mediation.extracts e on e.institution_id = c.institution_id and e.status in ('sent', 'answered')
    join cases.consents k on k.id = e.consent_id and k.status = 'given'
    join cases.cases f on f.id = e.case_id and f.status not in ('closed', 'withdrawn', 'erased')
    join mediation.share_links l on l.extract_id = e.id and l.revoked_at is null and l.expires_at > moment
      and (l.contact_person_id = c.id or c.oversees)
    left join lateral (
      select max(w.received_at) filter (where w.kind = 'more-time') as more_time_at,
        max(w.received_at) filter (where w.kind <> 'more-time') as answered_at
      from mediation.answers w join mediation.share_links o on o.id = w.share_link_id where o.extract_id = e.id
    ) a on true
    order by e.id, (l.contact_person_id <> c.id), l.made_at desc
  $$;

  create function mediation.leave_overview(session_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from mediation.overview_sessions s where s.token_hash = session_hash
  $$;

  revoke all on function mediation.checked_contacts(text), mediation.overview_address(bytea, timestamptz, interval),
    mediation.ask_overview(text, bytea, timestamptz, interval, integer),
    mediation.enter_overview(bytea, bytea, timestamptz, interval),
    mediation.overview_holders(bytea, timestamptz, interval),
    mediation.overview_questions(bytea, timestamptz, interval), mediation.leave_overview(bytea) from public;
  grant execute on function mediation.ask_overview(text, bytea, timestamptz, interval, integer),
    mediation.enter_overview(bytea, bytea, timestamptz, interval),
    mediation.overview_holders(bytea, timestamptz, interval),
    mediation.overview_questions(bytea, timestamptz, interval),
    mediation.leave_overview(bytea) to spreekrecht_exchange;
  `,
  `
  drop function mediation.leave_overview(bytea);
  drop function mediation.overview_questions(bytea, timestamptz, interval);
  drop function mediation.overview_holders(bytea, timestamptz, interval);
  drop function mediation.overview_address(bytea, timestamptz, interval);
  drop function mediation.enter_overview(bytea, bytea, timestamptz, interval);
  drop function mediation.ask_overview(text, bytea, timestamptz, interval, integer);
  drop function mediation.checked_contacts(text);
  drop table mediation.overview_sessions, mediation.overview_links;
  alter table mediation.share_links drop column answer_due;
  drop index mediation.ix_extracts_institution;
  alter table mediation.extracts drop column asks;
  drop index directory.ix_contact_persons_email;
  alter table directory.contact_persons drop constraint ck_contact_persons_checked,
    drop column oversees, drop column email_checked_how, drop column email_checked_at;
  `,
);
