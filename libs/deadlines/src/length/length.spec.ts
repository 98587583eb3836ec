import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import { addLength, readLength } from './length.js';

describe('The length of a term', () => {
  it.each([
    ['P6W', 'weeks', 6, 'six weeks', 'zes weken'],
    ['P1M', 'months', 1, 'one month', 'één maand'],
    ['P90D', 'days', 90, '90 days', '90 dagen'],
    ['P1Y', 'years', 1, 'one year', 'één jaar'],
    ['PT72H', 'hours', 72, '72 hours', '72 uur'],
  ])('reads %s', (iso, unit, amount, en, nl) => {
    expect(readLength(iso, false, 'length')).toEqual({ iso, unit, amount, en, nl });
  });

  it('counts working days only when asked', () => {
    expect(readLength('P10D', true, 'length')).toMatchObject({
      unit: 'working-days',
      en: 'ten working days',
    });
    expect(() => readLength('P2W', true, 'length')).toThrow('working days are given in days');
  });

  it.each(['P0D', 'P', '6W', 'P6', 'P1M3D', 'P1Y6M', '-P3D', 'P-3D', 'PT30M', 'P1.5W', 'p6w', 'P6W ', ''])(
    'refuses %j, because it is not one unit',
    (iso) => {
      expect(() => readLength(iso, false, 'term.length')).toThrow(
        /^term\.length: .* is not a length in one unit/,
      );
    },
  );

  it.each([
    ['P6W', '2026-03-20', '2026-05-01'],
    ['P1M', '2026-01-31', '2026-02-28'],
    ['P1Y', '2024-02-29', '2025-02-28'],
    ['P90D', '2026-01-01', '2026-04-01'],
    ['P42D', '2026-03-20', '2026-05-01'],
  ])('%s after %s is %s', (iso, from, to) => {
    expect(isoOf(addLength(parseDay(from, 'x'), readLength(iso, false, 'x')))).toBe(to);
  });
});
