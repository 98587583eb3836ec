/**
 * The intake door killed with -9 between any two of her steps, and in the middle of filing. What she was told is kept
 * is there afterwards under her code; what was on its way is wholly there or not at all.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as elapse } from 'node:timers/promises';
import pg from 'pg';
import { attach, fileLinks, tellingPhoto } from '../support/attachments.js';
import { DeskSide } from '../support/intake-desk.js';
import { IntakeProcess } from '../support/intake-process.js';
import { call, type Answer } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const STORY = 'De gemeente stuurde mij een brief.\n\nIk moet mijn woning uit.';
const ROUNDS = 6;
const AT_ONCE = 8;

let door: IntakeProcess;
let desk: DeskSide;
let owner: pg.Client;

beforeAll(async () => {
  door = await IntakeProcess.start();
  desk = await DeskSide.open(door.database, new Date().toISOString());
  owner = new pg.Client({ connectionString: door.database.url });
  await owner.connect();
}, 90_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
  await door.remove();
});

/** In another browser, with nothing but the code. */
async function returns(code: string): Promise<Person> {
  const person = new Person(door.url);
  await person.open('/nl/open');
  await person.send('/nl/open', { code });
  return person;
}

async function begun(): Promise<{ person: Person; code: string }> {
  const person = new Person(door.url);
  await person.open('/nl/begin');
  await person.send('/nl/begin');
  return { person, code: codeOn(person.page.html) };
}

async function number(sql: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
}

