import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { LoginService, StaffService, type StaffRole } from '@app/identity';
import { keyPairOf, openSecret, openText } from '@app/vault';
import type { Command } from '../../apps/cli/src/command.js';
import { makeReleaseCommand } from '../../apps/cli/src/release.command.js';
import { makeSeedCommand } from '../../apps/cli/src/seed.command.js';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('The operator makes figures on the command line', () => {
  let house: FiguresHouse;
  let seed: Command;
  let release: Command;
  let production = false;

  /** Runs a command; gives its exit code, its JSON and its messages. */
  async function run(command: Command, words: string, stdin = '') {
    const [out, err]: [string[], string[]] = [[], []];
    const io = {
      stdin: async () => stdin,
      lines: async function* () {
        yield stdin;
      },
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
    };
    // A reason is one word on the command line, however many it has.
    const args = words.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    const code = await command.run(args, io).catch((error: Error) => {
      err.push(error.message);
      return 'thrown' as const;
    });
    return {
      code,
      err,
      json: out.length === 0 ? undefined : (JSON.parse(out.join('\n')) as Record<string, unknown>),
    };
  }

  async function hire(username: string, role: StaffRole): Promise<void> {
    const passphrase = `${username} en de cijfers`;
    const email = `${username}@desk.example`;
    await house.desk
      .get(StaffService)
      .add({ username, displayName: username, role, email, passphrase, totpSecret: SECRET });
  }

  function proofOf(username: string): string {
    const totp = generateSync({
      secret: SECRET,
      epoch: Math.floor(house.clock.instant().epochMilliseconds / 1000),
    });
    return JSON.stringify({ passphrase: `${username} en de cijfers`, totp });
  }

  beforeAll(async () => {
    house = await openFiguresHouse();
    const { desk, releases, clock } = house;
    const services = { releases, staff: desk.get(StaffService), login: desk.get(LoginService) };
    release = makeReleaseCommand((work) => work(services));
    const tools = { transactions: desk.get(Transactions), audit: desk.get(AuditTrail), clock };
    seed = makeSeedCommand((work) => work({ ...tools, production }));
  });
  afterAll(async () => {
    await house.close();
  });

  it('seeds complaints over the last full quarters, numbered so that nobody takes them for real ones', async () => {
    const { code, json } = await run(seed, '--cases 260 --quarters 3 --seed 4');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      cases: 260,
      firstReference: 'SR-2026-1000001',
      lastReference: 'SR-2026-1000260',
    });
    const quarters = json?.quarters as { quarter: string; cases: number }[];
    expect(quarters.map((entry) => entry.quarter)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    const rows = await house.desk
      .get(Transactions)
      .query<{ quarter: string; count: string }>(
        'select quarter, count(*) from reporting.case_facts group by quarter order by quarter',
      );
    expect(rows.map((row) => Number(row.count))).toEqual(quarters.map((entry) => entry.cases));
    const more = await run(seed, '--cases 5 --quarters 1 --seed 4');
    expect(more.json).toMatchObject({ firstReference: 'SR-2026-1000261' });
  });

  it('seals them as real ones are sealed: whoever has the case can read it, and nobody else', async () => {
    const { actor } = await house.desk
      .get(LoginService)
      .logIn(
        'noor',
        'noor telt en kijkt goed',
        generateSync({ secret: SECRET, epoch: Math.floor(house.clock.instant().epochMilliseconds / 1000) }),
      );
    const transactions = house.desk.get(Transactions);
    const [text] = await transactions.query<{ id: string; sealed: Buffer; sealed_key: Buffer }>(
      `select t.id, t.sealed, k.sealed_key from cases.texts t
       join cases.cases c on c.id = t.case_id and c.assignee_id = $1 and t.kind = 'narrative'
       join cases.key_seals k on k.case_id = c.id and k.staff_id = $1 limit 1`,
      [actor.id],
    );
    if (text === undefined) throw new Error('Noor has no invented case');
    const caseKeys = keyPairOf(openSecret(text.sealed_key, actor.keys));
    expect(
      openText(text.sealed, caseKeys, { column: 'cases.texts.sealed', row: text.id }).split(' ').length,
    ).toBeGreaterThan(10);
    const seals = await transactions.query<{ role: string | null; cases: string }>(
      `select s.role, count(distinct k.case_id) as cases from cases.key_seals k
       left join identity.staff s on s.id = k.staff_id group by s.role order by s.role`,
    );
    const all = { caseworker: '265', lead: '265', null: '265' };
    expect(Object.fromEntries(seals.map((row) => [String(row.role), row.cases]))).toEqual(all);
  });

  it('takes Teun and Lotte by themselves in a demonstration, and says so on standard error', async () => {
    const prepared = await run(release, 'prepare 2026-Q2');
    expect(prepared).toMatchObject({
      code: 0,
      err: [
        '2026-Q2 is prepared, by teun.',
        expect.stringMatching(/^suppression \(chosen\): \d+% visible, distance 0\.\d\d, \d+ tables without/),
        expect.stringMatching(/^rounding: \d+% visible, distance 0\.\d\d, \d+ tables without figures\.$/),
      ],
    });
    expect(prepared.json).toMatchObject({ quarter: '2026-Q2', edition: 1, status: 'prepared' });
    expect(prepared.json?.document).toMatchObject({ demonstration: true });
    expect(await run(release, 'approve 2026-Q2 --by teun')).toMatchObject({ code: 2, json: undefined });
    expect((await run(release, 'show 2026-Q2')).json).toMatchObject({ status: 'prepared' });
    const chosen = await run(release, 'choose 2026-Q2 --method rounding');
    expect(chosen.json).toMatchObject({ method: 'rounding', document: { policy: { method: 'rounding' } } });
    expect((await run(release, 'approve 2026-Q2 --method suppression')).err[0]).toContain('another way');
    expect((await run(release, 'choose 2026-Q2 --method suppression')).json).toMatchObject({
      method: 'suppression',
    });
    expect((await run(release, 'approve 2026-Q2')).err).toEqual(['2026-Q2 is approved, by lotte.']);
    expect((await run(release, 'publish 2026-Q2')).json).toMatchObject({ status: 'published' });
    expect((await run(release, 'list')).json).toMatchObject({
      releases: [{ quarter: '2026-Q2', status: 'published' }],
    });
  });

  it.each([
    ['prepare', 'Usage'],
    ['burn 2026-Q2', 'Usage'],
    ['list 2026-Q2', 'Usage'],
    ['prepare 2026-Q2 2026-Q3', 'Usage'],
    ['prepare Q2', 'is not a quarter'],
    ['prepare 2026-Q4', 'has not ended'],
    ['prepare 2026-Q2', 'needs a new edition'],
    ['prepare 2026-Q2 --new-edition', 'needs a new edition'],
    ['prepare 2026-Q2 --new-edition --reason short', 'A reason has 10 to 300 characters'],
    ['prepare 2026-Q1', 'comes before 2026-Q2'],
    ['prepare 2019-Q3 --reason "for the sake of the past"', 'Nobody complained in 2019-Q3'],
    ['approve 2026-Q3', 'There is no release of 2026-Q3'],
    ['publish 2026-Q2', 'No release of 2026-Q2 waits'],
    ['choose 2026-Q2', 'Usage'],
    ['choose 2026-Q2 --method cellkey', 'protected by "suppression" or by "rounding"'],
    ['choose 2026-Q2 --method rounding', 'No release of 2026-Q2 waits'],
    ['prepare 2026-Q3 --by noor', 'Only a statistician or a lead'],
  ])('refuses "release %s" in one line', async (words, line) => {
    const { code, err, json } = await run(release, words);
    expect(json).toBeUndefined();
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(line);
    expect(code).toBe(2);
  });

  it('asks a real account for its passphrase and code, for each of the two people', async () => {
    await hire('eva', 'statistician');
    await hire('bram', 'lead');
    expect(await run(release, 'prepare 2026-Q3 --by eva')).toMatchObject({ code: 2, json: undefined });
    expect((await run(release, 'prepare 2026-Q3 --by eva', proofOf('bram'))).err[0]).toContain(
      'is not right',
    );
    const prepared = await run(release, 'prepare 2026-Q3 --by eva', proofOf('eva'));
    expect(prepared).toMatchObject({ code: 0, json: { status: 'prepared' } });
    // Whoever makes it: figures of invented complaints are those of a demonstration.
    expect(prepared.json?.document).toMatchObject({ demonstration: true });
    expect((await run(release, 'approve 2026-Q3 --by bram', proofOf('eva'))).code).toBe(2);
    expect((await run(release, 'approve 2026-Q3 --by bram', proofOf('bram'))).json).toMatchObject({
      status: 'approved',
    });
    const sessions = await house.desk
      .get(Transactions)
      .query(
        'select from identity.sessions s join identity.staff p on p.id = s.staff_id where p.username in ($1, $2)',
        ['eva', 'bram'],
      );
    expect(sessions).toHaveLength(0);
  });

  it.each([
    '',
    '--cases 0',
    '--cases ten',
    '--cases 1.5',
    '--cases 5 --quarters 0',
    '--cases 5 --quarters 99',
    '--cases 5 --seed x',
  ])('refuses "seed %s"', async (words) => {
    const { code, err } = await run(seed, words);
    expect([code, err.length]).toEqual(['thrown', 1]);
    expect(err[0]).toMatch(/^--(cases|quarters|seed) is a whole number from/);
  });

  it('refuses invented complaints in production', async () => {
    production = true;
    const { err } = await run(seed, '--cases 5');
    production = false;
    expect(err[0]).toContain('refused when NODE_ENV is production');
  });
});
