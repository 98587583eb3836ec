import { sqlMigration } from './sql-migration.js';

const ASK = (condition: string) => `
  create or replace function platform.ask(secret_hash bytea, new_id uuid, new_kind text, new_quarter text, new_dimension text,
      words text, moment timestamptz, a_day integer) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare asking_id uuid;
  begin
    select id into asking_id from platform.asking_links
      where token_hash = secret_hash and revoked_at is null${condition} for update;
    if asking_id is null then return 'unknown'; end if;
    if (select count(*) from platform.questions q where q.link_id = asking_id and q.asked_at > moment - interval '1 day')
        >= least(a_day, 50) then
      return 'enough';
    end if;
    insert into platform.questions (id, link_id, kind, quarter, dimension, asked, asked_at, status)
      values (new_id, asking_id, new_kind, new_quarter, new_dimension, words, moment, 'asked');
    return 'asked';
  end $$;`;

const HAS_NOT_ENDED = ` and expires_on >= (moment at time zone 'Europe/Amsterdam')::date`;

/**
 * A link of the Platform has a last day: a secret that lies in a mailbox for years is one that somebody else finds.
 * Links of before get a year from the day on which they were made, and at least a month to ask for a new one.
 */
export const AskingLinksEnd1763740000262 = sqlMigration(
  'AskingLinksEnd1763740000262',
  `
  alter table platform.asking_links add column expires_on date;
  update platform.asking_links
    set expires_on = greatest((made_at + interval '1 year')::date, (current_date + interval '1 month')::date);
  alter table platform.asking_links alter column expires_on set not null;

  drop function platform.may_ask(bytea);
  create function platform.may_ask(secret_hash bytea, moment timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from platform.asking_links where token_hash = secret_hash and revoked_at is null${HAS_NOT_ENDED})
  $$;
  revoke all on function platform.may_ask(bytea, timestamptz) from public;
  grant execute on function platform.may_ask(bytea, timestamptz) to spreekrecht_reports;
  ${ASK(HAS_NOT_ENDED)}
  `,
  `
  drop function platform.may_ask(bytea, timestamptz);
  create function platform.may_ask(secret_hash bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from platform.asking_links where token_hash = secret_hash and revoked_at is null)
  $$;
  revoke all on function platform.may_ask(bytea) from public;
  grant execute on function platform.may_ask(bytea) to spreekrecht_reports;
  ${ASK('')}
  alter table platform.asking_links drop column expires_on;
  `,
);
