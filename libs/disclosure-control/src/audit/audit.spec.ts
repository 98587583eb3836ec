import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import type { AuditRequest } from '../input/release.js';
import { audit } from './audit.js';
import { loadEngine, type Engine } from './engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const RELEASE = {
  name: 'q1',
  layout: { kind: 'margins', dims: [3, 3] },
  method: 'suppression',
  threshold: 5,
  base: 5,
  zerosShown: true,
} as const;

function attack(published: readonly (number | null)[], more: Partial<AuditRequest> = {}) {
  const request: AuditRequest = {
    release: { ...RELEASE, published },
    ledger: [],
    links: [],
    attacker: 'rule-aware',
    singletons: [],
    timeLimitSeconds: 60,
    ...more,
  };
  const found = audit(engine, request);
  if (found === undefined) throw new Error('the audit ran out of time');
  return found;
}

const FULL = [60, 20, 22, 18, 21, 4, 8, 9, 20, 7, 8, 5, 19, 9, 6, 4];
const hiding = (...cells: number[]) => FULL.map((figure, cell) => (cells.includes(cell) ? null : figure));
const SAFE = hiding(5, 7, 13, 15);

describe('The auditor', () => {
  it('lets a table pass in which every hidden cell can be large', () => {
    const found = attack(SAFE);
    expect(found.isSafe).toBe(true);
    expect(found.report).toEqual({
      naive: { exact: 0, belowThreshold: 0 },
      ruleAware: { exact: 0, belowThreshold: 0 },
      insider: { exact: 0 },
      algebraic: { exact: 0 },
      joint: { exact: 0, belowThreshold: 0 },
    });
    expect(found.minimalWidth).toBeGreaterThanOrEqual(4);
  });

  it('tells which sums to add and subtract when a cell can be computed', () => {
    // Row 1 and column 1 with it: what is hidden in row 1 less what is hidden in column 2.
    const found = attack(hiding(5, 6, 10, 15, 11, 14));
    expect(found).toMatchObject({ isSafe: false, report: { naive: { exact: 1 }, algebraic: { exact: 1 } } });
    expect(found.leaks).toMatchObject([{ cell: 'q1 [1,1]', low: 4, high: 4 }]);
    expect(found.why[0]).toBe(
      'q1 [1,1] is exactly 4, because add the sum q1 [0,1], what is shown subtracted: q1 [1,1] = 4',
    );
  });

  it('calls a sensitive count that is simply published a leak', () => {
    const found = attack(hiding(5, 7, 13));
    expect(found.leaks.at(-1)).toMatchObject({
      cell: 'q1 [3,3]',
      low: 4,
      high: 4,
      proofs: [{ steps: ['it is published, and sensitive'] }],
    });
    expect(found.report.algebraic.exact).toBeGreaterThan(0);
  });

  it('knows that hidden cells are not zero only where zeros are always shown', () => {
    const published = [15, 10, 3, null, null];
    const release = { ...RELEASE, layout: { kind: 'margins', dims: [4] }, published } as const;
    expect(attack(published, { release }).report).toMatchObject({
      naive: { exact: 0 },
      ruleAware: { exact: 2 },
    });
    expect(attack(published, { release: { ...release, zerosShown: false } }).report).toMatchObject({
      ruleAware: { exact: 0, belowThreshold: 2 },
    });
  });

  it('looks around from the cell of a single person, and not into her own margin', () => {
    // Rows 1 and 3 hide a rectangle with columns 1 and 3: whoever knows one corner knows all of it.
    const rectangle = [56, 17, 22, 17, 18, 1, 8, 9, 20, 7, 8, 5, 18, 9, 6, 3].map((figure, cell) =>
      [5, 7, 13, 15].includes(cell) ? null : figure,
    );
    const insider = attack(rectangle, { singletons: [{ release: 'q1', cell: 5 }] });
    expect(insider).toMatchObject({ isSafe: true, report: { insider: { exact: 1 } } });
    const herself = {
      ...RELEASE,
      layout: { kind: 'margins', dims: [2, 2] },
      published: [40, null, null, null, 0, null, null, null, null],
    } as const;
    expect(
      attack(herself.published, { release: herself, singletons: [{ release: 'q1', cell: 3 }] }).report.insider
        .exact,
    ).toBe(0);
  });

  it('takes a group within her own for her, and a group that is only not larger for others', () => {
    // Two tables of the same forty people; whoever is in cell 4 may be among those in cell 1.
    const release = {
      ...RELEASE,
      layout: {
        kind: 'equations',
        size: 7,
        alwaysShown: [0],
        equations: [
          {
            name: 'one',
            terms: [
              [0, -1],
              [1, 1],
              [2, 1],
              [3, 1],
            ],
            equals: 0,
          },
          {
            name: 'other',
            terms: [
              [0, -1],
              [4, 1],
              [5, 1],
              [6, 1],
            ],
            equals: 0,
          },
        ],
        total: 0,
      },
      published: [40, null, null, 10, null, null, 10],
    } as const;
    const within = (contained: boolean) => ({
      name: 'within',
      terms: [
        [{ release: 'q1', cell: 1 }, 1],
        [{ release: 'q1', cell: 4 }, -1],
      ] as const,
      atLeast: 0,
      atMost: 40,
      contained,
    });
    const learnt = (contained: boolean) =>
      attack(release.published, {
        release,
        links: [within(contained)],
        singletons: [{ release: 'q1', cell: 1 }],
      }).report.insider.exact;
    // Her own cell is one, and so is the other; that is news where it may be somebody else.
    expect([learnt(true), learnt(false)]).toEqual([0, 1]);
  });

  it('tries every cell that could be a one when nobody says which are', () => {
    const blind: AuditRequest = {
      release: { ...RELEASE, published: SAFE },
      ledger: [],
      links: [],
      attacker: 'rule-aware',
      timeLimitSeconds: 60,
    };
    // Each corner of the rectangle always equals the one across, in another row and another column: others' persons.
    expect(audit(engine, blind)?.report.insider.exact).toBe(4);
    expect(attack(SAFE).report.insider.exact).toBe(0);
  });

  it('demands of rounded figures that no interval is narrower than base − 1', () => {
    const release = {
      ...RELEASE,
      layout: { kind: 'margins', dims: [2] },
      method: 'rounding',
      published: [15, 10, 5],
    } as const;
    expect(attack(release.published, { release }).report.joint).toEqual({ exact: 0, narrow: 0 });
    const exact = {
      ...RELEASE,
      name: 'q1 exact',
      layout: release.layout,
      threshold: 2,
      published: [14, 10, 4],
    } as const;
    const links = [0, 1, 2].map((cell) => ({
      name: 'same',
      terms: [
        [{ release: 'q1', cell }, 1],
        [{ release: 'q1 exact', cell }, -1],
      ] as const,
      atLeast: 0,
      atMost: 0,
    }));
    expect(attack(release.published, { release, ledger: [exact], links })).toMatchObject({
      isSafe: false,
      report: { naive: { narrow: 0 }, joint: { exact: 3, narrow: 3 } },
    });
  });

  it('sees in whole numbers what fractions hide', () => {
    // 2a + 2b + c = 10 with all at least 1: as fractions a reaches 3.5, as whole numbers 3, because c must be even.
    const equations = [
      {
        name: 'odd',
        terms: [
          [1, 2],
          [2, 2],
          [3, 1],
        ] as const,
        equals: 10,
      },
    ];
    const layout = { kind: 'equations', size: 4, equations, alwaysShown: [0], total: 0 } as const;
    const release = { ...RELEASE, layout, threshold: 3, published: [10, null, null, null] } as const;
    expect(attack(release.published, { release })).toMatchObject({
      isSafe: true,
      report: { integer: { exact: 0, belowThreshold: 0 } },
    });
    const tight = {
      ...release,
      layout: {
        ...layout,
        equations: [
          {
            name: 'odd',
            terms: [
              [1, 2],
              [2, 3],
            ] as const,
            equals: 13,
          },
        ],
      },
      threshold: 5,
      published: [13, null, null, 5],
    } as const;
    const found = attack(tight.published, { release: tight });
    // 2a + 3b = 13 leaves a = 2, b = 3 and a = 5, b = 1: b never reaches 4 although fractions do.
    expect(found.report.joint).toEqual({ exact: 0, belowThreshold: 1 });
    expect(found.report.integer).toEqual({ exact: 0, belowThreshold: 1 });
    const looser = {
      ...tight,
      threshold: 3,
      layout: {
        ...layout,
        equations: [
          {
            name: 'odd',
            terms: [
              [1, 4],
              [2, 6],
            ] as const,
            equals: 14,
          },
        ],
      },
      published: [14, null, null, 5],
    } as const;
    // 4a + 6b = 14 leaves a = 2, b = 1 alone; fractions let a go from 1 to 2 and b from 1 to 1.67.
    expect(attack(looser.published, { release: looser })).toMatchObject({
      isSafe: false,
      report: { integer: { exact: 2 } },
    });
  });

  it.each([
    [[60, 20, 22, 17, 21, 5, 4, 12, 20, 6, 12, 2, 19, 9, 6, 4], 'does not add up'],
    [[60, 20, 22, 18, 21, null, 19, null, 20, 7, 8, 5, 19, null, 6, null], 'does not add up'],
    [[60, 20, 22, 18, 21, null, 18, 9, 20, null, null, 5, 19, 9, 6, 4], 'no table of counts fits'],
  ])('refuses figures that cannot all be true', (published, message) => {
    expect(() => attack(published)).toThrow(DomainError);
    expect(() => attack(published)).toThrow(message);
  });

  it('gives up without a verdict when the time is over', () => {
    const release = { ...RELEASE, published: SAFE };
    expect(
      audit(engine, { release, ledger: [], links: [], attacker: 'rule-aware', timeLimitSeconds: 1e-9 }),
    ).toBeUndefined();
  });
});
