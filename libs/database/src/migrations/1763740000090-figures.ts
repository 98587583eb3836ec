import { sqlMigration } from './sql-migration.js';

/**
 * Facts without text, name or case id (`reporting`), the making of a release (`statistics`),
 * and what the world may read (`published`). A distinct case is one person: nobody is searched by person.
 */
export const Figures1763740000090 = sqlMigration(
  'Figures1763740000090',
  `
  create schema reporting;

  create view reporting.case_facts as
    select
      extract(year from c.filed_on)::int || '-Q' || extract(quarter from c.filed_on)::int as quarter,
      c.institution_type,
      c.region,
      c.stigma_perceived,
      coalesce(s.assessed, 'not-assessed') as stigma_assessed,
      coalesce(c.outcome, 'open') as outcome,
      c.work_type,
      c.legal_form,
      c.language,
      c.channel,
      coalesce(c.procedure, 'unknown') as procedure
    from cases.cases c
    left join tagging.stigma_assessments s on s.case_id = c.id
    where c.status not in ('erased');

  create view reporting.case_conducts as
    select extract(year from c.filed_on)::int || '-Q' || extract(quarter from c.filed_on)::int as quarter, x.conduct
    from cases.cases c cross join lateral (select distinct unnest(c.conduct) as conduct) x
    where c.status not in ('erased');

  -- A case counts once for each form: what she told and what the desk confirmed, together.
  create view reporting.case_violence_forms as
    select extract(year from c.filed_on)::int || '-Q' || extract(quarter from c.filed_on)::int as quarter, x.form
    from cases.cases c
    cross join lateral (
      select split_part(told, '/', 1) as form from unnest(c.violence) told
      union
      select violence_form from tagging.incidents i where i.case_id = c.id
    ) x
    where c.status not in ('erased');

  create schema statistics;

  create table statistics.releases (
    id uuid constraint pk_releases primary key,
    quarter text not null constraint ck_releases_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    edition integer not null,
    status text not null constraint ck_releases_status check (status in ('prepared', 'approved', 'published', 'rejected')),
    -- Protected cells only; the counts behind them stay in frozen_counts.
    document jsonb not null,
    proof jsonb not null,
    prepared_by uuid not null constraint fk_releases_preparer references identity.staff (id),
    prepared_at timestamptz not null,
    approved_by uuid constraint fk_releases_approver references identity.staff (id),
    approved_at timestamptz,
    published_at timestamptz,
    constraint uq_releases unique (quarter, edition),
    constraint ck_releases_four_eyes check (approved_by is null or approved_by <> prepared_by)
  );

  create table statistics.frozen_counts (
    release_id uuid not null constraint fk_frozen_release references statistics.releases (id) on delete cascade,
    dimension text not null,
    category text not null,
    persons integer not null constraint ck_frozen_persons check (persons >= 0),
    constraint pk_frozen_counts primary key (release_id, dimension, category)
  );

  create schema published;

  create table published.releases (
    quarter text not null,
    edition integer not null,
    document jsonb not null,
    published_at timestamptz not null,
    constraint pk_published_releases primary key (quarter, edition)
  );

  create function published.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'a published release never changes; publish a new edition';
  end $$;

  create trigger tg_published_immutable before update or delete on published.releases
    for each row execute function published.refuse_change();
  `,
  `drop schema published cascade; drop schema statistics cascade; drop schema reporting cascade;`,
);
