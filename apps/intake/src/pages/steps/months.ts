import type { Option } from '@app/web';

/** The twelve months in words, with the values `01` to `12`. */
export function months(language: string): Option[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: format.format(Date.UTC(2026, index, 15)),
  }));
}

/**
 * A month and a year as this language writes them together, in its own order and with its own case; and whatever was
 * typed instead as it was typed, so that she sees what is wrong.
 */
export function roughMonth(language: string, month: string, year: string): string {
  if (/^(0[1-9]|1[0-2])$/.test(month) && /^(19|20)\d{2}$/.test(year)) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(Date.UTC(Number(year), Number(month) - 1, 15));
  }
  const name = monthName(language, month);
  return (writesYearFirst(language) ? [year, name] : [name, year]).join(' ').trim();
}

/** As in Hungarian, where the year comes before the month. */
export function writesYearFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).formatToParts();
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  return at('year') < at('month');
}

/** The month of a value in words; the value itself when it is none. */
export function monthName(language: string, value: string): string {
  return months(language).find((month) => month.value === value)?.label ?? value;
}
