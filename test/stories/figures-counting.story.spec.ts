/** A quarter is counted in one pass, and gives what counting one person after another gives. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FACT_COLUMNS, FactsRepository, SECTOR_DIMENSIONS, type CountedFact } from '@app/statistics';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

const QUARTER = '2026-Q3';
const TODAY = '2026-10-20';
const CASES = 600;

let house: FiguresHouse;
let client: pg.Client;

beforeAll(async () => {
  house = await openFiguresHouse();
  client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  await client.query(`select set_config('reporting.today', $1, false), setseed(0.42)`, [TODAY]);
  await invent(client);
}, 120_000);

afterAll(async () => {
  await client?.end();
  await house?.close();
});

describe('Counting a quarter', () => {
  it('gives for every table what counting one person after another gives', async () => {
    const counted = await house.desk.get(FactsRepository, { strict: false }).count(QUARTER, TODAY);
    const people = await client.query<Record<string, string | string[] | null>>(
      'select * from reporting.case_facts where quarter = $1',
      [QUARTER],
    );
    expect(people.rows.length).toBeGreaterThan(CASES / 3);
    expect(summed(counted)).toEqual(summed(oneByOne(people.rows)));
  });

  it('takes the days to the outcome from the Dutch calendar', async () => {
    const byCalendar = await client.query(
      `select case when outcome is null or closed_at is null or days > 84 then 'later-or-open'
         when days > 28 then 'within-12-weeks' else 'within-4-weeks' end as band, count(*)::int as persons
       from (select *, (closed_at at time zone 'Europe/Amsterdam')::date - filed_on as days from cases.cases
         where status <> 'erased' and filed_on between '2026-07-01' and '2026-09-30') c group by 1`,
    );
    const counted = await house.desk.get(FactsRepository, { strict: false }).count(QUARTER, TODAY);
    const bands = counted.filter(({ dimension }) => dimension === 'outcome-time');
    expect(Object.fromEntries(bands.map(({ category, persons }) => [category, persons]))).toEqual(
      Object.fromEntries(byCalendar.rows.map(({ band, persons }) => [band, persons])),
    );
    expect(bands).toHaveLength(3);
  });

  it('has something to count in every table', async () => {
    const counted = await house.desk.get(FactsRepository, { strict: false }).count(QUARTER, TODAY);
    for (const dimension of Object.keys(FACT_COLUMNS)) {
      const told = counted.filter((fact) => fact.dimension === dimension && fact.persons > 0);
      expect([dimension, told.length]).not.toEqual([dimension, 0]);
    }
  });

  it('knows a quarter in which one complaint was invented', async () => {
    const facts = house.desk.get(FactsRepository, { strict: false });
    expect(await facts.holdsInvented(QUARTER)).toBe(false);
    const invented = (day: string) =>
      client.query(`update cases.cases set is_synthetic = filed_on = $1 where status = 'closed'`, [day]);
    await invented('2026-06-30');
    expect(await facts.holdsInvented(QUARTER)).toBe(false);
    await invented('2026-07-01');
    expect(await facts.holdsInvented(QUARTER)).toBe(true);
  });

  it('counts nobody of an empty quarter', async () => {
    const counted = await house.desk.get(FactsRepository, { strict: false }).count('2021-Q1', TODAY);
    expect(counted.reduce((sum, { persons }) => sum + persons, 0)).toBe(0);
  });
});

/** The slow way: a person after another, each code of hers once. */
function oneByOne(people: Record<string, string | string[] | null>[]): CountedFact[] {
  const institutions = new Map<string, Set<string>>();
  const facts = people.flatMap((person) => {
    for (const dimension of ['institution-type', ...SECTOR_DIMENSIONS] as const) {
      for (const code of [person[FACT_COLUMNS[dimension].column] ?? []].flat()) {
        const name = `${dimension} ${code}`;
        const known = institutions.get(name) ?? institutions.set(name, new Set()).get(name);
        if (typeof person.institution === 'string') known?.add(person.institution);
      }
    }
    return Object.entries(FACT_COLUMNS).flatMap(([dimension, { column }]) =>
      [...new Set([person[column] ?? []].flat())].map((category) => ({ dimension, category, persons: 1 })),
    );
  });
  const behind = [...institutions].map(([name, { size }]) => {
    const [dimension = '', category = ''] = name.split(' ');
    return { dimension, category, persons: 0, institutions: size };
  });
  return [{ dimension: 'total', category: 'total', persons: people.length }, ...facts, ...behind];
}

function summed(facts: readonly CountedFact[]): Record<string, [persons: number, institutions: number]> {
  const sums: Record<string, [number, number]> = {};
  for (const { dimension, category, persons, institutions } of facts) {
    const sum = (sums[`${dimension}: ${category}`] ??= [0, 0]);
    sum[0] += persons;
    sum[1] += institutions ?? 0;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum[0] + sum[1] > 0));
}

