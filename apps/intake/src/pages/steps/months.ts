import type { Option } from '@app/web';

interface Months {
  options: Option[];
  withYear: Intl.DateTimeFormat;
  yearFirst: boolean;
}

/** By language of the pages: a formatter takes longer to make than the rest of a page. */
const made = new Map<string, Months>();

function monthsOf(language: string): Months {
  let found = made.get(language);
  if (found === undefined) {
    const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const withYear = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const order = withYear.formatToParts(0).map(({ type }) => type);
    const options = Array.from({ length: 12 }, (_, index) => ({
      value: String(index + 1).padStart(2, '0'),
      label: alone.format(Date.UTC(2026, index, 15)),
    }));
    found = { options, withYear, yearFirst: order.indexOf('year') < order.indexOf('month') };
    made.set(language, found);
  }
  return found;
}

/** The twelve months in words, with the values `01` to `12`. */
export function months(language: string): readonly Option[] {
  return monthsOf(language).options;
}

/**
 * A month and a year as this language writes them together, in its own order and with its own case; and whatever was
 * typed instead as it was typed, so that she sees what is wrong.
 */
export function roughMonth(language: string, month: string, year: string): string {
  if (/^(0[1-9]|1[0-2])$/.test(month) && /^(19|20)\d{2}$/.test(year)) {
    return monthsOf(language).withYear.format(Date.UTC(Number(year), Number(month) - 1, 15));
  }
  const name = monthName(language, month);
  return (writesYearFirst(language) ? [year, name] : [name, year]).join(' ').trim();
}

/** As in Hungarian, where the year comes before the month. */
export function writesYearFirst(language: string): boolean {
  return monthsOf(language).yearFirst;
}

/** The month of a value in words; the value itself when it is none. */
export function monthName(language: string, value: string): string {
  return months(language).find((month) => month.value === value)?.label ?? value;
}
