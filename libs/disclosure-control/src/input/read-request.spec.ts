import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { readAuditRequest, readProtectRequest } from './read-request.js';

const TABLE = { dims: [2, 2], cells: [20, 12, 8, 11, 7, 4, 9, 5, 4] };
const GOOD = { method: 'suppression', threshold: 5, table: TABLE };
const EARLIER = { ...GOOD, name: '2026-Q1', published: [20, 12, 8, 11, null, null, 9, null, null] };

function complaint(read: (value: unknown) => unknown, value: unknown): string {
  try {
    read(value);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'invalid') return error.publicMessage;
    throw error;
  }
  return '';
}

describe('Reading a request', () => {
  it('fills in what the contract lets out', () => {
    expect(readProtectRequest(GOOD)).toMatchObject({
      name: 'this',
      layout: { kind: 'margins', dims: [2, 2] },
      base: 5,
      attacker: 'rule-aware',
      weights: 'count',
      insiders: 'prefer',
      timeLimitSeconds: 60,
      ledger: [],
      links: [],
    });
  });

  it.each([
    [null, 'the request must be an object'],
    [{ ...GOOD, table: undefined }, 'table must be an object'],
    [{ ...GOOD, method: 'hiding' }, 'method must be one of suppression, rounding'],
    [{ ...GOOD, attacker: 'clever' }, 'attacker must be one of naive, rule-aware'],
    [{ ...GOOD, threshold: 1 }, 'threshold must be a whole number from 2 to 1000'],
    [{ ...GOOD, threshold: '5' }, 'threshold must be a whole number'],
    [{ ...GOOD, treshold: 5 }, 'did you mean "threshold"?'],
    [{ ...GOOD, Attacker: 'naive' }, 'did you mean "attacker"?'],
    [{ ...GOOD, timeLimitSeconds: 0 }, 'timeLimitSeconds must be more than 0'],
    [{ ...GOOD, table: { ...TABLE, dims: [] } }, 'table.dims is empty'],
    [{ ...GOOD, table: { ...TABLE, dims: [1, 4] } }, 'table.dims[0] has one category'],
    [{ ...GOOD, table: { ...TABLE, dims: [200, 200] } }, 'at most 20000'],
    [{ ...GOOD, table: { ...TABLE, order: 'column-major' } }, 'table.order must be row-major'],
    [
      { ...GOOD, table: { ...TABLE, cells: [20, 12] } },
      'table.cells has 2 figures, and the table has 9 cells',
    ],
    [{ ...GOOD, table: { ...TABLE, cells: [20, 12, 8, 11, 7, 4, 9, -5, 4] } }, 'table.cells[7] is negative'],
    [
      { ...GOOD, table: { ...TABLE, cells: [20, 12, 8, 11, 7.5, 4, 9, 5, 4] } },
      'table.cells[4] must be a whole number',
    ],
    [
      { ...GOOD, table: { ...TABLE, cells: [20, 12, 8, 11, null, 4, 9, 5, 4] } },
      'table.cells[4] must be a whole number',
    ],
    [{ ...GOOD, table: { ...TABLE, additive: false } }, 'only a table of one dimension'],
    [
      { ...GOOD, ledger: [{ ...EARLIER, published: undefined }] },
      'ledger[0] does not say what was published of it',
    ],
    [{ ...GOOD, ledger: [EARLIER, EARLIER] }, 'release "2026-Q1" appears twice in the ledger'],
    [{ ...GOOD, name: '2026-Q1', ledger: [EARLIER] }, '"2026-Q1" appears twice'],
    [{ ...GOOD, name: '2025-Q4', ledger: [EARLIER] }, '"2025-Q4" comes after "2026-Q1" and is not later'],
    [
      { ...GOOD, sums: [{ total: 'this', of: ['2026-Q1'] }] },
      'names a release that is not in the ledger: "2026-Q1"',
    ],
    [
      {
        ...GOOD,
        ledger: [{ ...EARLIER, table: { dims: [8] }, published: EARLIER.published }],
        sums: [{ total: 'this', of: ['2026-Q1'] }],
      },
      'not tables of the same shape',
    ],
    [{ ...GOOD, relations: [{ terms: [] }] }, 'relations[0].terms is empty'],
    [{ ...GOOD, relations: [{ terms: [[[3, 0], 1]] }] }, '[3,0] is no cell of "this"'],
    [{ ...GOOD, relations: [{ terms: [[4, 1]], equals: 1, atMost: 2 }] }, 'has both equals and a bound'],
  ])('refuses %j', (value, message) => {
    expect(complaint(readProtectRequest, value)).toContain(message);
  });

  it('reads the ledger, and how it adds up, by cell and by coordinates', () => {
    const request = readProtectRequest({
      ...GOOD,
      ledger: [EARLIER],
      relations: [
        {
          name: 'the same north',
          terms: [
            [{ release: '2026-Q1', cell: [1, 0] }, 1],
            [[1, 0], -1],
          ],
        },
      ],
      sums: [{ total: 'this', of: ['2026-Q1'] }],
    });
    expect(request.links).toHaveLength(10);
    expect(request.links[0]).toEqual({
      name: 'the same north',
      terms: [
        [{ release: '2026-Q1', cell: 3 }, 1],
        [{ release: 'this', cell: 3 }, -1],
      ],
      atLeast: 0,
      atMost: 0,
    });
    expect(request.ledger[0]).toMatchObject({ name: '2026-Q1', zerosShown: true, counts: TABLE.cells });
  });

  it('reads an earlier release whose counts are gone, and one that brings its own ledger', () => {
    const gone = {
      name: 'old',
      method: 'suppression',
      threshold: 5,
      table: { dims: [2, 2], cells: EARLIER.published },
    };
    const request = readProtectRequest({
      ...GOOD,
      ledger: [
        { ...EARLIER, ledger: [gone] },
        { ...EARLIER, name: '2026-Q2', ledger: [gone] },
      ],
    });
    expect(request.ledger.map(({ name, counts }) => [name, counts === null])).toEqual([
      ['old', true],
      ['2026-Q1', false],
      ['2026-Q2', false],
    ]);
  });

  it('reads tables that are published together as one, each under its own name', () => {
    const request = readProtectRequest({
      ...GOOD,
      name: 'q2',
      linked: [{ name: 'ytd', table: TABLE }],
      sums: [{ total: 'ytd', of: ['q2'] }],
    });
    expect(request.layout).toMatchObject({
      kind: 'linked',
      parts: [
        { name: 'q2', size: 9 },
        { name: 'ytd', size: 9 },
      ],
    });
    expect(request.counts).toHaveLength(18);
    expect(request.links[8]?.terms).toEqual([
      [{ release: 'q2', cell: 8 }, 1],
      [{ release: 'q2', cell: 17 }, -1],
    ]);
  });

  it('takes nulls for hidden cells from a published table only', () => {
    const published = { ...GOOD, table: { dims: [2, 2], cells: EARLIER.published } };
    expect(readAuditRequest(published).release.published).toEqual(EARLIER.published);
    expect(complaint(readProtectRequest, published)).toContain('table.cells[4] must be a whole number');
  });
});
