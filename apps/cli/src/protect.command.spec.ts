import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import type { CommandIo } from './command.js';
import { protectCommand } from './protect.command.js';

/** Runs the command on one input, as a terminal would. */
async function run(args: string[], input: unknown) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CommandIo = {
    stdin: async () => (typeof input === 'string' ? input : JSON.stringify(input)),
    async *lines() {},
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  };
  const code = await protectCommand.run(args, io);
  expect([out.length, err]).toEqual([1, []]);
  return { code, text: out[0] ?? '', answer: args[0] === '--jj' ? undefined : JSON.parse(out[0] ?? '') };
}

const TABLE = {
  dims: [3, 3],
  order: 'row-major over (dim+1), index 0 is the total',
  cells: [60, 22, 20, 18, 25, 3, 12, 10, 18, 10, 2, 6, 17, 9, 6, 2],
};
const REQUEST = {
  method: 'suppression',
  threshold: 5,
  base: 5,
  attacker: 'rule-aware',
  weights: 'count',
  timeLimitSeconds: 60,
  table: TABLE,
  ledger: [],
};

describe('The command protect', () => {
  it('answers with exactly what the contract names', async () => {
    const { code, text, answer } = await run([], REQUEST);
    expect(code).toBe(0);
    expect(text).not.toContain('\n');
    expect(Object.keys(answer)).toEqual([
      'status',
      'objective',
      'bound',
      'primary',
      'secondary',
      'published',
      'audit',
    ]);
    expect(answer).toMatchObject({ status: 'optimal', primary: 3, objective: answer.bound });
    expect(answer.objective).toBe(answer.primary + answer.secondary);
    expect(answer.audit).toEqual({
      naive: { exact: 0, belowThreshold: 0 },
      ruleAware: { exact: 0, belowThreshold: 0 },
      insider: { exact: 0 },
      algebraic: { exact: 0 },
      joint: { exact: 0, belowThreshold: 0 },
    });
    answer.published.forEach((figure: number | null, cell: number) => {
      if (figure === null) expect(TABLE.cells[cell]).toBeGreaterThan(0);
      else expect(figure).toBe(TABLE.cells[cell]);
    });
  });

  it('lets anybody repeat the attack on what it published, and finds what somebody adds', async () => {
    const { published } = (await run([], REQUEST)).answer;
    const safe = await run(['--audit'], { ...REQUEST, table: { ...TABLE, cells: published } });
    expect([safe.code, safe.answer.status]).toEqual([0, 'safe']);
    const leaky = published.map((figure: number | null, cell: number) => (cell === 5 ? 3 : figure));
    const open = await run(['--audit'], { ...REQUEST, table: { ...TABLE, cells: leaky } });
    expect([open.code, open.answer.status]).toEqual([1, 'refused']);
    expect(open.answer.why).toContain('because');
    expect(open.answer.leaks.length).toBeGreaterThan(0);
  });

  it('rounds, and adds proof and utility when asked', async () => {
    const { answer } = await run(['--proof'], { ...REQUEST, method: 'rounding' });
    expect(answer).toMatchObject({
      status: 'optimal',
      audit: { joint: { exact: 0, narrow: 0 } },
      proof: { method: 'rounding', base: 5, minimalWidth: 4 },
      utility: { visibleShare: 1 },
    });
    expect(answer.published.every((figure: number) => figure % 5 === 0)).toBe(true);
  });

  it('gives back tables that were protected together under their own names', async () => {
    const year = { ...TABLE, cells: TABLE.cells.map((count) => 2 * count) };
    const first = {
      name: 'q1',
      method: 'suppression',
      threshold: 5,
      table: TABLE,
      published: (await run([], REQUEST)).answer.published,
    };
    const { answer } = await run([], {
      ...REQUEST,
      name: 'q2',
      ledger: [first],
      linked: [{ name: 'ytd', table: year }],
      sums: [{ total: 'ytd', of: ['q1', 'q2'] }],
    });
    expect(answer.published).toHaveLength(16);
    expect(answer.linked).toMatchObject([{ name: 'ytd' }]);
    expect(answer.linked[0].published).toHaveLength(16);
    expect(answer.audit.joint).toEqual({ exact: 0, belowThreshold: 0 });
  });

  it('refuses with a reason what cannot be protected', async () => {
    const { code, answer } = await run([], { ...REQUEST, table: { dims: [2], cells: [4, 3, 1] } });
    expect(code).toBe(1);
    expect(answer).toEqual({
      status: 'refused',
      why: 'cell [0] is always published, and its count of 4 is sensitive',
    });
  });

  it('writes a .jj file', async () => {
    expect((await run(['--jj'], REQUEST)).text.split('\n').slice(0, 3)).toEqual([
      '0',
      '16',
      '0 60 1 z 60 60 0 0 0',
    ]);
  });

  it.each([
    [[], 'not json', 'The request is not valid JSON.'],
    [[], { ...REQUEST, treshold: 5 }, 'did you mean "threshold"?'],
    [
      [],
      { ...REQUEST, table: { ...TABLE, cells: TABLE.cells.map((count, cell) => (cell === 4 ? 26 : count)) } },
      'margin [0,0]',
    ],
    [
      ['--audit'],
      { ...REQUEST, table: { ...TABLE, cells: TABLE.cells.map((count, cell) => (cell === 5 ? 4 : count)) } },
      'does not add up',
    ],
    [['--all'], REQUEST, 'Usage: protect'],
  ])('writes nothing for bad input: %j', async (args, input, message) => {
    const error = await run(args, input).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).kind).toBe('invalid');
    expect((error as DomainError).publicMessage).toContain(message);
    expect((error as DomainError).publicMessage).not.toContain('\n');
  });

  it('explains every field of a request', () => {
    for (const field of [
      'method',
      'threshold',
      'base',
      'attacker',
      'weights',
      'timeLimitSeconds',
      'table',
      'ledger',
      'sums',
      'relations',
      'linked',
    ]) {
      expect(protectCommand.help).toContain(`  ${field}`);
    }
  });
});
