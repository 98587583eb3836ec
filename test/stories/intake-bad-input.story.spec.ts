import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call, type Answer } from '../support/intake-program.js';

const SECRET = 'Anna van de Kalverstraat';
const LEAST = { language: 'nl', narrative: `${SECRET} werd uitgelachen.` };

describe('Bad input', () => {
  let door: TestDoor;
  let owner: pg.Client;

  beforeAll(async () => {
    door = await openTestDoor({ clock: FixedClock.at('2026-11-23T09:00:00Z') });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await door.close();
  });

  async function stored(): Promise<number> {
    const { rows } = await owner.query<{ count: string }>(
      `select (select count(*) from cases.cases) + (select count(*) from cases.texts) + (select count(*) from cases.case_keys)
         + (select count(*) from intake.idempotency_keys) as count`,
    );
    return Number(rows[0]?.count);
  }

  const file = (body: unknown, headers?: Record<string, string>) =>
    call(door.url, 'complaints', body, headers);

  function expectProblem(answer: Answer, status: number, ...errors: [string, string][]) {
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    const told = (answer.body.errors ?? []).map((error: { field: string; code: string }) => [
      error.field,
      error.code,
    ]);
    expect(told).toEqual(errors);
    expect(JSON.stringify(answer.body)).not.toContain('Kalverstraat');
  }

  it.each<[string, Record<string, unknown>, [string, string]]>([
    ['an unknown code', { region: SECRET }, ['region', 'unknown-code']],
    ['a wrong type', { wish: 'mediation' }, ['wish', 'wrong-type']],
    ['21,000 characters', { narrative: 'x'.repeat(21_000) }, ['narrative', 'too-long']],
    ['a control character', { narrative: `voor\u0000na ${SECRET}` }, ['narrative', 'control-character']],
    ['a right-to-left override', { narrative: `\u202e${SECRET}` }, ['narrative', 'bidi-override']],
    ['half a character', { narrative: '\ud800' }, ['narrative', 'control-character']],
    ['an unknown field', { [SECRET]: true }, ['', 'unknown-field']],
    ['script in a coded field', { workType: '<script>alert(1)</script>' }, ['workType', 'unknown-code']],
  ])('gets a clear answer for %s, and nothing is stored', async (_what, change, error) => {
    const before = await stored();
    expectProblem(
      await file({ ...LEAST, ...change }, { 'idempotency-key': `bad-${error.join('-')}` }),
      400,
      error,
    );
    expect(await stored()).toBe(before);
  });

  it('tells every mistake at once, in her language', async () => {
    const wrong = { language: 'nl', narrative: '', region: 'x', period: { from: '2026-13' } };
    const answer = await file(wrong);
    expectProblem(
      answer,
      400,
      ['narrative', 'required'],
      ['period.from', 'impossible-month'],
      ['region', 'unknown-code'],
    );
    expect(answer.body.detail).toContain('Er is niets bewaard');
    expect(answer.body.errors[2].message).toBe('Deze keuze kennen wij niet. Kies er een uit de lijst.');
    const english = await file({ ...wrong, language: 'en' });
    expect(english.body.detail).toContain('Nothing was stored');
    const asked = await file({ ...wrong, language: 'xx' }, { 'accept-language': 'nl-NL,nl;q=0.9' });
    expect(asked.body.detail).toContain('Er is niets bewaard');
  });

  it('takes HTML and script in her texts for what they are: text', async () => {
    const script = '<script>alert("x")</script><img src=x onerror=alert(1)>';
    const filed = await file({ ...LEAST, narrative: script, institution: { type: 'bank', name: script } });
    expect(filed.status).toBe(201);
    const { receipt } = filed.body;
    expect((await call(door.url, 'mailbox/messages', { receipt, text: script })).status).toBe(201);
    const mailbox = await call(door.url, 'mailbox', { receipt });
    expect(mailbox.body.messages).toMatchObject([{ direction: 'from-her', text: script }]);
  });

  it('has one answer for what is no JSON, no object, too large, or of another type', async () => {
    expectProblem(await file('{"language":'), 400, ['body', 'unreadable']);
    expectProblem(
      await file('[]'),
      400,
      ['', 'wrong-type'],
      ['language', 'required'],
      ['narrative', 'required'],
    );
    expectProblem(await file({ ...LEAST, narrative: 'x'.repeat(300_000) }), 413);
    expectProblem(
      await file('language=nl&narrative=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
    );
    expectProblem(await file(LEAST, { 'idempotency-key': 'two words' }), 400, [
      'Idempotency-Key',
      'unusable-key',
    ]);
  });

  it('answers a wrong receipt the same way a hundred times, whatever is wrong with it', async () => {
    const typed = ['1234 5678 9012 3456 7890', '123', 'geen code', '', "' or 1=1 --", '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠'];
    const bodies = new Set<string>();
    for (let count = 0; count < 100; count += 1) {
      const answer = await call(door.url, 'mailbox', { receipt: typed[count % typed.length] });
      expect(answer.status).toBe(404);
      bodies.add(JSON.stringify(answer.body));
    }
    expect(bodies.size).toBe(1);
    for (const path of [
      'mailbox/messages',
      'mailbox/withdrawal',
      'mailbox/consents/0198c0de-0000-7000-8000-000000000000',
    ]) {
      const more = path.endsWith('messages')
        ? { text: 'x' }
        : path.endsWith('withdrawal')
          ? { erase: true }
          : { decision: 'give' };
      expect((await call(door.url, path, { receipt: typed[0], ...more })).status).toBe(404);
    }
  });

  it('takes as long for one wrong receipt as for another', async () => {
    // The quickest of several: whatever else the machine does makes an answer later, never sooner.
    const quickest = async (receipt: string) => {
      let best = Infinity;
      for (let count = 0; count < 12; count += 1) {
        const start = performance.now();
        await call(door.url, 'mailbox', { receipt });
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    const [wrong, malformed] = [await quickest('1234 5678 9012 3456 7890'), await quickest('x')];
    // An answer without the key derivation would come in a tenth of the time.
    expect(malformed).toBeGreaterThan(wrong * 0.3);
    expect(wrong).toBeGreaterThan(malformed * 0.3);
  });

  it('refuses a member of a mailbox request that is missing or of the wrong type', async () => {
    expectProblem(await call(door.url, 'mailbox', {}), 400, ['receipt', 'required']);
    expectProblem(await call(door.url, 'mailbox', { receipt: 7 }), 400, ['receipt', 'wrong-type']);
    expectProblem(await call(door.url, 'mailbox/withdrawal', { receipt: 'x', erase: 'yes' }), 400, [
      'erase',
      'wrong-type',
    ]);
    const decision = { receipt: 'x', decision: 'perhaps' };
    expectProblem(await call(door.url, 'mailbox/consents/x', decision), 400, ['decision', 'unknown-code']);
    expectProblem(await call(door.url, 'mailbox/messages', { receipt: 'x', text: '\u0007' }), 400, [
      'text',
      'control-character',
    ]);
  });

  it('writes no text, receipt or address of hers in the log', () => {
    // Moments and durations may hold any digits.
    const log = door.log.join('').replaceAll(/"(time|ms)":[\d.]+/g, '');
    expect(log).toContain('/api/v1/mailbox');
    expect(log).not.toMatch(/Kalverstraat|1234|script|127\.0\.0\.1/);
  });
});
