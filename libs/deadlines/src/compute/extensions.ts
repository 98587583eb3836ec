import { invalid } from '@app/kernel';
import { parseDay, type DayNumber } from '../calendar/day-number.js';
import { isoOf } from '../calendar/day-text.js';
import type { ExtensionRule } from '../catalogue/term.js';
import { addLength, readLength, type Length } from '../length/length.js';
import type { Plan } from './plan.js';
import type { ExtensionInput } from './request.js';

export interface Extension {
  /** `extensions[0]` */
  at: string;
  length: Length;
  noticeOn: DayNumber | null;
  consent: boolean;
  /** The circumstance without which the law would not allow this much; said in a warning. */
  onlyWhen: { en: string; nl: string } | null;
}

const NONE: readonly Extension[] = [];

/**
 * Checks the extensions against the law of the term: who may extend, by how much, and how often.
 *
 * The one who owes may extend once alone, up to the maximum; anything more or any further one needs consent, where
 * the law knows consent at all (Awb 9:11(2)-(3), 7:10(3)-(4)).
 *
 * @throws DomainError of kind `invalid`
 */
export function readExtensions(
  inputs: readonly ExtensionInput[] | null | undefined,
  plan: Plan,
  dayZero: DayNumber,
): readonly Extension[] {
  if (inputs === null || inputs === undefined || inputs.length === 0) return NONE;
  const rule = plan.extension;
  if (rule === null) {
    throw invalid(
      'DEADLINES.NO_EXTENSION',
      `${plan.label}: the law knows no extension of this term (${plan.law?.en}); if a letter names another date, give it as "printed".`,
    );
  }
  let alone = 0;
  return inputs.map((input, index) => {
    const extension = readExtension(input, index, plan, dayZero);
    if (rule === 'free') return extension;
    if (extension.consent) {
      assertConsentKnown(rule, plan, extension);
      return extension;
    }
    alone += 1;
    if (alone > 1) throw secondAlone(rule, plan, extension);
    return { ...extension, onlyWhen: circumstance(rule, plan, extension, dayZero) };
  });
}

function readExtension(input: ExtensionInput, index: number, plan: Plan, dayZero: DayNumber): Extension {
  const at = `extensions[${index}]`;
  const inDays = input.length.endsWith('D');
  const length = readLength(input.length, plan.working && inDays, `${at}.length`);
  if (length.unit === 'hours') {
    throw invalid('DEADLINES.BAD_LENGTH', `${at}.length: a term in days cannot be extended by hours.`);
  }
  const noticeOn = typeof input.noticeOn === 'string' ? parseDay(input.noticeOn, `${at}.noticeOn`) : null;
  if (noticeOn !== null && noticeOn < dayZero) {
    throw invalid(
      'DEADLINES.NOTICE_BEFORE_START',
      `${at}: the notice of ${input.noticeOn} lies before the start of the term on ${isoOf(dayZero)}; check both days.`,
    );
  }
  return { at, length, noticeOn, consent: input.consent === true, onlyWhen: null };
}

function assertConsentKnown(rule: ExtensionRule, plan: Plan, extension: Extension): void {
  if (rule.consent !== undefined) return;
  throw invalid(
    'DEADLINES.NO_CONSENT_IN_LAW',
    `${extension.at}: for ${plan.label} the law knows no extension by consent; leave "consent" out, or give the agreed date as "printed".`,
  );
}

function secondAlone(rule: ExtensionRule, plan: Plan, extension: Extension): Error {
  return invalid(
    'DEADLINES.SECOND_EXTENSION',
    rule.consent === undefined
      ? `${extension.at}: ${plan.label} can be extended only once.`
      : `${extension.at}: ${plan.label} can be extended only once without consent; ${rule.consent.en}. If she agreed, give "consent": true.`,
  );
}

/** The circumstance that this much extension depends on, if any; refuses what no entry of the rule allows. */
function circumstance(
  rule: ExtensionRule,
  plan: Plan,
  extension: Extension,
  dayZero: DayNumber,
): { en: string; nl: string } | null {
  for (const { max, when } of rule.lengths) {
    if (max === null || fits(extension.length, readLength(max, plan.working, plan.label), dayZero)) {
      return when ?? null;
    }
  }
  const most = rule.lengths[rule.lengths.length - 1]?.max ?? '';
  throw invalid(
    'DEADLINES.EXTENSION_TOO_LONG',
    rule.consent === undefined
      ? `${extension.at}: ${plan.label} can be extended by at most ${most}, not by ${extension.length.iso}.`
      : `${extension.at}: ${plan.label} can be extended by at most ${most} without consent, not by ${extension.length.iso}; ${rule.consent.en}. If she agreed, give "consent": true.`,
  );
}

/** Whether one length ends no later than another, counted from the same day; units may differ. */
function fits(length: Length, max: Length, from: DayNumber): boolean {
  if (length.unit === 'working-days' || max.unit === 'working-days') {
    return length.unit === max.unit && length.amount <= max.amount;
  }
  return addLength(from, length) <= addLength(from, max);
}
