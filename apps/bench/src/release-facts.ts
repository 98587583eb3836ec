/** Facts in bulk, straight into the tables that the views of the figures read: codes only, and no text to seal. */
import type pg from 'pg';

const INSTITUTIONS_OF_EACH_TYPE = 6;
const TYPES = [
  'bank',
  'municipality',
  'police',
  'tax-administration',
  'landlord',
  'insurer',
  'operator',
  'unknown',
];

/** Spreads codes over the cases by their number, each list with a stride of its own. */
function one(codes: readonly string[], stride: number): string {
  return `(array['${codes.join("','")}'])[1 + (nr * ${stride} + nr / 7) % ${codes.length}]`;
}

/** None, one or two codes. */
function some(codes: readonly string[], stride: number): string {
  const [first, second] = [one(codes, stride), one(codes, stride + 2)];
  return `case nr % 3 when 0 then array[${first}] when 1 then array[${first}, ${second}] else '{}' end`;
}

/** Everybody complained in the third quarter of 2026. One in four has a message of the desk and a clock. */
export async function addFacts(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into directory.institutions (id, name, type, created_at)
     select gen_random_uuid(), type || ' ' || nr, type, now()
     from unnest($1::text[]) type cross join generate_series(1, $2::int) nr where type <> 'unknown'`,
    [TYPES, INSTITUTIONS_OF_EACH_TYPE],
  );
  await client.query(
    `insert into cases.cases (id, reference, status, language, institution_type, institution_id, conduct, region, work_type,
       legal_form, groups, violence, setting, stigma_perceived, procedure, outcome, filed_at, filed_on, come_back_on, closed_at)
     select gen_random_uuid(), 'B-' || nr, 'closed', ${one(['nl', 'en', 'es', 'ro'], 3)}, k.type,
       k.ids[1 + nr % ${INSTITUTIONS_OF_EACH_TYPE}],
       ${some(['refused-service', 'ended-service', 'disrespect', 'no-answer', 'outing'], 5)},
       ${one(['utrecht', 'amsterdam', 'zuid-holland', 'limburg', 'unknown'], 7)},
       ${one(['window', 'club', 'home', 'online'], 11)}, ${one(['opting-in', 'self-employed', 'unknown'], 13)},
       ${some(['women', 'men', 'trans'], 17)},
       ${some(['physical/hitting', 'sexual/rape', 'social-emotional/threats'], 19)},
       ${some(['bank', 'police', 'housing'], 23)}, ${one(['yes', 'partly', 'no', 'unknown'], 29)},
       ${one(['awb-complaint', 'police-complaint', 'informal'], 31)}, ${one(['upheld', 'referred', 'withdrawn'], 37)},
       timestamptz '2026-08-01 10:00Z', '2026-08-01', '2026-09-01',
       timestamptz '2026-08-01 10:00Z' + (nr % 90) * interval '1 day'
     from generate_series(1, $1::int) nr
     join (select type, place,
             (select array_agg(id order by id) from directory.institutions i where i.type = t.type) as ids
           from unnest($2::text[]) with ordinality t(type, place)) k on k.place = 1 + nr % cardinality($2::text[])`,
    [count, TYPES],
  );
  await client.query(
    `insert into cases.messages (id, case_id, direction, key_version, sealed, written_at)
     select gen_random_uuid(), id, 'to-her', 1, '', filed_at + interval '3 days' from cases.cases where id::text < '4'`,
  );
  await client.query(
    `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from,
       status, started_at, ended_at)
     select gen_random_uuid(), id, 'AWB-9-11-6w', '1', 'agency', '{}', '{}', filed_on + 42, filed_on + 43, 'met',
       filed_at, closed_at
     from cases.cases where id::text < '4'`,
  );
  await client.query('vacuum analyze');
}
