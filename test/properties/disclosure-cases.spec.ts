/** The documented tables of sdcTable, GaussSuppression, SmallCountRounding, the handbook and GAMS; see MANIFEST.md. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  attackIntervals,
  audit,
  auditRequestOf,
  loadSolvers,
  protect,
  readProtectRequest,
  type Audit,
  type Layout,
  type LedgerRelease,
  type ProtectRequest,
  type Protected,
  type Solvers,
} from '@app/disclosure-control';
import {
  csvCase,
  jsonCase,
  labelledCells,
  publishedBy,
  sameCells,
  type Labelled,
  type Row,
  type Sums,
} from './disclosure-cases.js';

let solvers: Solvers;
beforeAll(async () => {
  solvers = await loadSolvers();
});

const PLAIN: Omit<ProtectRequest, 'layout' | 'counts'> = {
  name: 'this',
  method: 'suppression',
  threshold: 5,
  base: 5,
  attacker: 'naive',
  weights: 'count',
  insiders: 'report',
  alsoSensitive: [],
  timeLimitSeconds: 120,
  ledger: [],
  links: [],
};

function protectedBy(
  request: Partial<ProtectRequest> & Pick<ProtectRequest, 'layout' | 'counts'>,
): Protected {
  const outcome = protect(solvers, { ...PLAIN, ...request });
  if (outcome.status === 'refused') throw new Error(outcome.why);
  return outcome;
}

const hiddenIn = (published: readonly (number | null)[]) =>
  published.flatMap((figure, cell) => (figure === null ? [cell] : []));

/** A table of inner cells with its margins. */
function table(inner: readonly (readonly number[])[]): { layout: Layout; counts: number[] } {
  const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0);
  const rows = inner.map((row) => [sum(row), ...row]);
  const counts = [
    rows[0]?.map((_, column) => sum(rows.map((row) => row[column] ?? 0))) ?? [],
    ...rows,
  ].flat();
  return { layout: { kind: 'margins', dims: [inner.length, inner[0]?.length ?? 0] }, counts };
}

describe('Certified optima of the benchmark tables', () => {
  interface Bench {
    dims: number[];
    cells: number[];
    certified: { model: string; primary: number; secondary_opt: number; objective: number }[];
  }
  const models: Record<string, object> = {
    'count-width1-lb0': { attacker: 'naive', weights: 'count' },
    'value-width1-lb0': { attacker: 'naive', weights: 'value' },
    'ruleaware-lb1-upl': { attacker: 'rule-aware', weights: 'count' },
  };
  const cases = ['bench_12x10_N150.json', 'bench_12x10_N600.json', 'bench_12x8x4_N4000.json'].flatMap(
    (file) =>
      jsonCase<Bench>(file).certified.map((certified) => ({ file, model: certified.model, certified })),
  );

  it.each(cases)(
    '$file, $model',
    ({ file, model, certified }) => {
      const { dims, cells } = jsonCase<Bench>(file);
      const found = protect(
        solvers,
        readProtectRequest({ method: 'suppression', threshold: 5, table: { dims, cells }, ...models[model] }),
      );
      if (found.status === 'refused') throw new Error(found.why);
      const { status, objective, bound, primary, secondary } = found;
      expect({ status, objective, bound, primary }).toEqual({
        status: 'optimal',
        objective: certified.objective,
        bound: certified.objective,
        primary: certified.primary,
      });
      if (model !== 'value-width1-lb0') expect(secondary).toBe(certified.secondary_opt);
      expect(found.audit.joint.exact).toBe(0);
      if (model === 'ruleaware-lb1-upl')
        expect(found.audit).toMatchObject({
          ruleAware: { exact: 0, belowThreshold: 0 },
          insider: { exact: 0 },
          algebraic: { exact: 0 },
        });
    },
    120_000,
  );
});

