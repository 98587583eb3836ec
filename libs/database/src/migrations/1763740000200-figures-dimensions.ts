import { sqlMigration } from './sql-migration.js';

/**
 * More dimensions for the figures, all of them codes: one row for each case, with no id, text or name of it. The
 * institution stands in it only so that distinct ones can be counted. What is over on the day of counting depends on
 * that day, so the counting transaction names it in the setting `reporting.today`. Beside it the institutions behind
 * frozen counts, and the log of tables that were asked for and refused, which holds no count.
 */
export const FiguresDimensions1763740000200 = sqlMigration(
  'FiguresDimensions1763740000200',
  `
  create or replace view reporting.case_facts as
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
      coalesce(c.procedure, 'unknown') as procedure,
      c.institution_id as institution,
      case when m.first_on is null then 'not-yet'
        when m.first_on - c.filed_on <= 2 then 'within-2-days'
        when m.first_on - c.filed_on <= 7 then 'within-week'
        when m.first_on - c.filed_on <= 14 then 'within-2-weeks'
        else 'later' end as first_answer,
      case when c.outcome is null or c.closed_at is null then 'later-or-open'
        when (c.closed_at at time zone 'Europe/Amsterdam')::date - c.filed_on <= 28 then 'within-4-weeks'
        when (c.closed_at at time zone 'Europe/Amsterdam')::date - c.filed_on <= 84 then 'within-12-weeks'
        else 'later-or-open' end as outcome_time,
      coalesce(b.result, 'none') as mediation_result,
      coalesce(r.furthest, 'none') as referral_outcome,
      c.conduct as conducts,
      array(select split_part(told, '/', 1) from unnest(c.violence) told) || coalesce(i.forms, '{}') as violence_forms,
      array(select told from unnest(c.violence) told where told like '%/%') || coalesce(i.subs, '{}') as violence_subs,
      c.setting as stigma_settings,
      case when coalesce(s.assessed, 'not-assessed') = 'not-assessed' then '{}' else s.expression end as stigma_expressions,
      case when coalesce(s.assessed, 'not-assessed') = 'not-assessed' then '{}' else s.ground end as grounds,
      c.opting_in_breaches,
      c.groups,
      coalesce(r.kinds, '{}') as referral_kinds,
      coalesce(d.met, '{}') as terms_met,
      coalesce(d.late, '{}') as terms_late
    from cases.cases c
    left join tagging.stigma_assessments s on s.case_id = c.id
    left join (
      select case_id, (min(written_at) at time zone 'Europe/Amsterdam')::date as first_on
      from cases.messages where direction = 'to-her' group by case_id
    ) m on m.case_id = c.id
    left join (
      select case_id, array_agg(distinct violence_form) as forms,
        array_agg(distinct case when violence_sub like '%/%' then violence_sub else violence_form || '/' || violence_sub end)
          filter (where violence_sub not in ('unknown', 'prefer-not-to-say')) as subs
      from tagging.incidents where case_id is not null group by case_id
    ) i on i.case_id = c.id
    left join (
      select distinct on (case_id) case_id,
        case when stage in ('fulfilled', 'broken', 'ended') then stage
          when stage in ('agreement', 'monitoring') then 'agreed' else 'running' end as result
      from mediation.mediations order by case_id, started_at desc
    ) b on b.case_id = c.id
    left join (
      select f.case_id, array_agg(distinct f.kind) as kinds,
        (array['helped', 'contact-made', 'on-its-way', 'not-reached'])[min(case f.outcome
          when 'helped' then 1 when 'contact-made' then 2 when 'declined' then 4 when 'no-show' then 4
          when 'withdrawn' then 4 else 3 end)] as furthest
      from referral.referrals f
      where not exists (select from cases.consents o where o.id = f.consent_id and o.status = 'withdrawn')
      group by f.case_id
    ) r on r.case_id = c.id
    left join (
      select case_id, array_agg(distinct law) filter (where not is_late and status = 'met') as met,
        array_agg(distinct law) filter (where is_late) as late
      from (
        select case_id, status,
          case when owed_by = 'desk' then 'desk'
            when owed_by = 'bank' or owed_by = 'insurer' then 'financial'
            when split_part(term, '-', 1) in ('AVG', 'UAVG', 'WPG') then 'data-protection'
            when split_part(term, '-', 1) = 'POL' then 'police'
            when split_part(term, '-', 1) = 'AWB' then 'complaint'
            when split_part(term, '-', 1) in ('DEC', 'OBJ', 'APP', 'TAX', 'UWV', 'IND', 'KVK', 'WOO') then 'decision'
            else 'other' end as law,
          overdue_from is not null and case status
            when 'met' then (ended_at at time zone 'Europe/Amsterdam')::date >= overdue_from
            else overdue_from <= coalesce(nullif(current_setting('reporting.today', true), '')::date, current_date)
            end as is_late
        from cases.deadlines where owed_by <> 'complainant' and status in ('running', 'met')
      ) terms group by case_id
    ) d on d.case_id = c.id
    where c.status not in ('erased');

  alter table statistics.frozen_counts
    add column institutions integer constraint ck_frozen_institutions check (institutions >= 0);

  -- Subjects, quarter and reason are codes. What was counted is nowhere in it.
  create table statistics.preview_refusals (
    id uuid constraint pk_preview_refusals primary key,
    quarter text not null constraint ck_preview_refusals_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    dimensions text[] not null constraint ck_preview_refusals_dimensions check (cardinality(dimensions) between 1 and 2),
    reason text not null constraint ck_preview_refusals_reason
      check (reason in ('never-together', 'not-counted', 'changed', 'too-few', 'not-safe')),
    asked_by uuid not null constraint fk_preview_refusals_staff references identity.staff (id),
    asked_at timestamptz not null
  );
  create index ix_preview_refusals_asked on statistics.preview_refusals (asked_at desc);
  grant select, insert on statistics.preview_refusals to spreekrecht_desk;
  `,
  `
  drop table statistics.preview_refusals;
  alter table statistics.frozen_counts drop column institutions;
  drop view reporting.case_facts;
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
  grant select on reporting.case_facts to spreekrecht_desk;
  `,
);
