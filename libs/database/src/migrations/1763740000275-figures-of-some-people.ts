import { sqlMigration } from './sql-migration.js';

/** The same as in FiguresInOnePass, which made both views first; what is over depends on the day of counting. */
const FIRST_ANSWERS = `
  select case_id, (min(written_at) at time zone 'Europe/Amsterdam')::date as first_on
  from cases.messages where direction = 'to-her' group by case_id`;

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
    array_agg(law) filter (where is_late) as late, bool_or(is_late and law <> 'desk') as late_elsewhere
  from (
    select case_id, status,
      case when owed_by = 'desk' then 'desk' when owed_by in ('bank', 'insurer') then 'financial'
        else case split_part(term, '-', 1)
          when 'AVG' then 'data-protection' when 'UAVG' then 'data-protection' when 'WPG' then 'data-protection'
          when 'POL' then 'police' when 'AWB' then 'complaint'
          when 'DEC' then 'decision' when 'OBJ' then 'decision' when 'APP' then 'decision' when 'TAX' then 'decision'
          when 'UWV' then 'decision' when 'IND' then 'decision' when 'KVK' then 'decision' when 'WOO' then 'decision'
          else 'other' end end as law,
      overdue_from is not null and case status
        when 'met' then (ended_at at time zone 'Europe/Amsterdam')::date >= overdue_from
        else overdue_from <= coalesce(nullif(current_setting('reporting.today', true), '')::date, current_date)
        end as is_late
    from cases.deadlines where owed_by <> 'complainant' and status in ('running', 'met')
  ) terms group by case_id`;

const GAPS = `select case_id, array_agg(kind) as kinds from referral.gaps group by case_id`;

const firstAnswer = (firstOn: string) => `
  (array['within-2-days', 'within-week', 'within-2-weeks', 'later'])[1 + width_bucket(${firstOn} - c.filed_on, array[3, 8, 15])]`;

/**
 * Days from filing to closing, by the Dutch calendar. The date of a moment there is that of Greenwich or the day after
 * it, so the calendar is asked only where that one day decides; asking it is most of the work.
 */
const GREENWICH_DAYS = `(c.closed_at at time zone interval '0')::date - c.filed_on`;
const OUTCOME_TIME = `
  case when c.outcome is null or c.closed_at is null then 'later-or-open'
    when ${GREENWICH_DAYS} < 28 then 'within-4-weeks'
    when ${GREENWICH_DAYS} between 29 and 83 then 'within-12-weeks'
    when ${GREENWICH_DAYS} > 84 then 'later-or-open'
    else (array['within-4-weeks', 'within-12-weeks', 'later-or-open'])[1 + width_bucket(
      (c.closed_at at time zone 'Europe/Amsterdam')::date - c.filed_on, array[29, 85])] end`;

const OUTCOME_TIME_BEFORE = `
  case when c.outcome is null or c.closed_at is null then 'later-or-open'
    else (array['within-4-weeks', 'within-12-weeks', 'later-or-open'])[1 + width_bucket(
      (c.closed_at at time zone 'Europe/Amsterdam')::date - c.filed_on, array[29, 85])] end`;

/** Types of institution and regions by the larger groups that tables of some people use. */
const sectorOf = (type: string) => `
  case when ${type} in ('tax-administration', 'chamber-of-commerce', 'municipality', 'benefits-agency',
      'immigration-service', 'labour-inspectorate', 'other-public-body') then 'government'
    when ${type} in ('police', 'public-prosecution') then 'police-justice'
    when ${type} in ('bank', 'payment-provider', 'insurer', 'health-insurer', 'mortgage-lender') then 'finance'
    when ${type} in ('public-health-service', 'health-care', 'aid-organisation', 'education') then 'care'
    when ${type} in ('landlord', 'operator', 'online-platform', 'other-private') then 'business'
    else 'unknown' end`;
const areaOf = (region: string) => `
  case when ${region} in ('groningen', 'friesland', 'drenthe') then 'north'
    when ${region} in ('overijssel', 'gelderland', 'flevoland') then 'east'
    when ${region} in ('utrecht', 'noord-holland', 'amsterdam', 'zuid-holland', 'zeeland') then 'west'
    when ${region} in ('noord-brabant', 'limburg') then 'south'
    else 'unknown' end`;

const caseFacts = (outcomeTime: string, more: string, joins: string) => `
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
    ${outcomeTime} as outcome_time,
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
    coalesce(d.late, '{}') as terms_late,
    c.filed_on,
    c.violence || i.codes as violence_codes${more}
  from cases.cases c
  left join tagging.stigma_assessments s on s.case_id = c.id
  left join (${FIRST_ANSWERS}) m on m.case_id = c.id
  left join (${INCIDENTS}) i on i.case_id = c.id
  left join (${MEDIATIONS}) b on b.case_id = c.id
  left join (${REFERRALS}) r on r.case_id = c.id
  left join (${TERMS}) d on d.case_id = c.id
  ${joins}
  where c.status <> 'erased'`;

const courseOf = (more: string) => `
  select c.filed_on, k.subject, coalesce(k.code, ${firstAnswer('k.first_on')}) as code, k.codes, k.others${more}
  from cases.cases c join (
    select case_id, 'stigma' as subject, assessed as code, expression as codes, ground as others, null::date as first_on,
        null::boolean as late_elsewhere
      from tagging.stigma_assessments where assessed <> 'not-assessed'
    union all select case_id, 'first-answer', null, null, null, first_on, null from (${FIRST_ANSWERS}) m
    union all select case_id, 'mediation', result, null, null, null, null from (${MEDIATIONS}) b
    union all select case_id, 'referral', furthest, kinds, null, null, null from (${REFERRALS}) r
    union all select case_id, 'terms', null, met, late, null, late_elsewhere from (${TERMS}) d
  ) k on k.case_id = c.id
  where c.status <> 'erased'`;

/**
 * Who refuses, who lets terms pass, and where exit programmes are missing: tables of some people by one subject more.
 * Like every fact they are codes of larger groups, without a name, a text or the id of a case. The index holds what
 * the course of cases needs of each case, so that counting reads nothing else of it.
 */
export const FiguresOfSomePeople1763740000275 = sqlMigration(
  'FiguresOfSomePeople1763740000275',
  `
  create or replace view reporting.case_facts as ${caseFacts(
    OUTCOME_TIME,
    `,
    case when c.conduct && array['refused-service', 'ended-service', 'report-refused']
      then array[${sectorOf('c.institution_type')}] else '{}' end as refusal_sectors,
    case when d.late_elsewhere then array[${sectorOf('c.institution_type')}] else '{}' end as late_sectors,
    coalesce(g.kinds, '{}') as help_gaps,
    case when 'exit-programme' = any (g.kinds) then array[${areaOf('c.region')}] else '{}' end as exit_gap_areas,
    case when 'exit-programme' = any (g.kinds) then c.groups else '{}' end as exit_gap_groups`,
    `left join (${GAPS}) g on g.case_id = c.id`,
  )};

  create or replace view reporting.case_course as ${courseOf(`,
    case when k.late_elsewhere then ${sectorOf('c.institution_type')} end as sector,
    case when k.late_elsewhere then c.institution_id end as institution`)};

  -- Seldom, so by itself: one row for each case for which help was looked for and not found.
  create view reporting.help_gaps as
    select c.filed_on, g.kinds, ${areaOf('c.region')} as area, c.groups
    from cases.cases c join (${GAPS}) g on g.case_id = c.id where c.status <> 'erased';
  grant select on reporting.help_gaps to spreekrecht_desk;

  drop index cases.ix_cases_figures;
  create index ix_cases_figures on cases.cases (filed_on) include (id, institution_type, institution_id)
    where status <> 'erased';
  `,
  `
  drop index cases.ix_cases_figures;
  create index ix_cases_figures on cases.cases (filed_on) include (id) where status <> 'erased';
  drop view reporting.help_gaps;
  drop view reporting.case_course;
  create view reporting.case_course as ${courseOf('')};
  drop view reporting.case_facts;
  create view reporting.case_facts as ${caseFacts(OUTCOME_TIME_BEFORE, '', '')};
  grant select on reporting.case_facts, reporting.case_course to spreekrecht_desk;
  `,
);