describe('sdcTable', () => {
  interface Cells {
    cells: { freq: number; sdcStatus: string }[];
  }

  it('5x3: the same four cells are hidden as by OPT, HITAS, HYPERCUBE and SIMPLEHEURISTIC', () => {
    const { cells } = jsonCase<Cells>('sdctable_testproblem_5x3.json');
    const found = protectedBy({
      layout: { kind: 'margins', dims: [4, 2] },
      counts: cells.map((cell) => cell.freq),
      threshold: 4,
      weights: 'value',
    });
    expect(hiddenIn(found.published).map((cell) => cell + 1)).toEqual([5, 6, 11, 12]);
  });

  it('4x4: finds the cell that no single line gives away, and its documented intervals after one more is hidden', () => {
    const { cells, results } = jsonCase<
      Cells & { results: { OLD_attack: Bound[]; NEW_attack: Bound[]; NEW_nonS: number[] } }
    >('sdctable_directdisclosure_4x4.json');
    const counts = cells.map((cell) => cell.freq);
    const primary = cells.flatMap((cell, place) => (cell.sdcStatus === 'u' ? [place] : []));
    const layout: Layout = { kind: 'margins', dims: [4, 4] };
    const request = { ...PLAIN, layout, counts, threshold: 2, alsoSensitive: primary };
    const hide = (places: readonly number[]) =>
      counts.map((count, cell) => (places.includes(cell) ? null : count));

    const old = auditRequestOf(request, hide(primary));
    const found = audit(solvers.engine, old);
    expect(found).toMatchObject({ isSafe: false, report: { naive: { exact: 1 }, algebraic: { exact: 1 } } });
    expect(found?.leaks[0]).toMatchObject({ cell: 'this [1,2]', low: 47, high: 47 });
    expect(attackIntervals(solvers.engine, old, 'naive').filter((_, cell) => primary.includes(cell))).toEqual(
      results.OLD_attack.map(({ low, up }) => ({ low, high: up })),
    );

    const fixed = auditRequestOf(request, hide(results.NEW_nonS.map((id) => id - 1)));
    expect(audit(solvers.engine, fixed)?.isSafe).toBe(true);
    const intervals = attackIntervals(solvers.engine, fixed, 'naive');
    expect(results.NEW_attack.map(({ id }) => intervals[id - 1])).toEqual(
      results.NEW_attack.map(({ low, up }) => ({ low, high: up })),
    );
    expect(protectedBy(request).secondary).toBe(1);
  });
  interface Bound {
    id: number;
    low: number;
    up: number;
  }

  it('one dimension: as many cells more as the singleton and threshold rules hide', () => {
    const { expected } = jsonCase<{ expected: Record<string, { secondary: number }> }>(
      'sdctable_singleton_1d.json',
    );
    const layout: Layout = { kind: 'margins', dims: [4] };
    const counts = [4, 1, 2, 1, 0];
    expect(protectedBy({ layout, counts, threshold: 2 }).secondary).toBe(
      expected['no_singleton_detection']?.secondary,
    );
    expect(protectedBy({ layout, counts, threshold: 2, attacker: 'rule-aware' }).secondary).toBe(
      expected['singleton_detection']?.secondary,
    );
  });

  it('8 regions in two hierarchies: one region more, N, protects both tables', () => {
    const { data, expected } = jsonCase<{
      data: { region: string; county: string; group: string; n: number }[];
      expected: { secondary: string };
    }>('sdctable_linked_8x1.json');
    const groups = ['county-1', 'county-2', 'small', 'BIG'];
    const inGroup = (group: string) =>
      data.flatMap((row, place) => (row.county === group || row.group === group ? [place] : []));
    const sums = groups.map((group) => inGroup(group).reduce((sum, place) => sum + (data[place]?.n ?? 0), 0));
    const counts = [...data.map((row) => row.n), ...sums, data.reduce((sum, row) => sum + row.n, 0)];
    const total = counts.length - 1;
    const equations = [
      ...groups.map((group, nth) => ({
        name: group,
        terms: [...inGroup(group).map((place) => [place, 1] as const), [data.length + nth, -1] as const],
        equals: 0,
      })),
      ...[
        [0, 1],
        [2, 3],
      ].map((pair) => ({
        name: 'total',
        terms: [...pair.map((nth) => [data.length + nth, 1] as const), [total, -1] as const],
        equals: 0,
      })),
    ];
    const layout: Layout = { kind: 'equations', size: counts.length, equations, alwaysShown: [total], total };
    const found = protectedBy({ layout, counts, threshold: 4 });
    const primary = data.flatMap((row, place) => (row.n < 4 ? [place] : []));
    const secondary = hiddenIn(found.published).filter((place) => !primary.includes(place));
    expect(secondary.map((place) => data[place]?.region)).toEqual([expected.secondary]);
    // Each hierarchy alone needs no further cell; only the two together compute K.
    const alone = audit(
      solvers.engine,
      auditRequestOf(
        { ...PLAIN, layout, counts, threshold: 4 },
        counts.map((count, place) => (primary.includes(place) ? null : count)),
      ),
    );
    expect(alone?.leaks.map((leak) => leak.cell)).toEqual(['this [4]']);
  });

  it.each(['singletons_usersupport135.json', 'linked_usersupport133.json'])(
    '%s: protected, with nothing exact',
    (file) => {
      const { data } = jsonCase<{
        data: {
          values?: number;
          n?: number;
          var1?: number;
          var2?: string;
          region?: string;
          group?: string;
        }[];
      }>(file);
      const rows = [...new Set(data.map((row) => String(row.var1 ?? row.group)))];
      const columns = [...new Set(data.map((row) => row.var2 ?? row.region ?? ''))];
      const inner = rows.map((row) =>
        columns.map((column) =>
          data
            .filter((one) => String(one.var1 ?? one.group) === row && (one.var2 ?? one.region) === column)
            .reduce((sum, one) => sum + (one.values ?? one.n ?? 0), 0),
        ),
      );
      const found = protectedBy({ ...table(inner), threshold: 3, attacker: 'rule-aware' });
      expect(found.audit).toMatchObject({
        naive: { exact: 0 },
        ruleAware: { exact: 0, belowThreshold: 0 },
        algebraic: { exact: 0 },
      });
    },
  );
});