describe('The intake door, killed', () => {
  it('between any two steps, has every step that she took, under her code and in her visit', async () => {
    const { person, code } = await begun();
    expect(code).toMatch(/^\d{20}$/);
    await door.dieAndReturn();
    const steps: [string, Record<string, string>, RegExp][] = [
      ['/nl/1', { narrative: STORY, language: 'nl' }, /stuurde mij een brief/],
      [
        '/nl/2',
        { institutionType: 'municipality' },
        /value="municipality" selected|selected[^>]*value="municipality"/,
      ],
      [
        '/nl/3',
        { conduct: 'eviction-or-closure' },
        /value="eviction-or-closure"[^>]* checked|checked[^>]*value="eviction-or-closure"/,
      ],
      ['/nl/4', { 'dated-day': '9', 'dated-month': '11', 'dated-year': '2026' }, /value="2026"/],
      ['/nl/5', { violence: 'social-emotional/threats' }, /checked/],
      [
        '/nl/6',
        { region: 'noord-holland' },
        /value="noord-holland" selected|selected[^>]*value="noord-holland"/,
      ],
    ];
    for (const [path, typed, there] of steps) {
      await person.open(path);
      await person.send(path, { ...typed, go: 'next' });
      await door.dieAndReturn();
      // Her visit goes on, and her code opens the same in another browser.
      for (const who of [person, await returns(code)]) {
        await who.open(path);
        expect([path, who.page.path, who.page.status]).toEqual([path, path, 200]);
        expect(who.page.html).toMatch(there);
      }
    }
    await person.open('/nl/attach');
    await attach(person, [await tellingPhoto()]);
    await door.dieAndReturn();
    await person.open('/nl/attach');
    expect(fileLinks(person)).toHaveLength(1);
    await person.open('/nl/7');
    await person.send('/nl/7', { wish: 'mediation', anonymity: 'A0', go: 'next' });
    await person.open('/nl/8');
    await person.send('/nl/8', { go: 'untyped' });
    expect(person.page.path).toBe('/nl/ready');
    await door.dieAndReturn();
    const mailbox = await call(door.url, 'mailbox', { receipt: code });
    expect(mailbox.status).toBe(200);
    expect(await number('select count(*) from cases.cases')).toBe(1);
    expect(await number('select count(*) from intake.drafts')).toBe(0);

    const reference = String(mailbox.body.reference);
    const consent = await desk.answers(reference, {
      question: 'Heb je de brief nog?',
      consent: { recipient: 'Gemeente', text: 'Een bewoner vraagt om een gesprek.' },
    });
    expect(
      (await call(door.url, 'mailbox/messages', { receipt: code, text: 'Ja, die heb ik nog.' })).status,
    ).toBe(201);
    await door.dieAndReturn();
    expect(
      (await call(door.url, `mailbox/consents/${consent}`, { receipt: code, decision: 'give' })).status,
    ).toBe(200);
    await door.dieAndReturn();
    const her = await returns(code);
    await her.open('/nl/box/read');
    expect(her.text).toContain('Ja, die heb ik nog.');
    await her.open('/nl/code-options');
    await her.open('/nl/code-new');
    const fresh = codeOn(her.page.html);
    await door.dieAndReturn();
    // Shown and not typed back: the old one still counts, and the new one waits where she left it.
    expect((await call(door.url, 'mailbox', { receipt: code })).body.consents).toMatchObject([
      { status: 'given' },
    ]);
    await her.open('/nl/code-typed');
    await her.send('/nl/code-typed', { typed: fresh });
    expect(her.page.path).toBe('/nl/code-done');
    await door.dieAndReturn();
    expect((await call(door.url, 'mailbox', { receipt: code })).status).toBe(404);
    expect((await call(door.url, 'mailbox', { receipt: fresh })).status).toBe(200);
    expect((await call(door.url, 'mailbox/withdrawal', { receipt: fresh, erase: true })).status).toBe(200);
    await door.dieAndReturn();
    expect((await call(door.url, 'mailbox', { receipt: fresh })).status).toBe(404);
  }, 240_000);

  it('in the middle of filing, has each complaint once or not at all, and the same key gives the same one', async () => {
    const before = await number('select count(*) from cases.cases');
    const file = (key: string) =>
      call(
        door.url,
        'complaints',
        { language: 'nl', narrative: `${STORY} ${key}` },
        { 'idempotency-key': key },
      );
    let [acknowledged, inFlight, drafts] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const writers = await Promise.all(Array.from({ length: 3 }, () => readyToSend()));
      const keys = Array.from({ length: AT_ONCE }, (_, count) => `round-${round}-${count}`);
      const answers = new Map<string, Answer>();
      const sending = [
        ...keys.map(async (key) => void answers.set(key, await file(key))),
        ...writers.map(({ person }) => person.send('/nl/8', { go: 'untyped' })),
      ];
      const settled = Promise.allSettled(sending);
      // From before the first key is derived to after the last answer.
      await elapse(20 + Math.random() * 60 * (round + 1));
      await door.kill();
      await settled;
      await door.start();
      for (const key of keys) {
        const again = await file(key);
        expect(again.status).toBe(201);
        const first = answers.get(key);
        if (first === undefined) inFlight += 1;
        else {
          acknowledged += 1;
          expect([first.status, again.body]).toEqual([201, first.body]);
        }
        expect((await call(door.url, 'mailbox', { receipt: again.body.receipt })).body.reference).toBe(
          again.body.reference,
        );
      }
      for (const { code } of writers) drafts += (await wholeUnder(code)) ? 1 : 0;
    }
    expect(acknowledged + inFlight).toBe(ROUNDS * AT_ONCE);
    // A run in which no kill fell among the filings would have shown nothing.
    expect(inFlight).toBeGreaterThan(0);
    expect(await number('select count(*) from cases.cases')).toBe(before + ROUNDS * AT_ONCE + drafts);
    expect(
      await number(
        `select count(*) from cases.cases c where c.status <> 'erased' and (
           not exists (select from cases.texts t where t.case_id = c.id)
           or not exists (select from cases.case_keys k where k.case_id = c.id))`,
      ),
    ).toBe(0);
  }, 240_000);

  it('has written nothing of hers to its log', () => {
    expect(door.log).toContain('/:lang/:number');
    expect(door.log).not.toMatch(/brief|\d{20}|127\.0\.0\.1[^:]/);
  });
});

/** Somebody on the last page before sending. */
async function readyToSend(): Promise<{ person: Person; code: string }> {
  const { person, code } = await begun();
  await person.open('/nl/1');
  await person.send('/nl/1', { narrative: STORY, language: 'nl', go: 'next' });
  await person.open('/nl/8');
  return { person, code };
}

/** Under her code stands the whole complaint, or the whole draft, which then can still be sent. */
async function wholeUnder(code: string): Promise<boolean> {
  const { status } = await call(door.url, 'mailbox', { receipt: code });
  const her = await returns(code);
  if (status === 200) return true;
  await her.open('/nl/1');
  expect(her.text).toContain('Ik moet mijn woning uit.');
  return false;
}
