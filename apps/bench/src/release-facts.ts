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
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Spreads codes over the cases by their number, each list with a stride of its own. */
function one(codes: readonly string[], stride: number): string {
  return `(array['${codes.join("','")}'])[1 + (nr * ${stride} + nr / 7) % ${codes.length}]`;
}

/** None, one or two codes. */
function some(codes: readonly string[], stride: number): string {
  const [first, second] = [one(codes, stride), one(codes, stride + 2)];
  return `case nr % 3 when 0 then array[${first}] when 1 then array[${first}, ${second}] else '{}' end`;
}

/**
 * Everybody complained in the third quarter of 2026. One in four has a message of the desk and a clock, one in three
 * an assessment, one in eight an incident that was confirmed, one in ten a mediation, one in ten a referral, and one in
 * forty help that was not there.
 */
export async function addFacts(client: pg.Client, count: number): Promise<void> {
  await client.query('begin');
  // As a restore does it: no trigger and no check of keys row by row, and indexes are built once, when all is there.
  await client.query(
    `set local session_replication_role = replica; set local maintenance_work_mem = '256MB'`,
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select format('%I.%I', schemaname, indexname) as name, indexdef as definition from pg_indexes
     where format('%I.%I', schemaname, tablename) = any($1)
       and not exists (select from pg_constraint where conname = indexname and contype in ('p', 'u'))`,
    [Object.keys(ROWS)],
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  await client.query(
    `insert into directory.institutions (id, name, type, created_at)
     select gen_random_uuid(), type || ' ' || nr, type, now()
     from unnest($1::text[]) type cross join generate_series(1, $2::int) nr where type <> 'unknown'`,
    [TYPES, INSTITUTIONS_OF_EACH_TYPE],
  );
  await client.query(
    `create temporary table numbered on commit drop as
     select uuidv7() as id, nr, ${one(TYPES, 1)} as type, timestamptz '2026-08-01 10:00Z' as at
     from generate_series(1, $1::int) nr`,
    [count],
  );
  for (const [table, rows] of Object.entries(ROWS)) await client.query(`insert into ${table} ${rows}`);
  for (const { definition } of indexes.rows) await client.query(definition);
  await client.query('commit');
  await client.query('vacuum analyze');
}

const ROWS: Record<string, string> = {
  'cases.cases': `
    (id, reference, status, language, institution_type, institution_id, conduct, region, work_type, legal_form, groups,
     violence, setting, stigma_perceived, procedure, outcome, filed_at, filed_on, come_back_on, closed_at)
    select n.id, 'B-' || nr, 'closed', ${one(['nl', 'en', 'es', 'ro'], 3)}, n.type,
      k.ids[1 + nr / ${TYPES.length} % ${INSTITUTIONS_OF_EACH_TYPE}],
      ${some(['refused-service', 'ended-service', 'disrespect', 'no-answer', 'outing'], 5)},
      ${one(['utrecht', 'amsterdam', 'zuid-holland', 'limburg', 'unknown'], 7)},
      ${one(['window', 'club', 'home', 'online'], 11)}, ${one(['opting-in', 'self-employed', 'unknown'], 13)},
      ${some(['women', 'men', 'trans'], 17)},
      ${some(['physical/hitting', 'sexual/rape', 'social-emotional/threats'], 19)},
      ${some(['bank', 'police', 'housing'], 23)}, ${one(['yes', 'partly', 'no', 'unknown'], 29)},
      ${one(['awb-complaint', 'police-complaint', 'informal'], 31)}, ${one(['upheld', 'referred', 'withdrawn'], 37)},
      at, at::date, at::date + 31, at + (nr % 90) * interval '1 day'
    from numbered n left join
      (select type, array_agg(id order by id) as ids from directory.institutions group by type) k on k.type = n.type`,
  'cases.messages': `
    (id, case_id, direction, key_version, sealed, written_at)
    select uuidv7(), id, 'to-her', 1, '', at + interval '3 days' from numbered where nr % 4 = 0`,
  'cases.deadlines': `
    (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, status, started_at, ended_at)
    select uuidv7(), id, ${one(['AWB-9-11-6w', 'AVG-12-1m', 'POL-6w'], 3)}, '1', 'agency', '{}', '{}',
      at::date + 42, at::date + 43, 'met', at, at + (nr % 90) * interval '1 day'
    from numbered where nr % 4 = 1`,
  'tagging.stigma_assessments': `
    (case_id, perceived, assessed, expression, ground, key_version, sealed_reason, assessed_by, assessed_at)
    select id, 'yes', ${one(['established', 'plausible', 'not-established'], 41)}, ${some(['refusal', 'humiliation', 'suspicion'], 43)},
      ${some(['sex', 'race'], 47)}, 1, '', '${NOBODY}', at
    from numbered where nr % 3 = 0`,
  'tagging.incidents': `
    (id, case_id, violence_form, violence_sub, confirmed_by, confirmed_at)
    select uuidv7(), id, 'physical', 'physical/hitting', '${NOBODY}', at from numbered where nr % 8 = 3`,
  'mediation.mediations': `
    (id, case_id, institution_id, stage, stage_since, started_by, started_at)
    select uuidv7(), id, '${NOBODY}', ${one(['talk', 'agreement', 'monitoring'], 53)}, at, '${NOBODY}', at
    from numbered where nr % 10 = 7`,
  'referral.referrals': `
    (id, case_id, kind, outcome, key_version, sealed, author_id, offered_at, changed_at)
    select uuidv7(), id, ${one(['lawyer', 'victim-support'], 59)}, ${one(['helped', 'offered', 'declined'], 61)},
      1, '', '${NOBODY}', at, at
    from numbered where nr % 10 = 9`,
  'referral.gaps': `
    (case_id, kind, region, noted_by, noted_at)
    select id, ${one(['exit-programme', 'lawyer'], 67)}, 'utrecht', '${NOBODY}', at from numbered where nr % 40 = 13`,
};