describe('The handbook and tau-ARGUS users', () => {
  it('Geurts 1992: the bounds of example 3', () => {
    const sums = [
      [0, 1, 7],
      [2, 3, 3],
      [0, 2, 6],
      [1, 3, 4],
    ] as const;
    const equations = sums.map(([one, other, equals]) => ({
      name: 'sum',
      terms: [
        [one, 1],
        [other, 1],
      ] as const,
      equals,
    }));
    const layout: Layout = { kind: 'equations', size: 4, equations, alwaysShown: [], total: null };
    const release = {
      name: 'this',
      layout,
      method: 'suppression',
      threshold: 3,
      base: 5,
      zerosShown: false,
      published: [null, null, null, null],
    } as const;
    const bounds = attackIntervals(
      solvers.engine,
      { release, ledger: [], links: [], attacker: 'naive', timeLimitSeconds: 60 },
      'naive',
    );
    expect(bounds).toEqual([
      { low: 3, high: 6 },
      { low: 1, high: 4 },
      { low: 0, high: 3 },
      { low: 0, high: 3 },
    ]);
  });

  it('Fischetti & Salazar: the pattern of cost 59 and the interval [5, 30]', () => {
    const { cells } = jsonCase<{ cells: number[][] }>('fischetti_salazar_3x3.json');
    const { layout, counts } = table(cells);
    const request = {
      ...PLAIN,
      layout,
      counts,
      threshold: 2,
      weights: 'value' as const,
      alsoSensitive: [11],
    };
    const found = protectedBy(request);
    expect([found.objective, hiddenIn(found.published)]).toEqual([59, [9, 11, 13, 15]]);
    expect(attackIntervals(solvers.engine, auditRequestOf(request, found.published), 'naive')[11]).toEqual({
      low: 5,
      high: 30,
    });
  });

  it.each([0, 1, 2])('UserSupport #194, case %i: hidden zeros and ones are exact', (nth) => {
    const { cases } = jsonCase<{
      cases: {
        total: number;
        cells: number[];
        suppressed: number[];
        attack_lb0: number[][];
        attack_lb1?: number[][];
      }[];
    }>('usersupport194_307.json');
    const { total, cells, suppressed, attack_lb0, attack_lb1 } = cases[nth] ?? {
      total: 0,
      cells: [],
      suppressed: [],
      attack_lb0: [],
    };
    const published = [total, ...cells.map((count, place) => (suppressed.includes(place) ? null : count))];
    const release = {
      name: 'this',
      layout: { kind: 'margins', dims: [cells.length] },
      method: 'suppression',
      threshold: 5,
      base: 5,
      zerosShown: true,
      published,
    } as const;
    const request = { release, ledger: [], links: [], attacker: 'rule-aware', timeLimitSeconds: 60 } as const;
    const naive = attackIntervals(solvers.engine, request, 'naive').filter((_, cell) =>
      suppressed.includes(cell - 1),
    );
    expect(naive).toEqual(attack_lb0.map(([low, high]) => ({ low, high })));
    const found = audit(solvers.engine, request);
    expect(found).toMatchObject({
      isSafe: false,
      report: { naive: { exact: attack_lb1 === undefined ? 2 : 0 }, ruleAware: { exact: 2 } },
    });
  });

  it('UserSupport #307: what is hidden must not add up to less than the threshold', () => {
    const found = protectedBy({
      layout: { kind: 'margins', dims: [3] },
      counts: [23, 15, 5, 3],
      threshold: 11,
      attacker: 'rule-aware',
    });
    expect(found.published).toEqual([23, null, null, null]);
  });
});

