/** What a rounded figure means, in one sentence for every form of a release that has words. */
import type { Bilingual } from '../dictionary/dimension.js';
import { roundedTo, type Policy } from '../protection/policy.js';

/** Undefined where figures are the counts. */
export function roundingWords(policy: Policy): Bilingual | undefined {
  const base = roundedTo(policy);
  if (base === null) return undefined;
  const [figure, reach] = [5 * base, base - 1];
  return {
    nl: `Elk aantal is naar boven of naar beneden afgerond op een veelvoud van ${base}: 0 betekent 0 tot en met ${reach}, ${figure} betekent ${figure - reach} tot en met ${figure + reach}.`,
    en: `Every count is rounded up or down to a multiple of ${base}: 0 means 0 to ${reach}, ${figure} means ${figure - reach} to ${figure + reach}.`,
  };
}
