/**
 * What to ask before she is sent to a lawyer with legal aid: questions with their source, and never a verdict. Whether
 * somebody gets legal aid is decided by the Raad voor Rechtsbijstand.
 *
 * Sources: Wet op de rechtsbijstand (Wrb) 12(2)(e) and (g), 34 and 34c(3), in the consolidated text of about 2017;
 * Awb 6:7. The amounts of the income limit change every year and are deliberately not here.
 */
import { Temporal } from 'temporal-polyfill';

export type LegalAidQuestion =
  | 'own-business'
  | 'continuation'
  | 'ended-and-defendant'
  | 'left-to-her'
  | 'income'
  | 'assets'
  | 'income-fell';

export interface LegalAidCheck {
  question: LegalAidQuestion;
  /** Articles of the Wrb. */
  source: string;
  /** Asked only if the matter is about her own profession or business. */
  onlyForBusiness: boolean;
}

export const LEGAL_AID_CHECKS: readonly LegalAidCheck[] = [
  { question: 'own-business', source: 'Wrb 12(2)(e)', onlyForBusiness: false },
  { question: 'continuation', source: 'Wrb 12(2)(e)', onlyForBusiness: true },
  { question: 'ended-and-defendant', source: 'Wrb 12(2)(e)', onlyForBusiness: true },
  { question: 'left-to-her', source: 'Wrb 12(2)(g)', onlyForBusiness: false },
  { question: 'income', source: 'Wrb 34', onlyForBusiness: false },
  { question: 'assets', source: 'Wrb 34', onlyForBusiness: false },
  { question: 'income-fell', source: 'Wrb 34c(3)', onlyForBusiness: false },
];

/** By how much her income must have fallen before the reference year can be changed, in percent (Wrb 34c(3)). */
export const INCOME_FALL_PERCENT = 15;
/** Within how many weeks after the decision that change is asked for (Wrb 34c(3)); an objection has as many (Awb 6:7). */
export const WEEKS_AFTER_DECISION = 6;

/** Kinds of help for which these questions make sense; codes of `referral`. */
const KINDS_OF_LEGAL_AID: readonly string[] = ['lawyer', 'legal-desk'];

export function asksLegalAid(kind: string): boolean {
  return KINDS_OF_LEGAL_AID.includes(kind);
}

/**
 * The calendar year whose income counts: two years before the year in which legal aid is asked for (Wrb 34).
 *
 * @param today The calendar day in the Netherlands.
 */
export function referenceYear(today: Temporal.PlainDate): number {
  return today.year - 2;
}

/**
 * The questions for her, with those about a business only where there may be one. What she did not tell leaves a
 * question in: it is asked rather than guessed.
 *
 * @param legalForm A code of `legalForm`. Under opting-in and in employment the matter is not her own business.
 */
export function legalAidChecks(legalForm: string): LegalAidCheck[] {
  const hasNoBusiness = legalForm === 'opting-in' || legalForm === 'employment';
  return LEGAL_AID_CHECKS.filter((check) => !(hasNoBusiness && check.onlyForBusiness));
}