describe('GaussSuppression', () => {
  const geo = {
    Total: [
      ['Iceland', 'Portugal', 'Spain'],
      ['EU', 'nonEU'],
    ],
    EU: [['Portugal', 'Spain']],
    nonEU: [['Iceland']],
  };
  const age = { Total: [['young', 'old']] };
  const year = { Total: [['2014', '2015', '2016']] };
  const mun = { Total: [['k1', 'k2', 'k3', 'k4', 'k5', 'k6']] };
  const inj = { Total: [['light', 'none', 'serious', 'unknown']] };

  function attacked(file: string, sums: Sums, attacker: 'naive' | 'rule-aware'): Audit {
    const rows = csvCase(file);
    const cells = labelledCells(
      rows,
      sums,
      Object.keys(sums).map(() => 'Total'),
    );
    const release = publishedBy('theirs', rows, cells, 4);
    const found = audit(solvers.engine, {
      release,
      ledger: [],
      links: [],
      attacker,
      singletons: [],
      timeLimitSeconds: 60,
    });
    if (found === undefined) throw new Error('the audit ran out of time');
    return found;
  }

  it('z1 with maxN = 3: the documented six cells, which are the cheapest by value', () => {
    const rows = csvCase('gauss_z1_maxN3_expected.csv');
    const regions = [...new Set(rows.map((row) => row['region']))].filter((region) => region !== 'Total');
    const kinds = [...new Set(rows.map((row) => row['hovedint']))].filter((kind) => kind !== 'Total');
    const cells = labelledCells(
      rows,
      { region: { Total: [regions.map(String)] }, hovedint: { Total: [kinds.map(String)] } },
      ['Total', 'Total'],
    );
    const found = protectedBy({
      layout: cells.layout,
      counts: rows.map((row) => Number(row['ant'])),
      threshold: 4,
      weights: 'value',
    });
    expect(hiddenIn(found.published).map((cell) => cell + 1)).toEqual([12, 13, 22, 23, 42, 43]);
    expect(hiddenIn(found.published)).toEqual(
      rows.flatMap((row, place) => (row['suppressed'] === 'TRUE' ? [place] : [])),
    );
  });

  it.each([
    ['gauss_vignette_table1_expected.csv', { age, geo }],
    ['gauss_vignette_table2_expected.csv', { age, geo }],
    ['gauss_vignette_table4_expected.csv', { age, geo }],
    ['gauss_vignette_table7_zero_singleton_expected.csv', { age, geo }],
    ['gauss_vignette_table8_nosingleton_expected.csv', { age, geo, year }],
    ['gauss_vignette_table8_singleton_expected.csv', { age, geo, year }],
    ['gauss_mun_accidents_maxN3_expected.csv', { mun, inj }],
    ['gauss_mun_accidents_maxN3_nozero_expected.csv', { mun, inj }],
    ['gauss_mun_accidents_kdisclosure1_expected.csv', { mun, inj }],
  ])('%s keeps its promise: nothing is exact for who knows equations only', (file, sums) => {
    const { report } = attacked(file, sums, 'naive');
    expect([report.naive.exact, report.algebraic.exact]).toEqual([0, 0]);
  });

  it('vignette table 8: without singleton handling a rule-aware attacker computes every hidden cell, with it none', () => {
    const sums = { age, geo, year };
    expect(
      attacked('gauss_vignette_table8_nosingleton_expected.csv', sums, 'rule-aware').report.ruleAware.exact,
    ).toBe(8);
    expect(
      attacked('gauss_vignette_table8_singleton_expected.csv', sums, 'rule-aware').report.ruleAware.exact,
    ).toBe(0);
  });

  it('mun_accidents: no more cells are hidden than the tool hides', () => {
    const rows = csvCase('gauss_mun_accidents_maxN3_nozero_expected.csv');
    const cells = labelledCells(rows, { mun, inj }, ['Total', 'Total']);
    const found = protectedBy({
      layout: cells.layout,
      counts: rows.map((row) => Number(row['freq'])),
      threshold: 4,
    });
    const theirs = rows.filter((row) => row['suppressed'] === 'TRUE').length;
    expect(found.primary).toBe(rows.filter((row) => row['primary'] === 'TRUE').length);
    expect(found.objective).toBeLessThanOrEqual(theirs);
  });
});

