import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  audit,
  auditRequestOf,
  loadSolvers,
  patternHashOf,
  protect,
  readProtectRequest,
  sampleTable,
  type Attacker,
  type AuditRequest,
  type Protected,
  type Solvers,
} from '@app/disclosure-control';
import fc from 'fast-check';
import { fewestHidden, possibleRanges } from './disclosure-oracle.js';

let solvers: Solvers;
beforeAll(async () => {
  solvers = await loadSolvers();
});

/** All margins of a table of inner cells. */
function withMargins(inner: readonly (readonly number[])[]): number[] {
  const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0);
  const rows = inner.map((row) => [sum(row), ...row]);
  return [rows[0]?.map((_, column) => sum(rows.map((row) => row[column] ?? 0))) ?? [], ...rows].flat();
}

const attackers = fc.constantFrom<Attacker>('naive', 'rule-aware');
const smallTable = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .array(
        fc.array(fc.constantFrom(0, 0, 1, 1, 2, 2, 3, 4, 5), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((inner) => ({ dims: [rows, columns] as [number, number], cells: withMargins(inner) })),
  )
  .filter(({ cells }) => (cells[0] ?? 0) > 0 && (cells[0] ?? 0) <= 16);

const someTable = fc
  .record({
    rows: fc.integer({ min: 3, max: 6 }),
    columns: fc.integer({ min: 3, max: 6 }),
    persons: fc.integer({ min: 40, max: 250 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ rows, columns, persons, seed }) => ({
    dims: [rows, columns],
    cells: sampleTable([rows, columns], persons, seed),
  }));

function request(table: { dims: number[]; cells: readonly number[] }, more: object = {}) {
  return readProtectRequest({ method: 'suppression', threshold: 5, table, ...more });
}

function protectedTable(
  table: { dims: number[]; cells: readonly number[] },
  more: object = {},
): Protected | undefined {
  const outcome = protect(solvers, request(table, more));
  return outcome.status === 'refused' ? undefined : outcome;
}

/** What the auditor says of a table with these cells hidden. */
function verdict(
  table: { dims: number[]; cells: readonly number[] },
  published: readonly (number | null)[],
  more: object = {},
) {
  const found = audit(solvers.engine, auditRequestOf(request(table, more), published));
  if (found === undefined) throw new Error('the audit ran out of time');
  return found;
}

describe('Protection of tables', () => {
  it('hides as few cells as any pattern can, and refuses exactly what no pattern protects', () => {
    fc.assert(
      fc.property(smallTable, attackers, fc.integer({ min: 2, max: 4 }), (table, attacker, threshold) => {
        const found = protectedTable(table, { attacker, threshold, insiders: 'report' });
        expect(found?.objective).toBe(fewestHidden(table.dims, table.cells, threshold, attacker));
      }),
      { numRuns: 150 },
    );
  });

  it('hides no cell that could be shown', () => {
    fc.assert(
      fc.property(someTable, attackers, (table, attacker) => {
        const found = protectedTable(table, { attacker, insiders: 'report' });
        if (found === undefined) return;
        expect(found.status).toBe('optimal');
        table.cells.forEach((count, cell) => {
          if (count < 5 || found.published[cell] !== null) return;
          const shown = found.published.map((figure, other) => (other === cell ? count : figure));
          expect(verdict(table, shown, { attacker }).isSafe).toBe(false);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('never leaves a cell of one person as a window on others when insiders must be kept out', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const found = protectedTable(table, { insiders: 'require' });
        if (found === undefined) return;
        expect(found.audit.insider.exact).toBe(0);
        expect(found.objective).toBeGreaterThanOrEqual(protectedTable(table)?.objective ?? 0);
      }),
      { numRuns: 20 },
    );
  });

  it('does not care about the order of categories, nor about one that nobody is in', () => {
    fc.assert(
      fc.property(someTable, attackers, fc.infiniteStream(fc.nat()), ({ dims, cells }, attacker, draws) => {
        const [rows = 0, columns = 0] = dims;
        const shuffled = (count: number) =>
          Array.from({ length: count }, (_, place) => ({ place: place + 1, key: draws.next().value ?? 0 }))
            .sort((one, other) => one.key - other.key)
            .map(({ place }) => place);
        const [rowOrder, columnOrder] = [
          [0, ...shuffled(rows)],
          [0, ...shuffled(columns)],
        ];
        const permuted = rowOrder.flatMap((row) =>
          columnOrder.map((column) => cells[row * (columns + 1) + column] ?? 0),
        );
        const wider = Array.from({ length: rows + 1 }, (_, row) => [
          ...cells.slice(row * (columns + 1), (row + 1) * (columns + 1)),
          0,
        ]).flat();
        const options = { attacker, insiders: 'report' };
        const objective = protectedTable({ dims, cells }, options)?.objective;
        expect(protectedTable({ dims, cells: permuted }, options)?.objective).toBe(objective);
        expect(protectedTable({ dims: [rows, columns + 1], cells: wider }, options)?.objective).toBe(
          objective,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('rounds so that everything adds up, no figure moves by a whole base, and multiples stay', () => {
    fc.assert(
      fc.property(someTable, fc.constantFrom(3, 5, 10), ({ dims, cells }, base) => {
        const found = protectedTable({ dims, cells }, { method: 'rounding', base });
        expect(found?.status).toBe('optimal');
        const figures = found?.published.map((figure) => figure ?? NaN) ?? [];
        const columns = (dims[1] ?? 0) + 1;
        const inner = Array.from({ length: dims[0] ?? 0 }, (_, row) =>
          figures.slice((row + 1) * columns + 1, (row + 2) * columns),
        );
        expect(figures).toEqual(withMargins(inner));
        figures.forEach((figure, cell) => {
          expect(figure % base).toBe(0);
          expect(Math.abs(figure - (cells[cell] ?? 0))).toBeLessThan(base);
          if ((cells[cell] ?? 0) % base === 0) expect(figure).toBe(cells[cell]);
        });
        expect(found?.audit.joint).toEqual({ exact: 0, narrow: 0 });
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same pattern in every process', () => {
    const hashes = (['naive', 'rule-aware'] as const).map((attacker) =>
      patternHashOf(
        protectedTable({ dims: [9, 7], cells: sampleTable([9, 7], 260, 7) }, { attacker })?.published ?? [],
      ),
    );
    // Written down in another process, on another day.
    expect(hashes).toEqual([
      '1da2e5c68ef3a51610b8f7b98830293acf81c4f7ffa53fb9dfcc81a393b7291f',
      '085bf6469a6189157249c571f7abb3e27fedb59042cc809a5de5559de5dae6c1',
    ]);
  });
});

describe('The auditor', () => {
  /** Hides every sensitive cell, and others at random. */
  const pattern = fc.record({
    table: smallTable,
    extra: fc.array(fc.nat(19), { maxLength: 8 }),
    threshold: fc.integer({ min: 2, max: 4 }),
  });
  const hide = (cells: readonly number[], extra: readonly number[], threshold: number) =>
    cells.map((count, cell) =>
      cell > 0 && count > 0 && (count < threshold || extra.includes(cell)) ? null : count,
    );

  it('finds the intervals that remain when every table that fits is written down', () => {
    fc.assert(
      fc.property(pattern, attackers, ({ table, extra, threshold }, attacker) => {
        // A total under the threshold is never published, so there is nothing to attack.
        fc.pre((table.cells[0] ?? 0) >= threshold);
        const published = hide(table.cells, extra, threshold);
        const { report } = verdict(table, published, { attacker, threshold, insiders: 'report' });
        const ranges = possibleRanges(table.dims[0], table.dims[1], published, attacker === 'naive' ? 0 : 1);
        const hidden = published.flatMap((figure, cell) => (figure === null ? [cell] : []));
        const exact = hidden.filter((cell) => {
          const { low, high } = ranges[cell] ?? { low: 0, high: 1 };
          return low === high && low < threshold;
        });
        const below = hidden.filter((cell) => (ranges[cell]?.high ?? 0) < threshold);
        expect(report.joint).toEqual({ exact: exact.length, belowThreshold: below.length });
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of one release and of the same release in two parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.nat(47), { maxLength: 14 }),
        (seed, extra) => {
          const cells = sampleTable([2, 3, 3], 60, seed);
          const published = hide(cells, extra, 5);
          const part = (nth: number) => ({
            cells: cells.slice(nth * 16, (nth + 1) * 16),
            published: published.slice(nth * 16, (nth + 1) * 16),
          });
          const whole = verdict({ dims: [2, 3, 3], cells }, published);
          const entry = (name: string, nth: number) => ({
            name,
            method: 'suppression',
            threshold: 5,
            table: { dims: [3, 3], cells: part(nth).cells },
            published: part(nth).published,
          });
          const sums = [{ total: 'this', of: ['men', 'women'] }];
          const split = verdict({ dims: [3, 3], cells: part(0).cells }, part(0).published, {
            ledger: [entry('men', 1), entry('women', 2)],
            sums,
          });
          expect(split.report.joint).toEqual(whole.report.joint);
          expect(split.report.algebraic).toEqual(whole.report.algebraic);
          expect(split.isSafe).toBe(whole.isSafe);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds a planted leak: a margin too many, an older cumulative table, a percentage from raw counts', () => {
    const dims = [5, 4];
    const [first, second] = [sampleTable(dims, 120, 3), sampleTable(dims, 110, 4)];
    const both = first.map((count, cell) => count + (second[cell] ?? 0));
    const alone = [first, second, both].map((cells) => protectedTable({ dims, cells })?.published ?? []);
    const ask = (more: Partial<AuditRequest>, cells = first, figures = alone[0] ?? []) =>
      audit(solvers.engine, { ...auditRequestOf(request({ dims, cells }), figures), ...more });
    expect(ask({})?.isSafe).toBe(true);

    const margin = first.findIndex(
      (count, cell) => cell > 0 && cell < 5 && count >= 5 && alone[0]?.[cell] === null,
    );
    const inner = first.findIndex((count, cell) => cell > 5 && count >= 5 && alone[0]?.[cell] === null);
    const extra = margin >= 0 ? margin : inner;
    const leaky = alone[0]?.map((figure, cell) => (cell === extra ? (first[cell] ?? 0) : figure)) ?? [];
    expect(ask({}, first, leaky)?.isSafe).toBe(false);

    const entry = (name: string, cells: readonly number[], published: readonly (number | null)[]) => ({
      name,
      method: 'suppression',
      threshold: 5,
      table: { dims, cells },
      published,
    });
    const cumulative = request(
      { dims, cells: both },
      {
        ledger: [entry('q1', first, alone[0] ?? []), entry('q2', second, alone[1] ?? [])],
        sums: [{ total: 'this', of: ['q1', 'q2'] }],
      },
    );
    const joint = audit(solvers.engine, auditRequestOf(cumulative, alone[2] ?? []));
    expect(joint?.report.ruleAware).toEqual({ exact: 0, belowThreshold: 0 });
    expect(joint?.report.joint.exact).toBeGreaterThan(0);
    expect(joint?.why[0]).toMatch(/because (add|subtract)/);
    const kept = protect(solvers, cumulative);
    if (kept.status === 'refused') throw new Error(kept.why);
    expect(kept.audit.joint).toEqual({ exact: 0, belowThreshold: 0 });

    const small = first.findIndex((count, cell) => cell > 5 && count > 0 && count < 5);
    const share = ((first[small] ?? 0) / (first[0] ?? 1)) * 100;
    const figure = Math.round(share * 10) / 10;
    const terms = (bound: number) => [
      [small, 1],
      [0, -bound / 100],
    ];
    const relations = [
      { terms: terms(figure - 0.05), atLeast: 0 },
      { terms: terms(figure + 0.05), atMost: 0 },
    ];
    const percentage = audit(
      solvers.engine,
      auditRequestOf(request({ dims, cells: first }, { relations }), alone[0] ?? []),
    );
    expect(percentage?.isSafe).toBe(false);
  });
});
