import { describe, expect, it } from '@jest/globals';
import type { LineClock } from '@app/casework';
import { layOutClocks, PICTURE } from './clock-picture-layout.js';

const TODAY = '2026-11-23';
const END = PICTURE.width - PICTURE.margin;

function clock(more: Partial<LineClock>): LineClock {
  return {
    key: 'a',
    term: 'OBJ-6-7',
    owedBy: 'complainant',
    side: 'hers',
    phase: 'running',
    standing: 'running',
    ahead: null,
    when: null,
    from: '2026-11-02',
    to: '2026-12-14',
    overdueFrom: '2026-12-15',
    remindBy: '2026-12-14',
    printed: null,
    catalogueDue: null,
    suspensions: [],
    ended: null,
    checkWithLawyer: false,
    ...more,
  };
}

const draw = (...clocks: LineClock[]) =>
  layOutClocks(
    clocks,
    clocks.map(() => 'x'),
    TODAY,
  );
const one = (more: Partial<LineClock>) => {
  const picture = draw(clock(more));
  const [row] = picture.rows;
  if (row === undefined) throw new Error('no row');
  return { picture, row };
};

describe('The picture of the clocks', () => {
  it('shows room before the first and after the last day, and today in between', () => {
    const { picture, row } = one({});
    expect([picture.from, picture.to]).toEqual(['2026-10-30', '2026-12-29']);
    // 61 days on 936 units: day zero is three days in, today 24 and the day after the last one 46.
    expect(row.bar).toEqual({ x: 58, width: 659.8 });
    expect(picture.todayX).toBe(380.3);
    expect(row.endX).toBe(717.8);
    expect(picture.ticks.map(({ day }) => day)).toEqual(['2026-11-01', '2026-12-01']);
  });

  it('puts the rows below one another, with the numbers of the list', () => {
    const picture = draw(clock({}), clock({ key: 'b' }));
    expect(picture.rows.map(({ number, y }) => [number, y])).toEqual([
      [1, 56],
      [2, 106],
    ]);
    expect(picture.height).toBe(168);
  });

  it('leaves a bar open that goes on for years, and keeps the short one beside it wide', () => {
    const picture = draw(clock({}), clock({ key: 'b', to: '2036-11-02' }));
    const [short, long] = picture.rows;
    expect(picture.to).toBe('2028-03-10');
    expect(long).toMatchObject({ opensLeft: false, opensRight: true, endX: null });
    expect(short?.opensRight).toBe(false);
    expect(short?.bar?.width).toBeGreaterThan(70);
  });

  it('keeps a clock in sight that ended before the picture begins', () => {
    const picture = draw(
      clock({}),
      clock({
        key: 'b',
        phase: 'past',
        standing: null,
        from: '2024-01-01',
        to: '2024-02-12',
        ended: { on: '2024-02-01', how: 'met' },
      }),
    );
    expect(picture.rows[1]).toMatchObject({ bar: { x: 12, width: 6 }, opensLeft: true, endX: null });
  });

  it('marks days that do not count, until today while it stands still', () => {
    const closed = one({ suspensions: [{ from: '2026-11-09', to: '2026-11-16' }] }).row;
    expect(closed.still).toHaveLength(1);
    expect(closed.still[0]?.width).toBeCloseTo((7 * 936) / 61, 0);
    const { picture, row } = one({
      phase: 'suspended',
      standing: 'suspended',
      to: null,
      suspensions: [{ from: '2026-11-09', to: null }],
    });
    const [still] = row.still;
    expect((still?.x ?? 0) + (still?.width ?? 0)).toBeCloseTo(picture.todayX, 0);
    expect(row.endX).toBeNull();
    expect(row.opensRight).toBe(false);
  });

  it('shows since when somebody is too late', () => {
    const { picture, row } = one({ standing: 'overdue', to: '2026-11-13', overdueFrom: '2026-11-14' });
    expect((row.late?.x ?? 0) + (row.late?.width ?? 0)).toBeCloseTo(picture.todayX, 0);
    expect(one({ standing: 'passed', to: '2026-11-20', overdueFrom: '2026-11-26' }).row.late).toBeNull();
  });

  it('marks the day of the catalogue where the letter prints another one', () => {
    const { row } = one({ to: '2026-12-18', printed: '2026-12-18', catalogueDue: '2026-12-14' });
    expect(row.catalogueX).toBeLessThan(row.endX ?? 0);
    expect(one({ printed: '2026-12-14', catalogueDue: '2026-12-14' }).row.catalogueX).toBeNull();
  });

  it('draws a term that is counted back before its event, and no bar where there is no day', () => {
    const back = one({ from: '2026-12-14', to: '2026-12-04' }).row;
    expect(back.bar?.x).toBeLessThan(back.endX ?? 0);
    const waiting = one({ phase: 'to-come', standing: null, ahead: 'waiting', from: null, to: null });
    expect(waiting.row).toMatchObject({ bar: null, endX: null });
    expect(waiting.row.label.x).toBe(waiting.picture.todayX + 12);
  });

  it('leaves open at its end what has no last day', () => {
    const { picture, row } = one({ phase: 'to-come', ahead: 'open-ended', from: '2026-12-01', to: null });
    expect(row.opensRight).toBe(true);
    expect((row.bar?.x ?? 0) + (row.bar?.width ?? 0)).toBeCloseTo(END, 0);
    expect(picture.rows).toHaveLength(1);
  });

  it('moves a label that would leave the picture, and cuts one that never fits', () => {
    const label = (text: string) =>
      layOutClocks([clock({ from: '2026-12-10' })], [text], TODAY).rows[0]?.label;
    const shifted = label('a label of some forty letters, as they are');
    expect(shifted?.x).toBeLessThan(700);
    const cut = label('x'.repeat(400));
    expect(cut).toMatchObject({ x: expect.closeTo(13.2, 0) });
    expect(cut?.text.endsWith('…')).toBe(true);
    expect(cut?.text.length).toBeLessThan(124);
  });

  it('names at most nine months', () => {
    const { picture } = one({ to: '2028-01-31' });
    expect(picture.ticks.map(({ day }) => day)).toEqual([
      '2026-11-01',
      '2027-01-01',
      '2027-03-01',
      '2027-05-01',
      '2027-07-01',
      '2027-09-01',
      '2027-11-01',
      '2028-01-01',
    ]);
  });
});
