import { beforeAll, describe, expect, it } from '@jest/globals';
import { readProtectRequest } from '../input/read-request.js';
import { loadSolvers } from '../worker/solvers.js';
import { protect, type Solvers } from './protect.js';
import { sampleTable } from './sample-table.js';

let solvers: Solvers;
beforeAll(async () => {
  solvers = await loadSolvers();
});

const ask = (value: object) =>
  protect(solvers, readProtectRequest({ method: 'suppression', threshold: 5, ...value }));

/** Publishes four quarters and, with each from the second, the year to date. */
function fourQuarters(method: 'suppression' | 'rounding', keepCounts = true) {
  const dims = [4, 3];
  const ledger: object[] = [];
  const outcomes = [];
  let year: number[] = [];
  for (let quarter = 1; quarter <= 4; quarter++) {
    const cells = sampleTable(dims, 70 + 10 * quarter, quarter);
    year = cells.map((count, cell) => count + (year[cell] ?? 0));
    const [name, ytd] = [`2026-Q${quarter}`, `ytd ${quarter}`];
    const before = quarter === 2 ? '2026-Q1' : `ytd ${quarter - 1}`;
    const more =
      quarter === 1
        ? {}
        : {
            linked: [{ name: ytd, table: { dims, cells: year } }],
            sums: [{ total: ytd, of: [before, name] }],
          };
    const outcome = ask({ method, name, table: { dims, cells }, ledger, ...more });
    if (outcome.status === 'refused') throw new Error(`${name}: ${outcome.why}`);
    outcomes.push(outcome);
    const size = cells.length;
    const table = (counts: number[]) => (keepCounts ? { dims, cells: counts } : { dims });
    const linked =
      quarter === 1
        ? {}
        : { linked: [{ name: ytd, table: table(year), published: outcome.published.slice(size) }] };
    ledger.push({
      method,
      threshold: 5,
      ...more,
      name,
      table: table(cells),
      published: outcome.published.slice(0, size),
      ...linked,
    });
  }
  return outcomes;
}

describe('Protection over a ledger', () => {
  it.each(['suppression', 'rounding'] as const)(
    '%s of four quarters with the year to date gives nothing away together',
    (method) => {
      for (const outcome of fourQuarters(method)) {
        expect(outcome.status).toBe('optimal');
        expect(outcome.audit.joint).toEqual(
          method === 'rounding' ? { exact: 0, narrow: 0 } : { exact: 0, belowThreshold: 0 },
        );
        expect(outcome.audit.algebraic.exact).toBe(0);
      }
    },
  );

  it('needs nothing of earlier releases but what was published', () => {
    const outcomes = fourQuarters('suppression', false);
    expect(outcomes.map((outcome) => outcome.audit.joint)).toEqual(
      outcomes.map(() => ({ exact: 0, belowThreshold: 0 })),
    );
  });

  it('never hides what was shown, nor shows what was hidden', () => {
    const dims = [3, 3];
    const cells = sampleTable(dims, 90, 2);
    const first = ask({ name: 'first', table: { dims, cells } });
    if (first.status === 'refused') throw new Error(first.why);
    const ledger = [
      {
        name: 'first',
        method: 'suppression',
        threshold: 5,
        table: { dims, cells },
        published: first.published,
      },
    ];
    const again = ask({
      name: 'again',
      table: { dims, cells },
      ledger,
      sums: [{ total: 'again', of: ['first'] }],
    });
    expect(again).toMatchObject({ status: 'optimal', published: first.published });
  });

  it('refuses a release that earlier figures would open, and says how', () => {
    const table = { dims: [3], cells: [30, 18, 9, 3] };
    const ledger = [{ name: 'first', method: 'suppression', threshold: 2, table, published: table.cells }];
    const outcome = ask({ name: 'again', table, ledger, sums: [{ total: 'again', of: ['first'] }] });
    expect(outcome).toMatchObject({ status: 'refused', leaks: [{ cell: 'again [3]', low: 3, high: 3 }] });
  });

  it.each([
    [{ published: [30, 18, 9, 4] }, 'was published otherwise than it was counted'],
    [{ table: { dims: [3], cells: [30, 18, 9, 4] }, published: [30, null, null, null] }, 'margin [0] is 30'],
    [{ table: { dims: [3], cells: [29, 18, 9, 2] }, published: [29, null, null, null] }, 'does not hold'],
    [{ table: { dims: [3] }, published: [30, null, 31, null] }, 'no counts fit'],
    [{ method: 'rounding', published: [30, 20, 10, 3] }, 'is not a multiple of 5'],
  ])('refuses a ledger that contradicts itself or the table: %j', (entry, message) => {
    const table = { dims: [3], cells: [30, 18, 9, 3] };
    const ledger = [{ name: 'first', method: 'suppression', threshold: 5, table, ...entry }];
    expect(() => ask({ name: 'again', table, ledger, sums: [{ total: 'again', of: ['first'] }] })).toThrow(
      message,
    );
  });
});

describe('What cannot be published', () => {
  it.each([
    [{ dims: [2], cells: [0, 0, 0] }, 'the table is empty'],
    [{ dims: [2], cells: [4, 3, 1] }, 'cell [0] is always published, and its count of 4 is sensitive'],
    [{ dims: [2], cells: [5, 4, 1] }, 'not even hiding every cell protects the table'],
  ])('%j', (table, why) => {
    expect(ask({ table })).toMatchObject({ status: 'refused', why: expect.stringContaining(why) });
  });

  it('names the margin that does not add up', () => {
    expect(() => ask({ table: { dims: [2, 2], cells: [20, 12, 8, 11, 7, 4, 9, 4, 4] } })).toThrow(
      'margin [0,1] is 12, but the cells of [*,1] add up to 11',
    );
  });
});

describe('A time limit', () => {
  const table = { dims: [12, 8, 4], cells: sampleTable([12, 8, 4], 4000, 5) };

  it('ends in an audited table with its bound, or in none', () => {
    const outcome = ask({ table, timeLimitSeconds: 1.5 });
    if (outcome.status === 'refused') return expect(outcome.why).toMatch(/time/);
    expect(outcome.bound).toBeLessThanOrEqual(outcome.objective);
    expect(outcome.audit.joint).toEqual({ exact: 0, belowThreshold: 0 });
  }, 60_000);

  it('too short for anything publishes nothing', () => {
    expect(ask({ table, timeLimitSeconds: 0.02 })).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('time'),
    });
  });
});
