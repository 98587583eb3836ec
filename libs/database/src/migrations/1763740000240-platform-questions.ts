import { sqlMigration } from './sql-migration.js';

/**
 * Questions and points for the agenda by members of the Platform. The public door has no right on a table here: it may
 * call two functions, of which one says whether a link works and the other takes a question in. So whoever breaks
 * into that door reads no question that is not public, and no link. A declined question keeps no text.
 */
export const PlatformQuestions1763740000240 = sqlMigration(
  'PlatformQuestions1763740000240',
  `
  create schema platform;

  create table platform.asking_links (
    id uuid constraint pk_asking_links primary key,
    token_hash bytea not null constraint uq_asking_links_token unique,
    -- An organisation, not a person.
    member text not null,
    made_by uuid not null constraint fk_asking_links_made_by references identity.staff (id),
    made_at timestamptz not null,
    revoked_at timestamptz
  );

  create table platform.questions (
    id uuid constraint pk_questions primary key,
    link_id uuid not null constraint fk_questions_link references platform.asking_links (id),
    kind text not null constraint ck_questions_kind check (kind in ('question', 'agenda')),
    quarter text constraint ck_questions_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    dimension text constraint ck_questions_dimension check (dimension ~ '^[a-z-]{1,40}$'),
    -- As it was asked.
    asked text constraint ck_questions_asked check (char_length(asked) <= 2000),
    asked_at timestamptz not null,
    status text not null constraint ck_questions_status
      check (status in ('asked', 'answered', 'published', 'declined')),
    -- As it is published.
    question text,
    answer text,
    answered_by uuid constraint fk_questions_answered_by references identity.staff (id),
    published_by uuid constraint fk_questions_published_by references identity.staff (id),
    published_on date,
    version integer not null default 1,
    constraint ck_questions_four_eyes check (published_by is null or published_by <> answered_by),
    constraint ck_questions_answered
      check (status not in ('answered', 'published') or (question is not null and answer is not null and answered_by is not null)),
    constraint ck_questions_published
      check ((status = 'published') = (published_by is not null and published_on is not null)),
    constraint ck_questions_declined
      check ((status = 'declined') = (asked is null) and (status <> 'declined' or (question is null and answer is null)))
  );
  create index ix_questions_status on platform.questions (status, asked_at);
  create index ix_questions_link on platform.questions (link_id, asked_at);

  create view published.questions as
    select id, kind, quarter, dimension, question, answer, published_on
    from platform.questions where status = 'published';

  create function platform.may_ask(secret_hash bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from platform.asking_links where token_hash = secret_hash and revoked_at is null)
  $$;

  -- The row of the link is locked, so that two at once cannot both be the last of the day.
  create function platform.ask(secret_hash bytea, new_id uuid, new_kind text, new_quarter text, new_dimension text,
      words text, moment timestamptz, a_day integer) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare asking_id uuid;
  begin
    select id into asking_id from platform.asking_links
      where token_hash = secret_hash and revoked_at is null for update;
    if asking_id is null then return 'unknown'; end if;
    if (select count(*) from platform.questions q where q.link_id = asking_id and q.asked_at > moment - interval '1 day')
        >= least(a_day, 50) then
      return 'enough';
    end if;
    insert into platform.questions (id, link_id, kind, quarter, dimension, asked, asked_at, status)
      values (new_id, asking_id, new_kind, new_quarter, new_dimension, words, moment, 'asked');
    return 'asked';
  end $$;

  revoke all on function platform.may_ask(bytea),
    platform.ask(bytea, uuid, text, text, text, text, timestamptz, integer) from public;
  grant usage on schema platform to spreekrecht_reports, spreekrecht_desk;
  grant execute on function platform.may_ask(bytea),
    platform.ask(bytea, uuid, text, text, text, text, timestamptz, integer) to spreekrecht_reports;
  grant select on published.questions to spreekrecht_reports, spreekrecht_desk;
  grant select, insert on platform.asking_links to spreekrecht_desk;
  grant update (revoked_at) on platform.asking_links to spreekrecht_desk;
  grant select on platform.questions to spreekrecht_desk;
  grant update (status, asked, question, answer, answered_by, published_by, published_on, version)
    on platform.questions to spreekrecht_desk;
  `,
  `
  drop view published.questions;
  drop schema platform cascade;
  `,
);
