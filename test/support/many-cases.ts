/**
 * Many cases by statement, for lists: seals without a secret, clocks and events in every state. What they hold cannot be
 * opened; only what stands in lists is like the real thing.
 */
import type pg from 'pg';

export interface ManyCases {
  cases: number;
  /** Who holds them, in turns; every fifth is nobody's. */
  holders: readonly string[];
  /** Who can see all of them besides. */
  leads: readonly string[];
  /** How many of a thousand are still open. */
  openPerThousand: number;
  now: string;
  /** The number that sets this lot apart in references. */
  lot: number;
}

export async function addManyCases(owner: pg.Client, many: ManyCases): Promise<void> {
  const { cases, holders, leads, openPerThousand, now, lot } = many;
  await owner.query(
    `create temp table lot as
       select n::int as n, gen_random_uuid() as id, (n * 7919) % 1000 < $4::int as open, (n * 104729 % 97)::int as a,
         (n * 1299709 % 89)::int as b,
         case when n % 5 = 0 then null else ($2::uuid[])[1 + (n % array_length($2::uuid[], 1))::int] end as holder,
         $3::timestamptz - make_interval(mins => (n * 37 % 600000)::int) as filed
       from generate_series(1, $1::bigint) n`,
    [cases, holders, now, openPerThousand],
  );
  await owner.query(
    `insert into cases.cases (id, reference, status, language, institution_type, region, work_type, assignee_id, filed_at,
         filed_on, come_back_on, closed_at, she_wrote_at, they_wrote_at, read_at)
       select id, 'SR-' || $2::int || '-' || lpad(n::text, 8, '0'),
         case when not open then 'closed' when holder is null then 'new'
           else (array['in-progress', 'waiting-for-her', 'waiting-for-them'])[1 + a % 3] end,
         'nl', (array['bank', 'municipality', 'police', 'insurer', 'education'])[1 + a % 5], 'unknown', 'unknown', holder, filed,
         filed::date, filed::date + 14, case when not open then filed + interval '30 days' end,
         case when b % 4 = 0 then $1::timestamptz - make_interval(hours => b * 2) end,
         case when b % 7 = 0 then $1::timestamptz - make_interval(hours => a * 2) end,
         case when b % 3 = 0 then $1::timestamptz - make_interval(hours => 60) end
       from lot`,
    [now, lot],
  );
  await owner.query(
    `insert into cases.key_seals (id, case_id, version, staff_id, sealed_key)
       select gen_random_uuid(), l.id, 1, r.reader, '\\x00'
       from lot l cross join lateral (
         select unnest($1::uuid[]) as reader
         union select l.holder where l.holder is not null
         union select unnest($2::uuid[]) where l.holder is null and l.open
       ) r`,
    [leads, holders],
  );
  await owner.query(
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, status, started_at)
       select gen_random_uuid(), id, 'AWB-9-11-6w', '1', case when k = 1 then 'agency' else 'complainant' end, '{}', '{}',
         $1::date + (a - 20 + k * 3), $1::date + (a - 19 + k * 3), case when b % 10 = 9 then 'met' else 'running' end, filed
       from lot cross join generate_series(1, 2) k where open and a % 4 <> 3`,
    [now],
  );
  await owner.query(
    `insert into cases.history (id, case_id, kind, detail, happened_at)
       select gen_random_uuid(), id, 'filed', '{"channel":"web"}', filed from lot`,
  );
  await owner.query('drop table lot');
  await owner.query('analyze cases.cases, cases.key_seals, cases.deadlines');
}