describe('Four quarters of Statistics Norway', () => {
  const sums: Sums = {
    quarter: {
      Total: [['Q1', 'Q2', 'Q3', 'Q4']],
      quarter_Q1_Q2: [['Q1', 'Q2']],
      quarter_Q1_Q3: [['Q1', 'Q2', 'Q3']],
    },
    main_income: { Total: [['assistance', 'other', 'pensions', 'wages']] },
    size: { Total: [['BIG', 'small']] },
  };
  const rowsOf = (name: string) => csvCase(`gauss_time_${name}_expected.csv`);
  const cellsOf = (rows: readonly Row[], name: string) =>
    labelledCells(rows, sums, [
      name === 'a1' ? 'Q1' : name.endsWith('4') ? 'Total' : `quarter_Q1_Q${name.slice(1)}`,
      'Total',
      'Total',
    ]);

  /** Attacks the last release of a series over all before it; what is hidden may be a zero. */
  function jointAttack(series: readonly string[]) {
    const releases = series.map((name) => {
      const rows = rowsOf(name);
      const cells = cellsOf(rows, name);
      return { name, rows, cells, release: { ...publishedBy(name, rows, cells, 4), zerosShown: false } };
    });
    const last = releases.at(-1);
    if (last === undefined) throw new Error('no release');
    const links = sameCells([last, ...releases.slice(0, -1)]);
    const request = {
      release: last.release,
      ledger: releases.slice(0, -1).map((one) => one.release),
      links,
      attacker: 'naive',
      singletons: [],
      timeLimitSeconds: 60,
    } as const;
    const found = audit(solvers.engine, request);
    const intervals = attackIntervals(solvers.engine, request, 'naive');
    const labels = [last, ...releases.slice(0, -1)].flatMap(({ cells, release }) =>
      cells.names.map((label, cell) => ({ label, isHidden: release.published[cell] === null })),
    );
    const hidden = new Map(
      labels.flatMap(({ label, isHidden }, place) => (isHidden ? [[label, place] as const] : [])),
    );
    const exact = [...hidden.values()].filter(
      (place) => (intervals[place]?.high ?? 1) - (intervals[place]?.low ?? 0) < 1,
    );
    return { found, exact: exact.length, hidden: hidden.size };
  }

  it.each(['a1', 'a2', 'a3', 'a4', 'b2', 'b3', 'b4', 'c2', 'c3', 'c4', 'e2', 'e3', 'e4'])(
    '%s alone: nothing exact',
    (name) => {
      expect(jointAttack([name]).exact).toBe(0);
    },
  );

  it.each([
    [['a1', 'a2', 'a3', 'a4'], 34, 34],
    [['a1', 'c2', 'c3', 'c4'], 37, 37],
    [['a1', 'e2', 'e3', 'e4'], 0, 38],
    [['a1', 'b2', 'b3', 'b4'], 2, 32],
    [['a1', 'a2', 'a3'], 2, 26],
  ])('%j together: %i exact of %i hidden', (series, exact, hidden) => {
    const found = jointAttack(series);
    expect([found.exact, found.hidden]).toEqual([exact, hidden]);
  });

  it('series c is refused at the second quarter, with the sums to add and subtract', () => {
    const { found } = jointAttack(['a1', 'c2']);
    expect(found?.isSafe).toBe(false);
    expect(found?.report.naive.exact).toBe(0);
    expect(found?.report.joint.exact).toBeGreaterThan(0);
    expect(found?.report.algebraic.exact).toBe(found?.report.joint.exact);
    expect(found?.why[0]).toContain('because');
  });

  it('protected by us over the ledger, all four quarters go out with nothing exact', () => {
    const ledger: LedgerRelease[] = [];
    const before: { name: string; cells: Labelled }[] = [];
    for (const name of ['a1', 'c2', 'c3', 'c4']) {
      const rows = rowsOf(name);
      const cells = cellsOf(rows, name);
      const counts = rows.map((row) => Number(row['freq']));
      const also = rows.flatMap((row, place) => (row['primary'] === 'TRUE' ? [place] : []));
      const links = sameCells([...before, { name, cells }]);
      const found = protectedBy({
        name,
        layout: cells.layout,
        counts,
        threshold: 4,
        attacker: 'naive',
        alsoSensitive: also,
        ledger: [...ledger],
        links,
      });
      expect([found.status, found.audit.joint.exact, found.audit.algebraic.exact]).toEqual(['optimal', 0, 0]);
      ledger.push({
        name,
        layout: cells.layout,
        method: 'suppression',
        threshold: 4,
        base: 5,
        zerosShown: true,
        published: found.published,
        counts,
        alsoSensitive: also,
      });
      before.push({ name, cells });
    }
  });
});

