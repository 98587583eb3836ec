import type { Translator } from '@app/web';

const UNITS: Record<string, string> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

/**
 * A length of the catalogue in words: `P6W` is `6 weeks`. In figures, because those are read more easily than
 * number words by someone who reads in a second language.
 *
 * @param iso     `PnD`, `PnW`, `PnM` or `PnY`; nothing that she sees runs in hours.
 * @param working Whether days mean working days.
 */
export function lengthWords(text: Translator, iso: string, working = false): string {
  const match = /^P(\d+)([DWMY])$/.exec(iso);
  const unit = UNITS[match?.[2] ?? ''];
  if (unit === undefined) throw new Error(`The length ${iso} has no words on the pages about rights.`);
  const name = working && unit === 'days' ? 'working-days' : unit;
  return text.t(`rights.length.${name}`, { amount: Number(match?.[1]) });
}
