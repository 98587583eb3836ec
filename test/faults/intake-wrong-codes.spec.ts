/**
 * A wrong code tells nothing by its answer: not a byte, not a header, and not by what it costs. Counted are the key
 * derivations, which are nearly all of the time; a test by the clock would fail on a busy machine and prove little.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';

const ARGON2 = '../../libs/vault/src/argon2.js';
const derived = jest.fn();
let door: TestDoor;

beforeAll(async () => {
  const real = await import('../../libs/vault/src/argon2.js');
  jest.unstable_mockModule(ARGON2, () => ({
    ...real,
    argon2id: (...given: Parameters<typeof real.argon2id>) => {
      derived(given[3]);
      return real.argon2id(...given);
    },
  }));
  const { openTestDoor } = await import('../support/intake-door.js');
  door = await openTestDoor();
}, 60_000);
afterAll(() => door.close());

/** Of every kind that somebody may type: never given out, too short, a word, nothing, of the length of a helper's code. */
const WRONG = [
  '1234 5678 9012 3456 7890',
  '9999-9999-9999-9999-9999',
  '123',
  'geen code',
  '',
  "' or 1=1",
  '1'.repeat(500),
];
const HELPERS = ['123456789012345678901234', '1111 2222 3333 4444 5555 6666'];

const shapeOf = (headers: Headers) =>
  [...headers].filter(([name]) => name !== 'date' && name !== 'content-length' && name !== 'keep-alive');

/** The page but for the box, in which stands what she typed. */
function withoutTyped(html: string): string {
  const box = /<input[^>]*id="field-code"[^>]*>/.exec(html)?.[0] ?? '';
  expect(box).not.toBe('');
  return html.replace(box, box.replace(/ value(="[^"]*")?/, ''));
}

async function costOf<T>(work: () => Promise<T>): Promise<[T, unknown[][]]> {
  derived.mockClear();
  const result = await work();
  return [result, derived.mock.calls];
}

describe('A wrong code', () => {
  it.each(['mailbox', 'mailbox/messages', 'mailbox/withdrawal', 'mailbox/receipt/offers'])(
    'gets the same bytes for the same work from a program (%s)',
    async (path) => {
      const more = path.endsWith('messages')
        ? { text: 'x' }
        : path.endsWith('withdrawal')
          ? { erase: true }
          : {};
      const seen = new Set<string>();
      for (const receipt of WRONG) {
        const [answer, cost] = await costOf(() => call(door.url, path, { receipt, ...more }));
        expect(answer.status).toBe(404);
        expect(cost).toHaveLength(1);
        seen.add(JSON.stringify([answer.body, shapeOf(answer.headers), cost]));
      }
      expect(seen.size).toBe(1);
    },
  );

  it('gets the same page for the same work from a person, but for what she typed', async () => {
    const seen = new Set<string>();
    for (const code of [...WRONG, ...HELPERS]) {
      const [page, cost] = await costOf(async () => {
        const response = await fetch(`${door.url}/nl/open`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: door.url },
          body: new URLSearchParams({ code }).toString(),
        });
        return { status: response.status, headers: shapeOf(response.headers), html: await response.text() };
      });
      expect([page.status, cost.length]).toEqual([404, 1]);
      seen.add(JSON.stringify([page.headers, withoutTyped(page.html), cost]));
    }
    expect(seen.size).toBe(1);
  });

  it('costs what a right one costs', async () => {
    const { body } = await call(door.url, 'complaints', { language: 'nl', narrative: 'Niemand luisterde.' });
    const [right, cost] = await costOf(() => call(door.url, 'mailbox', { receipt: body.receipt }));
    const [, wrong] = await costOf(() => call(door.url, 'mailbox', { receipt: WRONG[0] }));
    expect(right.status).toBe(200);
    expect(cost).toEqual(wrong);
  });
});
