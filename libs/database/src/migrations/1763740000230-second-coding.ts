import { sqlMigration } from './sql-migration.js';

/**
 * A second coder on a drawn sample of tagged cases, registrations of violence without a case, and the ending of a
 * declared tie by two people. Figures get counts without a case id; erasing a case takes its second coding along.
 */
export const SecondCoding1763740000230 = sqlMigration(
  'SecondCoding1763740000230',
  `
  create table tagging.coding_samples (
    quarter text constraint pk_coding_samples primary key
      constraint ck_coding_samples_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    seed text not null,
    share double precision not null constraint ck_coding_samples_share check (share > 0 and share <= 1),
    at_least integer not null constraint ck_coding_samples_at_least check (at_least >= 0),
    population integer not null,
    drawn integer not null,
    drawn_by uuid not null constraint fk_coding_samples_staff references identity.staff (id),
    drawn_at timestamptz not null
  );

  create table tagging.second_codings (
    case_id uuid constraint pk_second_codings primary key
      constraint fk_second_codings_case references cases.cases (id) on delete cascade,
    quarter text not null constraint fk_second_codings_sample references tagging.coding_samples (quarter),
    coder_id uuid constraint fk_second_codings_staff references identity.staff (id),
    -- Her key was given for this coding and is taken back after it.
    key_given boolean not null default false,
    handed_at timestamptz,
    coded_at timestamptz,
    first_codes jsonb,
    second_codes jsonb,
    constraint ck_second_codings_coded check
      ((coded_at is null) = (first_codes is null) and (coded_at is null) = (second_codes is null)),
    constraint ck_second_codings_coder check (coded_at is null or coder_id is not null)
  );
  create index ix_second_codings_quarter on tagging.second_codings (quarter);
  create index ix_second_codings_open on tagging.second_codings (coder_id) where coded_at is null;

  create table tagging.agreement_counts (
    case_id uuid not null constraint fk_agreement_counts_coding
      references tagging.second_codings (case_id) on delete cascade,
    list text not null,
    first_code text not null,
    second_code text not null,
    units integer not null constraint ck_agreement_counts_units check (units > 0),
    constraint pk_agreement_counts primary key (case_id, list, first_code, second_code)
  );

  -- Totals of each quarter and list: how often the first coder decided this and the second that, from so many cases.
  create view reporting.coder_agreement as
    select s.quarter, a.list, a.first_code, a.second_code, sum(a.units)::int as units,
      (select count(distinct b.case_id)::int from tagging.agreement_counts b
        join tagging.second_codings t on t.case_id = b.case_id
        where t.quarter = s.quarter and b.list = a.list) as cases
    from tagging.agreement_counts a join tagging.second_codings s on s.case_id = a.case_id
    group by s.quarter, a.list, a.first_code, a.second_code;

  -- Violence that somebody told of and that is nobody's case: codes, and a note under a key of its own.
  create table tagging.registrations (
    id uuid constraint pk_registrations primary key,
    registered_on date not null,
    happened_in text constraint ck_registrations_month check (happened_in ~ '^[0-9]{4}(-[0-9]{2})?$'),
    violence_form text not null,
    violence_sub text not null,
    perpetrator text not null default 'unknown',
    setting text not null default 'unknown',
    institution_type text not null default 'unknown',
    region text not null default 'unknown',
    work_type text not null default 'unknown',
    sealed_note bytea,
    registered_by uuid not null constraint fk_registrations_staff references identity.staff (id),
    registered_at timestamptz not null
  );
  create index ix_registrations_newest on tagging.registrations (registered_at desc, id desc);

  create table tagging.registration_seals (
    registration_id uuid not null constraint fk_registration_seals references tagging.registrations (id) on delete cascade,
    staff_id uuid not null constraint fk_registration_seals_staff references identity.staff (id),
    sealed_key bytea not null,
    constraint pk_registration_seals primary key (registration_id, staff_id)
  );

  -- Counted apart from cases: nobody knows whether the same person also has a case.
  create view reporting.registrations_without_case as
    select extract(year from registered_on)::int || '-Q' || extract(quarter from registered_on)::int as quarter,
      violence_form, violence_sub, perpetrator, setting, institution_type, region, work_type, count(*)::int as registrations
    from tagging.registrations group by 1, 2, 3, 4, 5, 6, 7, 8;

  create function tagging.forget_erased() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from tagging.second_codings where case_id = new.id;
    return null;
  end $$;
  create trigger tg_cases_erased_tagging after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function tagging.forget_erased();

  -- A declared tie ends when a second person agrees. What it kept away stays away where it already was a recusal.
  create table identity.tie_endings (
    id uuid constraint pk_tie_endings primary key,
    staff_id uuid not null constraint fk_tie_endings_staff references identity.staff (id),
    -- The tie itself: an institution, or a circle.
    institution_id uuid constraint fk_tie_endings_institution references directory.institutions (id),
    region text,
    work_type text,
    status text not null constraint ck_tie_endings_status check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
    reason text not null constraint ck_tie_endings_reason
      check (reason in ('left-the-institution', 'relative-left', 'relation-ended', 'declared-by-mistake')),
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    decider_id uuid constraint fk_tie_endings_decider references identity.staff (id),
    decided_at timestamptz,
    constraint ck_tie_endings_two_people check (decider_id <> staff_id),
    constraint ck_tie_endings_decided check (status not in ('approved', 'refused') or decider_id is not null),
    constraint ck_tie_endings_subject check ((institution_id is null) = (region is not null and work_type is not null))
  );
  create unique index ix_tie_endings_live on identity.tie_endings
    (staff_id, coalesce(institution_id::text, ''), coalesce(region, ''), coalesce(work_type, '')) where status = 'waiting';

  grant select, insert, update on tagging.coding_samples to spreekrecht_desk;
  grant select, insert, update, delete on tagging.second_codings to spreekrecht_desk;
  grant select, insert, delete on tagging.agreement_counts to spreekrecht_desk;
  grant select, insert, delete on tagging.registrations, tagging.registration_seals to spreekrecht_desk;
  grant select on reporting.coder_agreement, reporting.registrations_without_case to spreekrecht_desk;
  grant select, insert, update on identity.tie_endings to spreekrecht_desk;
  `,
  `
  drop table identity.tie_endings;
  drop trigger tg_cases_erased_tagging on cases.cases;
  drop function tagging.forget_erased();
  drop view reporting.registrations_without_case;
  drop view reporting.coder_agreement;
  drop table tagging.registration_seals;
  drop table tagging.registrations;
  drop table tagging.agreement_counts;
  drop table tagging.second_codings;
  drop table tagging.coding_samples;
  `,
);
