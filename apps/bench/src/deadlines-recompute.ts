/** A holiday that is added later, over many open clocks in a real database. */
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { CASES_ENTITIES, CasesModule, DeadlineRecomputingService } from '@app/cases';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { CATALOGUE, computeDeadline, DUTCH_CALENDAR, extendedCalendar } from '@app/deadlines';
import { FixedClock } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';

const NOW = '2026-11-23T09:00:00Z';
/** Monday 26 April 2027 lies between a Sunday and King's Day: clocks that end on it or roll to it move. */
const BRIDGE_DAY = extendedCalendar(DUTCH_CALENDAR, {
  version: 'with a bridge day',
  decreeDays: [{ date: '2027-04-26', source: 'benchmark' }],
});
const TERMS = ['AWB-9-11-6w', 'OBJ-6-7', 'DEC-4-13', 'POL-72-10w', 'IND-69'];
/** Each tenth clock ends near the new holiday, as in the weeks in which a decree is published. */
const NEAR = 10;

export interface RecomputeTimes {
  looked: number;
  changed: number;
  seconds: number;
  /** The same again when everything is up to date. */
  againSeconds: number;
}

/** @param url of an empty, migrated database */
export async function recomputeMany(url: string, count: number): Promise<RecomputeTimes> {
  await storeOpenClocks(url, count);
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), FixedClock.at(NOW)),
      DatabaseModule.open({ url, entities: CASES_ENTITIES, poolSize: 4 }),
      CasesModule,
    ],
  })
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  try {
    const service = app.get(DeadlineRecomputingService);
    const timed = async () => {
      const started = performance.now();
      const report = await service.recomputeAll({ calendar: BRIDGE_DAY, dryRun: false });
      return { report, seconds: (performance.now() - started) / 1000 };
    };
    const first = await timed();
    const again = await timed();
    if (first.report.looked !== count || first.report.changed.length === 0 || again.report.changed.length > 0)
      throw new Error('the clocks were not recomputed once and for all');
    return {
      looked: count,
      changed: first.report.changed.length,
      seconds: first.seconds,
      againSeconds: again.seconds,
    };
  } finally {
    await app.close();
  }
}

/** One case for each clock, with the engine's own requests and answers. */
async function storeOpenClocks(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into cases.cases (id, reference, status, language, filed_at, filed_on, come_back_on)
     select gen_random_uuid(), 'SR-B-' || n, 'in-progress', 'nl', now(), '2026-11-02', '2026-11-17'
     from generate_series(1, $1::int) n`,
    [count],
  );
  const samples = manyClocks();
  await client.query('create temporary table samples (n serial, term text, request jsonb, result jsonb)');
  await client.query(
    'insert into samples (term, request, result) select * from unnest($1::text[], $2::jsonb[], $3::jsonb[])',
    [
      samples.map(({ request }) => request.term),
      samples.map(({ request }) => JSON.stringify(request)),
      samples.map(({ result }) => JSON.stringify(result)),
    ],
  );
  await client.query(
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from,
       remind_by, status, started_at)
     select gen_random_uuid(), c.id, s.term, $1, s.result ->> 'owedBy', s.request, s.result, (s.result ->> 'due')::date,
       (s.result ->> 'overdueFrom')::date, (s.result ->> 'remindBy')::date, 'running', now()
     from (select id, row_number() over () as n from cases.cases) c
     join samples s on s.n = 1 + c.n % $2`,
    [CATALOGUE.version, samples.length],
  );
  await client.query('vacuum analyze');
  await client.end();
}

function manyClocks() {
  const first = Temporal.PlainDate.from('2026-10-01');
  const ends = Temporal.PlainDate.from('2027-04-24');
  return Array.from({ length: 800 }, (_, index) => {
    const term = TERMS[index % TERMS.length] ?? '';
    const weeks = Number(/\d+/.exec(CATALOGUE.byId.get(term)?.length ?? '')?.[0] ?? 0);
    const near = Math.floor(index / TERMS.length) % NEAR === 0;
    const start = near ? ends.subtract({ weeks }).add({ days: index % 3 }) : first.add({ days: index % 160 });
    const request = { term, start: start.toString() };
    return { request, result: computeDeadline(request) };
  });
}
