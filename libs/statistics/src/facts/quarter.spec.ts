import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@app/kernel';
import { fullQuartersBefore, hasEnded, parseQuarter, periodOf, previousQuarter } from './quarter.js';

describe('A quarter', () => {
  it.each(['2026-q3', '2026-Q5', '2026Q3', '2026-Q3 ', '', '1999-Q1', "2026-Q3'; drop table x"])(
    'is not read from %j',
    (text) => {
      expect(() => parseQuarter(text)).toThrow('is not a quarter');
    },
  );

  it('has a first and a last day, in leap years too', () => {
    expect(parseQuarter('2028-Q1')).toBe('2028-Q1');
    expect(periodOf('2028-Q1')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
    expect(periodOf('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('has ended on the first day of the next', () => {
    expect(hasEnded('2026-Q3', plainDate('2026-09-30'))).toBe(false);
    expect(hasEnded('2026-Q3', plainDate('2026-10-01'))).toBe(true);
    expect(hasEnded('2027-Q1', plainDate('2026-10-01'))).toBe(false);
  });

  it('follows another, across years', () => {
    expect(previousQuarter('2026-Q1')).toBe('2025-Q4');
    expect(fullQuartersBefore(plainDate('2026-11-21'), 4)).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]);
    expect(fullQuartersBefore(plainDate('2026-01-01'), 1)).toEqual(['2025-Q4']);
  });
});
