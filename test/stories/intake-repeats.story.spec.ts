import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';

const BODY = { language: 'nl', narrative: 'De bank zei op wat ik had.', region: 'utrecht' };

describe('A complaint that is sent twice', () => {
  let door: TestDoor;
  let owner: pg.Client;
  const clock = FixedClock.at('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    door = await openTestDoor({ clock });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await door.close();
  });

  const file = (body: unknown, key: string) => call(door.url, 'complaints', body, { 'idempotency-key': key });

  async function cases(): Promise<number> {
    const { rows } = await owner.query<{ count: string }>('select count(*) from cases.cases');
    return Number(rows[0]?.count);
  }

  it('gives the same answer for the same key and body, the receipt too', async () => {
    const before = await cases();
    const first = await file(BODY, 'key-1');
    expect(first.status).toBe(201);
    const second = await file({ region: 'utrecht', narrative: BODY.narrative, language: 'nl' }, 'key-1');
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await cases()).toBe(before + 1);
    expect((await call(door.url, 'mailbox', { receipt: second.body.receipt })).status).toBe(200);
  });

  it('is refused for the same key with another body', async () => {
    const before = await cases();
    const answer = await file({ ...BODY, region: 'zeeland' }, 'key-1');
    expect([answer.status, answer.body.code]).toEqual([409, 'INTAKE.KEY_REUSED']);
    expect(await cases()).toBe(before);
  });

  it('gives one case and one answer when it comes twenty times at once', async () => {
    const before = await cases();
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(BODY, 'key-at-once')));
    expect(answers.map((answer) => answer.status)).toEqual(Array<number>(20).fill(201));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  it('lets one of two different bodies win when both come at once under one key', async () => {
    const before = await cases();
    const bodies = [BODY, { ...BODY, region: 'zeeland' }];
    const answers = await Promise.all(bodies.map((body) => file(body, 'key-race')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(await cases()).toBe(before + 1);
  });

  it('is a new complaint without a key, and a day later', async () => {
    const before = await cases();
    await call(door.url, 'complaints', BODY);
    await call(door.url, 'complaints', BODY);
    clock.moveTo('2026-11-24T09:00:01Z');
    const later = await file(BODY, 'key-1');
    expect(later.status).toBe(201);
    expect(await cases()).toBe(before + 3);
    expect((await file(BODY, 'key-1')).body).toEqual(later.body);
  });

  it('leaves hashes and a sealed answer behind, and nothing that can be read', async () => {
    const { rows } = await owner.query<{ line: string }>(
      'select k::text as line from intake.idempotency_keys k',
    );
    expect(rows.length).toBeGreaterThan(2);
    const text = rows
      .map(({ line }) => line + Buffer.from(line.replace(/[^0-9a-f]/g, ''), 'hex').toString('latin1'))
      .join('');
    expect(text).not.toMatch(/key-1|key-race|SR-2026|receipt/);
  });
});
