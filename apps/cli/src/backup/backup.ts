/**
 * A backup is a stream of lines: a header with the version of the schema, then for each table its name and the rows
 * as PostgreSQL's COPY writes them, and a last line that says how much there was. Constraints are checked at the end
 * of the restore's one transaction.
 */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Readable as ReadableStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { DomainError, invalid } from '@app/kernel';

export interface BackupCounts {
  tables: number;
  rows: number;
}

const FORMAT = 'spreekrecht-backup-1';
/** Made anew by migrations, or not worth keeping: jobs come back from the ledger. */
const LEFT_OUT = `schemaname not in ('pg_catalog', 'information_schema', 'bullmq') and tablename <> 'migrations'`;

export async function* writeBackup(url: string, counts: BackupCounts): AsyncGenerator<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    yield `${JSON.stringify({ format: FORMAT, schema: await schemaVersion(client) })}\n`;
    for (const table of await tablesOf(client)) {
      yield `${JSON.stringify({ table })}\n`;
      counts.tables += 1;
      for await (const line of createInterface({ input: client.query(copyTo(`copy ${table} to stdout`)) })) {
        counts.rows += 1;
        yield `r${line}\n`;
      }
    }
    yield `${JSON.stringify({ end: true, ...counts })}\n`;
  } finally {
    await client.end();
  }
}

/** @throws DomainError when the file is no whole backup, or the database is not empty. */
export async function readBackup(url: string, input: Readable): Promise<BackupCounts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await assertEmpty(client);
    await client.query('begin');
    await client.query(`set local session_replication_role = 'replica'`);
    const counts = await putBack(client, input);
    await client.query('commit');
    return counts;
  } finally {
    await client.end();
  }
}

async function putBack(client: pg.Client, input: Readable): Promise<BackupCounts> {
  const counts: BackupCounts = { tables: 0, rows: 0 };
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const header = parsed((await lines.next()).value as string | undefined);
  if (header.format !== FORMAT) throw notABackup();
  if (header.schema !== (await schemaVersion(client))) {
    throw new DomainError(
      'CLI.OTHER_SCHEMA',
      'conflict',
      'This backup was made by another version of the schema.',
    );
  }
  const known = await tablesOf(client);
  for (let note = parsed((await lines.next()).value as string | undefined); ;) {
    if (note.end === true) {
      if (note.rows !== counts.rows) throw notABackup();
      return counts;
    }
    if (note.table === undefined || !known.includes(note.table)) throw notABackup();
    const table = note.table;
    let following: string | undefined;
    const rows = async function* () {
      for (;;) {
        const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
        if (done === true || !value.startsWith('r')) {
          following = value;
          return;
        }
        counts.rows += 1;
        yield `${value.slice(1)}\n`;
      }
    };
    await pipeline(ReadableStream.from(rows()), client.query(copyFrom(`copy ${table} from stdin`)));
    counts.tables += 1;
    note = parsed(following);
  }
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where ${LEFT_OUT} order by 1`,
  );
  return rows.map((row) => row.name);
}

async function schemaVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name from migrations order by id desc limit 1',
  );
  return rows[0]?.name ?? 'none';
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    'select exists (select from cases.cases) or exists (select from identity.staff) as found',
  );
  if (rows[0]?.found === true) {
    throw new DomainError(
      'CLI.NOT_EMPTY',
      'conflict',
      'The database is not empty: a backup is put back into an empty one.',
    );
  }
}

function parsed(line: string | undefined): {
  format?: string;
  schema?: string;
  table?: string;
  end?: boolean;
  rows?: number;
} {
  try {
    return JSON.parse(line ?? '') as ReturnType<typeof parsed>;
  } catch {
    throw notABackup();
  }
}

function notABackup() {
  return invalid('CLI.NOT_A_BACKUP', 'This file is not a whole backup.');
}
