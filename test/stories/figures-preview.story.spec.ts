import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '@app/database';
import { PreviewService, type TablePreview } from '@app/statistics';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

const QUARTER = '2026-Q3';

describe('A table that the Platform asks for', () => {
  let house: FiguresHouse;
  let ask: (...subjects: string[]) => Promise<TablePreview>;
  beforeAll(async () => {
    house = await openFiguresHouse();
    await house.seed([{ quarter: QUARTER, cases: 300 }]);
    await house.publish(QUARTER);
    ask = (...subjects) => house.desk.get(PreviewService).ask(house.people.teun, QUARTER, subjects);
  });
  afterAll(async () => {
    await house.close();
  });

  it('is shown in two ways, with what each is worth, and no count under ten', async () => {
    const { variants, axes, threshold } = await ask('legal-form', 'stigma-perceived');
    expect(threshold).toBe(10);
    const size = axes[0].lines.length * axes[1].lines.length;
    const [hiding, rounding] = variants;
    expect(hiding).toMatchObject({ method: 'suppression', isSafe: true, breakers: [] });
    expect(hiding?.figures).toHaveLength(size);
    expect(hiding?.figures.every((figure) => figure === null || figure === 0 || figure >= 10)).toBe(true);
    expect(hiding?.visiblePercent).toBeGreaterThan(20);
    expect(hiding?.hellinger).toBeGreaterThan(0);
    expect(rounding).toMatchObject({ method: 'rounding', isSafe: true, visiblePercent: 100 });
    expect(rounding?.figures.every((figure) => (figure ?? 1) % 5 === 0)).toBe(true);
    expect(rounding?.hellinger).toBeLessThan(hiding?.hellinger ?? 0);
  });

  it('takes together what the publication hides, so that rows stay above the threshold', async () => {
    const { axes } = await ask('legal-form', 'stigma-perceived');
    const published = (await house.releases.show(QUARTER)).document.tables.find(
      ({ dimension }) => dimension === 'legal-form',
    );
    const small =
      published?.cells.filter(({ persons }) => persons === null || (persons > 0 && persons < 10)) ?? [];
    expect(small.length).toBeGreaterThan(1);
    expect(axes[0].lines.at(-1)?.codes).toEqual(small.map(({ category }) => category));
  });

  it('is broken by exact figures that are published: the rounded form of one of them', async () => {
    const { variants } = await ask('conduct');
    const rounding = variants.find(({ method }) => method === 'rounding');
    expect(rounding).toMatchObject({ isSafe: false, figures: [] });
    expect(rounding?.breakers.map(({ group }) => group.en)).toContain('Service refused');
  });

  it('counts institutions too: what rests on fewer than three of them is in no cell', async () => {
    const sql = house.desk.get(Transactions);
    const { axes, variants } = await ask('institution-type', 'conduct');
    const hiding = variants.find(({ method }) => method === 'suppression');
    const width = axes[1].lines.length;
    const few = await sql.query<{ type: string; conduct: string }>(
      `select institution_type as type, conduct from reporting.case_facts f
       cross join lateral (select distinct unnest(conducts) as conduct) x
       where quarter = $1 and institution_type in ('bank', 'municipality', 'operator', 'landlord', 'online-platform')
       group by 1, 2 having count(distinct institution) < 3`,
      [QUARTER],
    );
    const figures = few.flatMap(({ type, conduct }) => {
      const row = axes[0].lines.findIndex(({ codes }) => codes.length === 1 && codes[0] === type);
      const column = axes[1].lines.findIndex(({ codes }) => codes[0] === conduct);
      return row < 0 || column < 0 || hiding?.isSafe !== true
        ? []
        : [hiding.figures[row * width + column] ?? null];
    });
    expect(few.length).toBeGreaterThan(0);
    expect(figures.every((figure) => figure === null)).toBe(true);
  });

  it('leaves no trace but the log of what was refused, which holds no count', async () => {
    const sql = house.desk.get(Transactions);
    await expect(ask('region', 'work-type')).rejects.toThrow('policy forbids');
    const columns = await sql.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'statistics' and table_name = 'preview_refusals' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'asked_at',
      'asked_by',
      'dimensions',
      'id',
      'quarter',
      'reason',
    ]);
    expect(await sql.query('select dimensions, reason from statistics.preview_refusals')).toContainEqual({
      dimensions: ['region', 'work-type'],
      reason: 'never-together',
    });
    expect(await sql.query('select count(*)::int as n from statistics.releases')).toEqual([{ n: 1 }]);
  });
});