describe('SmallCountRounding and GAMS', () => {
  it.each(['scr_exPSD_input.csv', 'scr_e6_input.csv', 'scr_z2_input.csv'])(
    '%s: rounded to a base of 5, additive, and no figure further than the tool goes',
    (file) => {
      const rows = csvCase(file);
      const [rowKey = '', columnKey = ''] = file.includes('e6')
        ? ['year', 'geo']
        : file.includes('z2')
          ? ['region', 'hovedint']
          : ['rows', 'cols'];
      const labels = (key: string) => [...new Set(rows.map((row) => row[key] ?? ''))];
      const inner = labels(rowKey).map((row) =>
        labels(columnKey).map((column) =>
          rows
            .filter((one) => one[rowKey] === row && one[columnKey] === column)
            .reduce((sum, one) => sum + Number(one['freq'] ?? one['ant']), 0),
        ),
      );
      const { layout, counts } = table(inner);
      const found = protectedBy({ layout, counts, method: 'rounding', base: 5, attacker: 'rule-aware' });
      const figures = found.published.map((figure) => figure ?? NaN);
      const columns = (inner[0]?.length ?? 0) + 1;
      expect(
        table(inner.map((_, row) => figures.slice((row + 1) * columns + 1, (row + 2) * columns))).counts,
      ).toEqual(figures);
      expect(Math.max(...figures.map((figure, cell) => Math.abs(figure - (counts[cell] ?? 0))))).toBeLessThan(
        5,
      );
      expect(found.audit.joint).toEqual({ exact: 0, narrow: 0 });
    },
  );

  it('Cox, Kelly & Patil 5x9x3: the solver finds the published optimum of 2420', () => {
    const { dat, protection } = jsonCase<{ dat: Record<string, number>; protection: Record<string, number> }>(
      'cta_cox_5x9x3.json',
    );
    const keys = Object.keys(dat).filter((key) => (dat[key] ?? 0) !== 0);
    const sensitive = Object.keys(protection);
    const [down, up, side] = [0, keys.length, 2 * keys.length];
    const rows: { terms: [number, number][]; low: number; high: number }[] = [];
    const lines = new Map<string, number[]>();
    keys.forEach((key, cell) => {
      key.split('|').forEach((_, part) => {
        const line = key
          .split('|')
          .map((label, nth) => (nth === part ? '*' : label))
          .join('|');
        lines.set(line, [...(lines.get(line) ?? []), cell]);
      });
    });
    for (const [line, cells] of lines) {
      const terms = cells.flatMap((cell): [number, number][] => {
        const place = line.split('|').indexOf('*');
        const sign = keys[cell]?.split('|')[place] === 'total' ? -1 : 1;
        return [
          [up + cell, sign],
          [down + cell, -sign],
        ];
      });
      rows.push({ terms, low: 0, high: 0 });
    }
    sensitive.forEach((key, nth) => {
      const [cell, need] = [keys.indexOf(key), protection[key] ?? 0];
      const far = 2 * need;
      rows.push({
        terms: [
          [down + cell, 1],
          [side + nth, need],
        ],
        low: need,
        high: Infinity,
      });
      rows.push({
        terms: [
          [up + cell, 1],
          [side + nth, -need],
        ],
        low: 0,
        high: Infinity,
      });
      rows.push({
        terms: [
          [down + cell, 1],
          [side + nth, far],
        ],
        low: -Infinity,
        high: far,
      });
      rows.push({
        terms: [
          [up + cell, 1],
          [side + nth, -far],
        ],
        low: -Infinity,
        high: 0,
      });
    });
    const columns = side + sensitive.length;
    const entries = rows.flatMap((row) => row.terms);
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
    const model = solvers.solver.createModel({
      numCols: columns,
      numRows: rows.length,
      colCost: Array.from({ length: columns }, (_, place) => (place < side ? 1 : 0)),
      colLower: new Float64Array(columns),
      colUpper: Array.from({ length: columns }, (_, place) =>
        place < up ? (dat[keys[place] ?? ''] ?? 0) : place < side ? Infinity : 1,
      ),
      rowLower: rows.map((row) => row.low),
      rowUpper: rows.map((row) => row.high),
      integrality: Int32Array.from({ length: columns }, (_, place) => (place < side ? 0 : 1)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns,
        starts,
        indices: entries.map(([place]) => place),
        values: entries.map(([, value]) => value),
      },
    });
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.run();
    expect(Math.round(model.getObjectiveValue())).toBe(2420);
    model.dispose();
  }, 60_000);
});
