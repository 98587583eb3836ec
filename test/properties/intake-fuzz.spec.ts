/**
 * Ten thousand bodies that nobody should send, to the real door with a real database. Whatever comes in: never a fault
 * of ours, never half of something in the database, and always an answer that a person or a program can read.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { pickLanguage } from '@app/web';
import { Temporal } from 'temporal-polyfill';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';
import {
  formRequest,
  programRequest,
  type FormRequest,
  type ProgramRequest,
  type Stage,
} from './intake-fuzz-bodies.js';

const PROGRAMS = 5_000;
const FORMS = 5_000;
const START = Temporal.Instant.from('2026-11-23T09:00:00Z');
const STORY = { language: 'nl', narrative: 'De bank zei mijn rekening op.' };

let door: TestDoor;
let owner: pg.Client;
let rowsOf: string;
const clock = FixedClock.at(START.toString());
let sent = 0;
const acknowledged: string[] = [];

beforeAll(async () => {
  door = await openTestDoor({ clock });
  owner = new pg.Client({ connectionString: door.database.url });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('cases', 'intake', 'casework', 'reminders', 'audit') order by 1`,
  );
  rowsOf = `select ${rows
    .map(
      ({ name }) =>
        `(select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from ${name}) as "${name}"`,
    )
    .join(', ')}`;
}, 60_000);
afterAll(async () => {
  await owner.end();
  await door.close();
});

/** For each table how many rows it has, and the last transaction that wrote one. */
type Stored = Record<string, string>;

/** Under a name of its own, so that the server plans it once: it is asked after each of ten thousand requests. */
async function stored(): Promise<Stored> {
  const { rows } = await owner.query<Stored>({ name: 'stored', text: rowsOf });
  return rows[0]!;
}

function counts(state: Stored): Stored {
  return Object.fromEntries(Object.entries(state).map(([table, rows]) => [table, rows.split(' ')[0] ?? '']));
}

/** Nothing here is about limits, so time goes by as if each request came half a second after the last. */
function tick(): void {
  sent += 1;
  clock.moveTo(START.add({ milliseconds: 500 * sent }).toString());
}

/** The words of a problem in one language: what programs are told has to be among them. */
function spokenIn(language: string): Set<string> {
  return new Set(WORDS.messages(language).values());
}

function languageOf(request: ProgramRequest): string | undefined {
  try {
    const { language } = JSON.parse(request.body) as { language?: unknown };
    return typeof language === 'string' && WORDS.languages.includes(language) ? language : undefined;
  } catch {
    return undefined;
  }
}

