import { isPlainDate, type IsoDate } from '@app/kernel';

/** A date as it was typed, in three boxes. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export type TypedDate = { ok: true; date: IsoDate | undefined } | { ok: false; code: 'impossible-date' };

/** First digits of the decimal scripts on the phones of people who come here: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Writes digits of other scripts as 0 to 9, for dates and codes that are typed on such a keyboard. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** The calendar day of three boxes; undefined when all are empty. A year has four digits, so that nobody has to guess. */
export function dateFromParts(parts: DateParts): TypedDate {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => latinDigits(part).trim());
  if (day === '' && month === '' && year === '') return { ok: true, date: undefined };
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isPlainDate(date) ? { ok: true, date } : { ok: false, code: 'impossible-date' };
}
