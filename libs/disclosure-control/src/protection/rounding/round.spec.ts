import { beforeAll, describe, expect, it } from '@jest/globals';
import { readProtectRequest } from '../../input/read-request.js';
import { Deadline } from '../deadline.js';
import { loadSolver, type Solver } from '../solver.js';
import { round } from './round.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const rounded = (value: object) =>
  round(solver, readProtectRequest({ method: 'rounding', threshold: 5, ...value }), new Deadline(60));

describe('Controlled rounding', () => {
  it('moves as few persons as the sums allow', () => {
    // The nearest multiples would be 5 + 5 + 5 = 10, which is no sum; the total goes to 15 instead.
    expect(rounded({ table: { dims: [3], cells: [12, 4, 4, 4] } })).toEqual({
      status: 'optimal',
      objective: 6,
      bound: 6,
      published: [15, 5, 5, 5],
    });
  });

  it('keeps multiples as they are', () => {
    expect(rounded({ table: { dims: [2, 2], cells: [30, 20, 10, 20, 15, 5, 10, 5, 5] } })).toMatchObject({
      objective: 0,
      published: [30, 20, 10, 20, 15, 5, 10, 5, 5],
    });
  });

  it('adds up with earlier releases, whose figures stay', () => {
    const first = {
      name: 'q1',
      method: 'rounding',
      table: { dims: [2], cells: [9, 6, 3] },
      published: [10, 5, 5],
    };
    const result = rounded({
      name: 'q2',
      table: { dims: [2], cells: [11, 8, 3] },
      ledger: [first],
      linked: [{ name: 'ytd', table: { dims: [2], cells: [20, 14, 6] } }],
      sums: [{ total: 'ytd', of: ['q1', 'q2'] }],
    });
    if (result.status !== 'optimal') throw new Error(result.status);
    const [quarter, year] = [result.published.slice(0, 3), result.published.slice(3)];
    expect(year).toEqual(quarter.map((figure, cell) => figure + (first.published[cell] ?? 0)));
    expect(year[0]).toBe(20);
  });

  it('follows what was drawn as far as the sums allow, and keeps multiples all the same', () => {
    const asked = (goesUp: boolean[]) => {
      const request = readProtectRequest({
        method: 'rounding',
        threshold: 5,
        table: { dims: [3], cells: [12, 4, 3, 5] },
      });
      const result = round(solver, { ...request, goesUp }, new Deadline(60));
      return 'published' in result ? result.published : result.status;
    };
    expect(asked([false, false, true, true])).toEqual([10, 0, 5, 5]);
    expect(asked([true, true, true, true])).toEqual([15, 5, 5, 5]);
  });

  it('keeps a part below its whole in the figures where it is told to', () => {
    const request = readProtectRequest({
      method: 'rounding',
      threshold: 5,
      table: { dims: [3], cells: [12, 6, 4, 2] },
    });
    // The second cell is part of the first, as everybody knows.
    const part = {
      name: 'part',
      terms: [
        [{ release: request.name, cell: 2 }, 1],
        [{ release: request.name, cell: 3 }, -1],
      ] as const,
      atLeast: 0,
      atMost: 12,
      inFigures: true,
    };
    const drawn = { ...request, goesUp: [false, false, false, true] };
    expect(round(solver, drawn, new Deadline(60))).toMatchObject({ published: [10, 5, 0, 5] });
    expect(round(solver, { ...drawn, links: [part] }, new Deadline(60))).toMatchObject({
      published: [10, 5, 5, 0],
    });
  });

  it('says so when no multiples can add up', () => {
    const first = {
      name: 'q1',
      method: 'rounding',
      table: { dims: [2], cells: [6, 3, 3] },
      published: [10, 5, 5],
    };
    const ledger = [first, { ...first, name: 'q2' }];
    expect(
      rounded({
        name: 'ytd',
        table: { dims: [2], cells: [12, 6, 6] },
        ledger,
        sums: [{ total: 'ytd', of: ['q1', 'q2'] }],
      }).status,
    ).toBe('impossible');
  });
});