describe('Whatever is sent to the intake door', () => {
  it('by a program, gets a whole answer or a problem in her language, and a problem leaves nothing behind', async () => {
    const seen: Record<number, number> = {};
    // What the last refusal left; nothing is sent between it and the next request.
    let left: Stored | undefined;
    await fc.assert(
      fc.asyncProperty(programRequest, async (request) => {
        tick();
        const before = left ?? (await stored());
        left = undefined;
        const response = await fetch(`${door.url}/api/v1/${request.path}`, {
          method: 'POST',
          headers: {
            'content-type': request.type,
            'accept-language': request.asked,
            ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
          },
          body: request.body,
        });
        const answer = (await response.json()) as {
          detail?: string;
          errors?: { field: string; message: string }[];
          receipt?: string;
        };
        seen[response.status] = (seen[response.status] ?? 0) + 1;
        expect(response.status).toBeLessThan(500);
        if (response.status < 300) {
          if (answer.receipt !== undefined) acknowledged.push(answer.receipt);
          return;
        }
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        const after = await stored();
        expect(after).toEqual(before);
        left = after;
        const isRead = answer.errors?.[0]?.field !== 'body' && response.status !== 415;
        const language = isRead ? languageOf(request) : undefined;
        const spoken = spokenIn(language ?? pickLanguage(request.asked, WORDS.languages));
        const told = [answer.detail ?? '', ...(answer.errors ?? []).map(({ message }) => message)];
        expect(told.filter((words) => !spoken.has(words))).toEqual([]);
      }),
      { numRuns: PROGRAMS },
    );
    // The run is worth something only if it went through every kind of answer.
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(['201', '400', '404', '415']));
    expect(acknowledged.length).toBeGreaterThan(20);
  }, 600_000);

  it('in a form, gets a page with the way out, and nothing is there that was refused', async () => {
    const visits = new Visits();
    const seen: Record<number, number> = {};
    let left: { after: Stored; asked: number } | undefined;
    await fc.assert(
      fc.asyncProperty(formRequest, async (request) => {
        tick();
        const visit = await visits.at(request.stage);
        // What the last refusal left, if nothing was sent since, for a visit neither.
        const before = left?.asked === visits.asked ? left.after : await stored();
        left = undefined;
        const response = await fetch(door.url + request.path, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': request.type, origin: door.url, cookie: visit.cookie },
          body: bodyOf(request, visit.token),
        });
        const html = await response.text();
        seen[response.status] = (seen[response.status] ?? 0) + 1;
        expect(response.status).toBeLessThan(500);
        if (response.headers.getSetCookie().length > 0) visits.forget(request.stage);
        if (response.status >= 400) {
          const after = await stored();
          expect(counts(after)).toEqual(counts(before));
          left = { after, asked: visits.asked };
        }
        if (response.status >= 300 && response.status < 400) {
          expect(response.headers.get('location')).toMatch(/^\/(nl|en|bg|ru|es)\/[\w/-]*(\?[\w=&-]*)?$/);
          return;
        }
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
        // The answer to the exit is empty on purpose, in no language, and already on its way elsewhere.
        if (request.path === '/exit' && response.status === 200) {
          expect(response.headers.get('refresh')).toMatch(/^0; ?url=https:/i);
          return;
        }
        if (request.path !== '/exit') expect(html).toContain(`<html lang="${request.path.split('/')[1]}"`);
        expect(html).toContain('action="/exit"');
      }),
      { numRuns: FORMS },
    );
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(['200', '303', '403', '404', '422']));
  }, 600_000);

  it('leaves only whole complaints, and every one that was acknowledged opens with its code', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `select c.id from cases.cases c where c.status <> 'erased' and (
         not exists (select from cases.texts t where t.case_id = c.id)
         or not exists (select from cases.case_keys k where k.case_id = c.id))`,
    );
    expect(rows).toEqual([]);
    const sample = acknowledged.filter((_, at) => at % Math.ceil(acknowledged.length / 60) === 0);
    for (const receipt of sample) {
      tick();
      const response = await fetch(`${door.url}/api/v1/mailbox`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ receipt }),
      });
      expect(response.status).toBe(200);
    }
  }, 60_000);

  it('leaves no fault in the log, and nothing of what was sent', () => {
    const lines = door.log.map((line) => JSON.parse(line) as { level?: number | string });
    expect(lines.length).toBeGreaterThan(PROGRAMS);
    expect(lines.filter(({ level }) => level === 50 || level === 'error')).toEqual([]);
    expect(door.log.join('')).not.toMatch(/alert\(1\)|or 1=1|rekening op|etc\/passwd|127\.0\.0\.1/);
  });
});

function bodyOf({ body, withToken }: FormRequest, token: string): string {
  if (typeof body === 'string') return body;
  const form = new URLSearchParams(withToken ? [['csrf', token]] : []);
  for (const [name, value] of body) form.append(name, value);
  return form.toString();
}

/** A visit of each stage, made anew when a request has ended it. */
class Visits {
  private readonly open = new Map<Stage, { cookie: string; token: string }>([
    ['none', { cookie: '', token: 'x' }],
  ]);
  /** How often the door was asked for a visit, which may have written something. */
  asked = 0;

  forget(stage: Stage): void {
    if (stage !== 'none') this.open.delete(stage);
  }

  async at(stage: Stage): Promise<{ cookie: string; token: string }> {
    const known = this.open.get(stage);
    if (known !== undefined && (stage === 'none' || (await this.isThere(known.cookie, stage)))) return known;
    const person = new Person(door.url);
    this.asked += 1;
    tick();
    if (stage === 'writing') {
      await person.post('/nl/begin', new URLSearchParams());
      expect(codeOn(person.page.html)).toMatch(/^\d{20}$/);
      await person.open('/nl/1');
    } else {
      const filed = await fetch(`${door.url}/api/v1/complaints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(STORY),
      });
      const { receipt } = (await filed.json()) as { receipt: string };
      await person.post('/nl/open', new URLSearchParams({ code: receipt }));
      await person.open('/nl/box/read');
    }
    const token = /name="csrf" value="([^"]+)"/.exec(person.page.html)?.[1] ?? '';
    expect(token).not.toBe('');
    const visit = { cookie: person.cookie, token };
    this.open.set(stage, visit);
    return visit;
  }

  /** Whether it still leads where it led: a draft can be sent and a mailbox erased by what was posted. */
  private async isThere(cookie: string, stage: Stage): Promise<boolean> {
    if (sent % 25 !== 0) return true;
    this.asked += 1;
    const path = stage === 'writing' ? '/nl/1' : '/nl/box/read';
    const response = await fetch(door.url + path, { redirect: 'manual', headers: { cookie } });
    return response.status === 200 && (await response.text()).includes('name="csrf"');
  }
}
