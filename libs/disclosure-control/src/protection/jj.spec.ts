import { beforeAll, describe, expect, it } from '@jest/globals';
import { readProtectRequest } from '../input/read-request.js';
import { jjFormat } from './jj.js';
import { loadSolver, type Solver } from './solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('The file for tau-ARGUS', () => {
  it('has every cell with its status, bounds and protection levels, and every sum', () => {
    const request = readProtectRequest({
      method: 'suppression',
      threshold: 5,
      table: { dims: [4], cells: [22, 9, 8, 5, 0] },
    });
    const [small] = [{ ...request, counts: [22, 9, 9, 4, 0] }];
    expect(jjFormat(solver, small).split('\n')).toEqual([
      '0',
      '5',
      '0 22 1 z 22 22 0 0 0',
      '1 9 1 s 1 22 0 0 0',
      '2 9 1 s 1 22 0 0 0',
      '3 4 1 u 1 22 0 1 0',
      '4 0 1 z 0 0 0 0 0',
      '1',
      '0 5 : 1 (1) 2 (1) 3 (1) 4 (1) 0 (-1)',
      '',
    ]);
  });

  it('fixes what an earlier release showed, and keeps hidden what it hid', () => {
    const earlier = {
      name: 'q1',
      method: 'suppression',
      threshold: 5,
      table: { dims: [3], cells: [20, 9, 8, 3] },
      published: [20, 9, null, null],
    };
    const request = readProtectRequest({
      method: 'suppression',
      threshold: 5,
      name: 'again',
      table: { dims: [3], cells: [20, 9, 8, 3] },
      ledger: [earlier],
      sums: [{ total: 'again', of: ['q1'] }],
    });
    const lines = jjFormat(solver, request).split('\n');
    expect(lines.slice(6, 10)).toEqual([
      '4 20 0 z 20 20 0 0 0',
      '5 9 0 z 9 9 0 0 0',
      '6 8 0 u 1 20 0 0 0',
      '7 3 0 u 1 20 0 2 0',
    ]);
    expect(lines[10]).toBe('6');
  });
});
