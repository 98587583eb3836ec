import type { Option } from '@app/web';

/** The twelve months in words, with the values `01` to `12`. */
export function months(language: string): Option[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: format.format(Date.UTC(2026, index, 15)),
  }));
}

/** The month of a value in words; the value itself when it is none. */
export function monthName(language: string, value: string): string {
  return months(language).find((month) => month.value === value)?.label ?? value;
}