/** Codes by chance, with everything that counting has to leave out: erased cases, other quarters, withdrawn consents. */
async function invent(owner: pg.Client): Promise<void> {
  const one = (...codes: string[]) =>
    `(array['${codes.join("','")}'])[1 + floor(random() * ${codes.length})::int]`;
  const some = (...codes: string[]) =>
    `(select coalesce(array_agg(code), '{}') from unnest(array['${codes.join("','")}']) code where random() + n.nr * 0 < 0.4)`;
  // Nobody is hired for this, so the keys that point to colleagues are not checked; no trigger needs to run.
  const nobody = `'00000000-0000-7000-8000-000000000000'`;
  const statements = [
    `insert into directory.institutions (id, name, type, created_at)
     select gen_random_uuid(), 'i ' || nr, 'bank', now() from generate_series(1, 5) nr`,
    `create temporary table n as select nr, uuidv7() as id, date '2026-06-20' + (random() * 110)::int as day
     from generate_series(1, ${CASES}) nr`,
    `insert into cases.cases (id, reference, status, language, institution_type, institution_id, conduct, region, work_type,
       legal_form, groups, violence, setting, stigma_perceived, opting_in_breaches, procedure, outcome, filed_at, filed_on,
       come_back_on, closed_at)
     select id, 'C-' || nr, case when nr % 11 = 0 then 'erased' else 'closed' end, ${one('nl', 'en', 'ro')},
       ${one('bank', 'police', 'unknown', 'prefer-not-to-say')},
       case when random() < 0.7 then (select id from directory.institutions order by random() + n.nr * 0 limit 1) end,
       ${some('outing', 'refused-service', 'report-refused', 'unknown')}, ${one('utrecht', 'limburg', 'unknown')},
       ${one('window', 'club', 'home')}, ${one('opting-in', 'unknown')}, ${some('women', 'men', 'trans')},
       ${some('physical', 'physical/hitting', 'sexual/rape', 'unknown')}, ${some('bank', 'police')},
       ${one('yes', 'partly', 'no', 'unknown')}, ${some('own-clients', 'own-prices')},
       case when random() < 0.8 then ${one('awb-complaint', 'informal')} end,
       case when random() < 0.7 then ${one('upheld', 'withdrawn')} end, day + interval '10 hours', day, day + 30,
       case when random() < 0.8 then day + interval '20 hours' + (${one('28', '84', '40')}::int + random() * 3 - 1.5) * interval '1 day' end
     from n`,
    `insert into cases.messages (id, case_id, direction, key_version, sealed, written_at)
     select uuidv7(), id, ${one('to-her', 'from-her')}, 1, '', day + interval '10 hours' + random() * 25 * interval '1 day'
     from n cross join generate_series(1, 2) where random() < 0.5`,
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from,
       status, started_at, ended_at)
     select uuidv7(), id, ${one('AWB-9-11-6w', 'AVG-12-1m', 'POL-6w', 'TAX-6w', 'KIFID-8w')}, '1',
       ${one('agency', 'bank', 'desk', 'complainant')}, '{}', '{}', day + 42, day + 43,
       case when nr % 3 = 0 then 'running' else 'met' end, day + interval '10 hours',
       case when nr % 3 > 0 then day + interval '22 hours 30 minutes' + (random() * 70)::int * interval '1 day' end
     from n cross join generate_series(1, 3) where random() < 0.5`,
    `insert into tagging.stigma_assessments
       (case_id, perceived, assessed, expression, ground, key_version, sealed_reason, assessed_by, assessed_at)
     select id, 'yes', ${one('established', 'not-established', 'not-assessed')}, ${some('refusal', 'outing')},
       ${some('sex', 'race')}, 1, '', ${nobody}, now() from n where random() < 0.4`,
    `insert into tagging.incidents (id, case_id, violence_form, violence_sub, confirmed_by, confirmed_at)
     select uuidv7(), id, 'physical', ${one('physical/hitting', 'kicking', 'unknown')}, ${nobody}, now()
     from n where random() < 0.3`,
    `insert into mediation.mediations (id, case_id, institution_id, stage, stage_since, started_by, started_at)
     select uuidv7(), id, ${nobody}, ${one('talk', 'agreement', 'monitoring')}, now(), ${nobody}, day + random() * interval '9 days'
     from n where random() < 0.3`,
    `insert into cases.consents (id, case_id, kind, subject_id, status, key_version, sealed, asked_at)
     select uuidv7(), id, 'referral', uuidv7(), ${one('given', 'withdrawn')}, 1, '', now() from n where random() < 0.4`,
    `insert into referral.referrals
       (id, case_id, kind, consent_id, outcome, key_version, sealed, author_id, offered_at, changed_at)
     select uuidv7(), id, ${one('lawyer', 'victim-support')}, (select o.id from cases.consents o where o.case_id = n.id),
       ${one('helped', 'offered', 'declined', 'contact-made')}, 1, '', ${nobody}, now(), now()
     from n cross join generate_series(1, 2) where random() < 0.4`,
    `insert into referral.gaps (case_id, kind, region, noted_by, noted_at)
     select id, kind, 'utrecht', ${nobody}, now()
     from n cross join unnest(array['exit-programme', 'lawyer']) kind where random() < 0.3`,
  ];
  await owner.query('set session_replication_role = replica');
  for (const statement of statements) await owner.query(statement);
  await owner.query('set session_replication_role = origin');
}
