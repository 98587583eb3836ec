import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  attackTogether,
  fromPublicFile,
  overlapsOf,
  roundingRulesOf,
  type PublicFile,
} from '../support/public-figures.js';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

const QUARTERS = [2024, 2025].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));

/** The officer chose to round these; the others hide. */
const ROUNDED = ['2024-Q3', '2025-Q1'];

describe.each([25, 80, 300])('Two years of %i complaints a quarter', (cases) => {
  let house: FiguresHouse;
  let files: PublicFile[];

  beforeAll(async () => {
    house = await openFiguresHouse();
    await house.seed(
      QUARTERS.map((quarter) => ({ quarter, cases })),
      cases,
    );
    for (const quarter of QUARTERS)
      await house.publish(quarter, ROUNDED.includes(quarter) ? 'rounding' : undefined);
    const url = await house.openDoor();
    const list = (await (await fetch(`${url}/api/v1/releases`)).json()) as {
      releases: { quarter: string }[];
    };
    files = await Promise.all(
      list.releases.map(async ({ quarter }) => {
        const answer = await fetch(`${url}/api/v1/releases/${quarter}.json`);
        expect(answer.status).toBe(200);
        return (await answer.json()) as PublicFile;
      }),
    );
  }, 900_000);
  afterAll(async () => {
    await house.close();
  });

  it('become eight releases, each with its proof and everybody counted', () => {
    expect(files.map(({ extension }) => extension.quarter).sort()).toEqual(QUARTERS);
    for (const { extension } of files) {
      const isRounded = ROUNDED.includes(extension.quarter);
      expect(extension.proof).toMatchObject(
        isRounded ? { method: 'rounding', base: 5, minimalWidth: 4 } : { method: 'suppression' },
      );
      if (!isRounded) expect(extension.persons).toBe(cases);
      else expect(Math.abs((extension.persons ?? 0) - cases)).toBeLessThan(5);
    }
  });

  it('give nobody away to who keeps all the files', async () => {
    const { isSafe, report, minimalWidth } = await attackTogether(files.map(fromPublicFile), 'none', [
      ...overlapsOf(files),
      ...roundingRulesOf(files),
    ]);
    expect({ isSafe, report }).toMatchObject({
      isSafe: true,
      report: {
        naive: { exact: 0 },
        ruleAware: { exact: 0, belowThreshold: 0 },
        algebraic: { exact: 0 },
        joint: { exact: 0, belowThreshold: 0 },
      },
    });
    expect([report.shown, report.joint.narrow ?? 0]).toEqual([undefined, 0]);
    expect(minimalWidth).toBeGreaterThanOrEqual(4);
  });

  it('give nobody away to one of those who complained, whoever she is', async () => {
    for (const file of files) {
      const { isSafe, report } = await attackTogether([fromPublicFile(file)], 'any', [
        ...overlapsOf([file]),
        ...roundingRulesOf([file]),
      ]);
      expect([file.extension.quarter, isSafe, report.insider.exact]).toEqual([
        file.extension.quarter,
        true,
        0,
      ]);
    }
  });

  it('show what they can: a figure is the one that was counted, or a multiple of five beside it', async () => {
    let shown = 0;
    for (const { link, extension } of files) {
      const isRounded = ROUNDED.includes(extension.quarter);
      const frozen = new Map(
        (await house.frozenCounts(extension.quarter)).map((row) => [
          `${row.dimension}/${row.category}`,
          row.persons,
        ]),
      );
      for (const { id, value, dimension } of link.item) {
        const name = id[1] ?? '';
        const { index } = (dimension[name] as { category: { index: string[] } }).category;
        index.forEach((category, place) => {
          const figure = value[place];
          if (figure === null || figure === undefined) return;
          const count = frozen.get(`${name}/${category}`) ?? NaN;
          if (figure > 0) expect(figure).toBeGreaterThanOrEqual(5);
          if (!isRounded) expect(figure).toBe(count);
          else expect([figure % 5, Math.abs(figure - count) < 5]).toEqual([0, true]);
          shown += figure > 0 ? 1 : 0;
        });
      }
    }
    expect(shown).toBeGreaterThan(cases < 50 ? 0 : 80);
  });

  it('are one figure away from betraying someone: one hidden figure more, and the attacker wins', async () => {
    const broken = files.map((file) => structuredClone(file));
    const table = broken
      .flatMap(({ link, extension }) =>
        link.item.map((item) => ({ item, extension, quarter: extension.quarter })),
      )
      .find(({ item, extension }) => {
        const { answers, withheld } = item.extension as { answers: string; withheld: boolean };
        const isHiding = !ROUNDED.includes(extension.quarter);
        return (
          isHiding &&
          answers === 'single' &&
          !withheld &&
          item.value.filter((figure) => figure === null).length >= 2
        );
      });
    if (table === undefined) throw new Error('no table hides anything');
    const name = table.item.id[1] ?? '';
    const frozen = await house.frozenCounts(table.quarter);
    const { index } = (table.item.dimension[name] as { category: { index: string[] } }).category;
    const hidden = index.flatMap((category, place) =>
      table.item.value[place] === null ? [{ category, place }] : [],
    );
    for (const { category, place } of hidden.slice(1)) {
      const found = frozen.find((row) => row.dimension === name && row.category === category);
      table.item.value.splice(place, 1, found?.persons ?? null);
    }
    expect((await attackTogether(broken.map(fromPublicFile), 'none')).isSafe).toBe(false);
  });
});
