import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { DeskSide } from '../support/intake-desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';

interface Scenario {
  id: string;
  complaint: Record<string, unknown> & { narrative: string; institution?: { name?: string } };
}

const { scenarios } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../apps/cli/src/demo/scenarios.json'), 'utf8'),
) as { scenarios: Scenario[] };

const NOW = '2026-11-23T09:00:00Z';

describe('The twelve complaints', () => {
  let door: TestDoor;
  let desk: DeskSide;

  beforeAll(async () => {
    door = await openTestDoor({ clock: FixedClock.at(NOW) });
    desk = await DeskSide.open(door.database, NOW);
  });
  afterAll(async () => {
    await desk.close();
    await door.close();
  });

  it('are twelve', () => {
    expect(scenarios).toHaveLength(12);
  });

  it.each(scenarios.map((scenario) => [scenario.id, scenario.complaint] as const))(
    '%s is filed, and found again with its receipt',
    async (_id, complaint) => {
      const filed = await call(door.url, 'complaints', complaint);
      expect([filed.status, filed.body]).toEqual([
        201,
        {
          receipt: expect.stringMatching(/^\d{4}( \d{4}){4}$/),
          reference: expect.stringMatching(/^SR-2026-\d{6}$/),
          comeBackOn: '2026-12-08',
        },
      ]);
      const { receipt, reference, comeBackOn } = filed.body;
      const mailbox = await call(door.url, 'mailbox', { receipt });
      expect([mailbox.status, mailbox.body]).toEqual([
        200,
        { reference, status: 'new', comeBackOn, messages: [], consents: [] },
      ]);
    },
  );

  it('leave no word of theirs in the database, nor a receipt or a text in the log', async () => {
    const client = new pg.Client({ connectionString: door.database.url });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    let stored = '';
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      stored += rows.map((row) => readableBytes(row.line)).join('\n');
    }
    await client.end();
    const words = scenarios.flatMap(({ complaint }) => [
      ...complaint.narrative.split(/\s+/).filter((word) => word.length > 7),
      ...(complaint.institution?.name === undefined ? [] : [complaint.institution.name]),
    ]);
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => stored.includes(word))).toEqual([]);
    expect(words.filter((word) => door.log.join('').includes(word))).toEqual([]);
    expect(door.log.join('')).not.toMatch(/\d{4} \d{4}|\d{20}|127\.0\.0\.1/);
  });
});

/** The row as it is, and with its bytes read as text, in case something was stored unsealed. */
function readableBytes(line: string): string {
  return `${line}\n${line.replace(/\\+x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))}`;
}
