import { sqlMigration } from './sql-migration.js';

/*
 * The parts of both views that stand beside the case. What is over on the day of counting depends on that day, which
 * the counting transaction names in the setting `reporting.today`.
 */

const FIRST_ANSWERS = `
  select case_id, (min(written_at) at time zone 'Europe/Amsterdam')::date as first_on
  from cases.messages where direction = 'to-her' group by case_id`;

/** A form of violence, or form and sub-form where that is known; a code may stand twice. */
const INCIDENTS = `
  select case_id, array_agg(case when violence_sub like '%/%' then violence_sub
    when violence_sub in ('unknown', 'prefer-not-to-say') then violence_form
    else violence_form || '/' || violence_sub end) as codes
  from tagging.incidents where case_id is not null group by case_id`;

const MEDIATIONS = `
  select distinct on (case_id) case_id,
    case when stage in ('fulfilled', 'broken', 'ended') then stage
      when stage in ('agreement', 'monitoring') then 'agreed' else 'running' end as result
  from mediation.mediations order by case_id, started_at desc`;

const REFERRALS = `
  select f.case_id, array_agg(f.kind) as kinds,
    (array['helped', 'contact-made', 'on-its-way', 'not-reached'])[min(case f.outcome
      when 'helped' then 1 when 'contact-made' then 2 when 'declined' then 4 when 'no-show' then 4
      when 'withdrawn' then 4 else 3 end)] as furthest
  from referral.referrals f
  where not exists (select from cases.consents o where o.id = f.consent_id and o.status = 'withdrawn')
  group by f.case_id`;

const TERMS = `
  select case_id, array_agg(law) filter (where not is_late and status = 'met') as met,
    array_agg(law) filter (where is_late) as late
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
  ) terms group by case_id`;

/** Days from the complaint to the first message, as the dictionary groups them. */
const firstAnswer = (firstOn: string) => `
  (array['within-2-days', 'within-week', 'within-2-weeks', 'later'])[1 + width_bucket(${firstOn} - c.filed_on, array[3, 8, 15])]`;

/** One row for each person: what one can be crossed with, and what is counted without looking anywhere else. */
const caseFacts = (more: string) => `
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
    coalesce(${firstAnswer('m.first_on')}, 'not-yet') as first_answer,
    case when c.outcome is null or c.closed_at is null then 'later-or-open'
      else (array['within-4-weeks', 'within-12-weeks', 'later-or-open'])[1 + width_bucket(
        (c.closed_at at time zone 'Europe/Amsterdam')::date - c.filed_on, array[29, 85])] end as outcome_time,
    coalesce(b.result, 'none') as mediation_result,
    coalesce(r.furthest, 'none') as referral_outcome,
    c.conduct as conducts,
    array(select split_part(code, '/', 1) from unnest(c.violence || i.codes) code) as violence_forms,
    array(select code from unnest(c.violence || i.codes) code where code like '%/%') as violence_subs,
    c.setting as stigma_settings,
    case when coalesce(s.assessed, 'not-assessed') = 'not-assessed' then '{}' else s.expression end as stigma_expressions,
    case when coalesce(s.assessed, 'not-assessed') = 'not-assessed' then '{}' else s.ground end as grounds,
    c.opting_in_breaches,
    c.groups,
    coalesce(r.kinds, '{}') as referral_kinds,
    coalesce(d.met, '{}') as terms_met,
    coalesce(d.late, '{}') as terms_late${more}
  from cases.cases c
  left join tagging.stigma_assessments s on s.case_id = c.id
  left join (${FIRST_ANSWERS}) m on m.case_id = c.id
  left join (${INCIDENTS}) i on i.case_id = c.id
  left join (${MEDIATIONS}) b on b.case_id = c.id
  left join (${REFERRALS}) r on r.case_id = c.id
  left join (${TERMS}) d on d.case_id = c.id
  where c.status <> 'erased'`;

/**
 * A quarter is counted in one pass over the cases and one over what happened in them, whatever the number of tables.
 * The day of filing stands in the views so that the pass reads one quarter; like every fact it names nobody. The
 * second view has a row for each case and subject that something is known of, and none for the rest.
 */
export const FiguresInOnePass1763740000261 = sqlMigration(
  'FiguresInOnePass1763740000261',
  `
  create index ix_cases_figures on cases.cases (filed_on) include (id) where status <> 'erased';

  create or replace view reporting.case_facts as ${caseFacts(`,
    c.filed_on,
    c.violence || i.codes as violence_codes`)};

  create view reporting.case_course as
    select c.filed_on, k.subject, coalesce(k.code, ${firstAnswer('k.first_on')}) as code, k.codes, k.others
    from cases.cases c join (
      select case_id, 'stigma' as subject, assessed as code, expression as codes, ground as others, null::date as first_on
        from tagging.stigma_assessments where assessed <> 'not-assessed'
      union all select case_id, 'first-answer', null, null, null, first_on from (${FIRST_ANSWERS}) m
      union all select case_id, 'mediation', result, null, null, null from (${MEDIATIONS}) b
      union all select case_id, 'referral', furthest, kinds, null, null from (${REFERRALS}) r
      union all select case_id, 'terms', null, met, late, null from (${TERMS}) d
    ) k on k.case_id = c.id
    where c.status <> 'erased';

  -- Days on which invented cases were filed: figures with one of them can only be those of a demonstration.
  create index ix_cases_synthetic on cases.cases (filed_on) where is_synthetic;
  create view reporting.synthetic_cases as
    select filed_on from cases.cases where is_synthetic and status <> 'erased';
  grant select on reporting.case_course, reporting.synthetic_cases to spreekrecht_desk;
  `,
  `
  drop view reporting.synthetic_cases;
  drop index cases.ix_cases_synthetic;
  drop view reporting.case_course;
  drop view reporting.case_facts;
  create view reporting.case_facts as ${caseFacts('')};
  grant select on reporting.case_facts to spreekrecht_desk;
  drop index cases.ix_cases_figures;
  `,
);
