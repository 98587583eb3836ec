/**
 * Whether two coders make the same of the same cases, as far as it may be published: one decimal, over all quarters
 * together, and only of enough cases. So the measure moves too little to tell what was coded of any one of them.
 */
import type { Policy } from '../protection/policy.js';
import type { Bilingual } from './dimension.js';

/** How often the first coder decided this and the second that, as `reporting.coder_agreement` gives it. */
export interface AgreementCount {
  list: string;
  first: string;
  second: string;
  /** Decisions. */
  units: number;
  /** Cases that were compared on the list; the same in each of its rows. */
  cases: number;
}

/** Agreement on one list of codes. */
export interface CoderAgreement {
  list: string;
  /** Cohen's kappa from -1 to 1 with one decimal; null when too few cases were coded twice, or nothing can be said. */
  kappa: number | null;
}

/** The lists of codes that are coded twice, in the words of the reader. */
export const CODED_TWICE: Readonly<Record<string, Bilingual>> = {
  violence: { nl: 'Vorm van geweld', en: 'Form of violence' },
  violenceSub: { nl: 'Subvorm van geweld', en: 'Sub-form of violence' },
  perpetrator: { nl: 'Pleger', en: 'Perpetrator' },
  setting: { nl: 'Waar het gebeurde', en: 'Where it happened' },
  stigmaAssessed: { nl: 'Stigma, beoordeeld door het loket', en: 'Stigma, assessed by the desk' },
  expression: { nl: 'Hoe het stigma zich uitte', en: 'How the stigma showed' },
  discriminationGround: { nl: 'Grond van discriminatie', en: 'Ground of discrimination' },
};

/** @see Cohen, J. (1960). A coefficient of agreement for nominal scales. Educ. Psychol. Meas. 20, 37-46. */
export function publishableAgreement(
  counts: readonly AgreementCount[],
  policy: Pick<Policy, 'agreementCases' | 'agreementDecisions'>,
): CoderAgreement[] {
  const { agreementCases = Infinity, agreementDecisions = Infinity } = policy;
  return Object.keys(CODED_TWICE).map((list) => {
    const own = counts.filter((count) => count.list === list);
    const units = sumOf(own);
    const isEnough = units >= agreementDecisions && (own[0]?.cases ?? 0) >= agreementCases;
    return { list, kappa: isEnough ? kappaOf(own, units) : null };
  });
}

/** Null where both coders used one code only: chance alone would then make them agree always. */
function kappaOf(counts: readonly AgreementCount[], units: number): number | null {
  const codes = [...new Set(counts.flatMap(({ first, second }) => [first, second]))];
  const same = sumOf(counts.filter(({ first, second }) => first === second));
  const chance = codes.reduce((sum, code) => {
    const one = sumOf(counts.filter(({ first }) => first === code));
    return sum + one * sumOf(counts.filter(({ second }) => second === code));
  }, 0);
  if (chance === units * units) return null;
  const kappa = (same * units - chance) / (units * units - chance);
  return Math.round(kappa * 10) / 10 + 0;
}

function sumOf(counts: readonly AgreementCount[]): number {
  return counts.reduce((sum, { units }) => sum + units, 0);
}
