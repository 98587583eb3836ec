import { describe, expect, it } from '@jest/globals';
import { roughMonth, writesYearFirst } from './months.js';

describe('A month and a year', () => {
  it('stand in the order of the language', () => {
    expect(roughMonth('hu', '03', '2026')).toBe('2026. március');
    expect(roughMonth('nl', '03', '2026')).toBe('maart 2026');
    expect(roughMonth('ru', '03', '2026')).toMatch(/^март 2026/);
    expect(['nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru'].filter(writesYearFirst)).toEqual(['hu']);
  });

  it('are shown as they were typed when something is missing or wrong', () => {
    expect(roughMonth('hu', '', '2026')).toBe('2026');
    expect(roughMonth('nl', '03', '')).toBe('maart');
    expect(roughMonth('nl', '', '')).toBe('');
    expect(roughMonth('nl', '03', 'vorig jaar')).toBe('maart vorig jaar');
  });
});
