/**
 * Everything that a thief of the database would hold: each value of each row of each table, bytes read as text too.
 * `pg_dump` of the server's own version is not in the packages that bring the server, and an older one refuses it.
 */
import pg from 'pg';

export async function dumpOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<Record<string, unknown>>(`select * from ${name}`);
    for (const row of rows) parts.push(...Object.values(row).map(textOf));
  }
  await client.end();
  return parts.join('\n');
}

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return `${value.toString('utf8')}\n${value.toString('latin1')}`;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The words of a text that would betray it: long enough to mean something, in any alphabet. */
export function tellingWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{6,}/gu) ?? [])];
}
