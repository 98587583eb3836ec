/** Where she was online is written nowhere: not in the log, not in the database, not in Redis, whatever she does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dumpOf } from '../support/dump.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';
import { TestRedis } from '../support/reminders-redis.js';

const HERS = '203.0.113.77';
const BY_PROXY = { 'x-forwarded-for': `${HERS}, 10.0.0.1`, 'x-real-ip': HERS, forwarded: `for=${HERS}` };
/** As text, as a number, and as the bytes that a database type would keep. */
const SHAPES = [
  HERS,
  '203.0.113',
  '3405803853',
  'cb00714d',
  Buffer.from([203, 0, 113, 77]).toString('latin1'),
  'Zaailand/7.7',
];

let door: TestDoor;
let redis: TestRedis;

beforeAll(async () => {
  redis = await TestRedis.start();
  // Behind a proxy, as it runs for people: only then is the address of hers known at all.
  door = await openTestDoor({
    env: { INTAKE_URL: 'https://door.example', REDIS_URL: redis.url, LOG_LEVEL: 'debug' },
  });
}, 60_000);
afterAll(async () => {
  await door.close();
  await redis.remove();
});

describe('Her address', () => {
  it('stands nowhere after everything that she can do, nor after what goes wrong', async () => {
    const headers = { ...BY_PROXY, 'user-agent': 'Zaailand/7.7', 'x-forwarded-proto': 'https' };
    const person = new Person(door.url, { ...headers, 'sec-fetch-site': 'same-origin' });
    await person.open('/nl/begin');
    await person.send('/nl/begin');
    const code = codeOn(person.page.html);
    expect(code).toMatch(/^\d{20}$/);
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: 'Niemand luisterde naar mij.', language: 'nl', go: 'next' });
    await person.open('/nl/8');
    await person.send('/nl/8', { go: 'untyped' });
    expect(person.page.path).toBe('/nl/ready');
    await person.open('/nl/nowhere/at/all');
    await person.open(`/nl/open?ip=${HERS}`);
    await person.send('/nl/open', { code: '1234' });
    expect(person.page.status).toBe(404);
    const filed = await call(door.url, 'complaints', { language: 'nl', narrative: 'Nog een keer.' }, headers);
    expect(filed.status).toBe(201);
    expect(
      (await call(door.url, 'mailbox/messages', { receipt: code, text: 'Hallo.' }, headers)).status,
    ).toBe(201);
    expect((await call(door.url, 'complaints', '{', headers)).status).toBe(400);
    // Too fast for people: refused, and then all the more not noted.
    const burst = await Promise.all(
      Array.from({ length: 1_000 }, () =>
        call(door.url, 'complaints', { language: 'nl', narrative: '' }, headers),
      ),
    );
    expect(burst.map(({ status }) => status)).toEqual(Array<number>(1_000).fill(400));

    const log = door.log.join('\n');
    const dump = await dumpOf(door.database.url);
    const kept = await redis.dump();
    expect(log).toContain('/api/v1/complaints');
    expect(dump).toContain('SR-');
    for (const shape of SHAPES) {
      expect([shape, log.includes(shape), dump.includes(shape), kept.includes(shape)]).toEqual([
        shape,
        false,
        false,
        false,
      ]);
    }
    expect(log).not.toContain('127.0.0.1');
    expect(dump).not.toContain('127.0.0.1');
  }, 120_000);

  it('does not keep thirty people behind one of them from filing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, person) =>
        call(door.url, 'complaints', { language: 'nl', narrative: `Persoon ${person} vertelt.` }, BY_PROXY),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(30).fill(201));
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(30);
  });
});
