/** What a referral partner can say through its link, and what each of it does to the referral. */
import { invalid, isId, isPlainDate, type FieldError, type IsoDate } from '@app/kernel';
import { canBecome, type ReferralOutcome } from './referral-outcome.js';

export const PARTNER_ANSWER_KINDS = ['accept', 'decline', 'appointment', 'handed-over', 'outcome'] as const;
export type PartnerAnswerKind = (typeof PARTNER_ANSWER_KINDS)[number];

/** Why a partner cannot help; in codes, because they say where help is missing. */
export const DECLINE_REASONS = [
  'no-room',
  'other-region',
  'other-language',
  'not-our-work',
  'other-group',
  'cannot-reach',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What a caseworker made of it: word to her, or a note that it was read. */
export type PartnerAnswerHandling = 'told-her' | 'noted';

/** The longest words of a partner, in Unicode characters. */
export const PARTNER_TEXT_MAX = 4_000;
/** The longest time of day and the longest place, as somebody writes them. */
export const PARTNER_LINE_MAX = 200;

/** Outcomes that a partner gives by itself; the others follow from what it does. */
const GIVEN_OUTCOMES: readonly ReferralOutcome[] = ['helped', 'no-show'];

export interface PartnerAnswer {
  /** Made with the form, so that a form that is sent twice is received once. */
  id: string;
  kind: PartnerAnswerKind;
  text: string;
  /** For `decline`. */
  reason?: DeclineReason;
  /** For `appointment`: the day, and in words the time and the place. */
  day?: IsoDate;
  time?: string;
  place?: string;
  /** For `outcome`. */
  outcome?: ReferralOutcome;
}

/** The outcomes that a partner can give now. */
export function outcomesFrom(current: ReferralOutcome): ReferralOutcome[] {
  return current === 'sent' ? [] : GIVEN_OUTCOMES.filter((outcome) => canBecome(current, outcome, 'partner'));
}

/**
 * What the referral becomes by an answer; undefined where that answer is not possible now. An appointment says yes
 * where nothing was said yet, and changes nothing later: it may be moved.
 */
export function outcomeAfter(
  current: ReferralOutcome,
  answer: Pick<PartnerAnswer, 'kind' | 'outcome'>,
): ReferralOutcome | undefined {
  switch (answer.kind) {
    case 'accept':
      return reached(current, 'accepted');
    case 'decline':
      return reached(current, 'declined');
    case 'appointment':
      return current === 'sent' ? 'accepted' : isUnderWay(current) ? current : undefined;
    case 'handed-over':
      return current === 'sent' ? undefined : reached(current, 'contact-made');
    case 'outcome':
      return outcomesFrom(current).find((outcome) => outcome === answer.outcome);
  }
}

/** What a partner can say now, in the order in which it usually happens. */
export function answersFrom(current: ReferralOutcome): PartnerAnswerKind[] {
  return PARTNER_ANSWER_KINDS.filter((kind) =>
    kind === 'outcome' ? outcomesFrom(current).length > 0 : outcomeAfter(current, { kind }) !== undefined,
  );
}

/**
 * Refuses what cannot be received.
 *
 * @param today The calendar day in the Netherlands.
 * @throws DomainError `EXCHANGE.ANSWER_INVALID` with a code for each field: `required`, `too-long`, `unknown`, `past`.
 */
export function assertPartnerAnswer(answer: PartnerAnswer, today: IsoDate): void {
  const errors: FieldError[] = [];
  const refuse = (field: string, code: string, message: string) => errors.push({ field, code, message });
  if (!isId(answer.id)) refuse('id', 'unknown', 'This form is not one of ours.');
  if (!PARTNER_ANSWER_KINDS.includes(answer.kind))
    refuse('kind', 'required', 'Choose what you want to tell us.');
  if (answer.kind === 'decline' && !isReason(answer.reason)) refuse('reason', 'required', 'Choose a reason.');
  if (answer.kind === 'outcome' && answer.outcome === undefined) {
    refuse('outcome', 'required', 'Choose what became of it.');
  }
  if (answer.kind === 'appointment') {
    if (answer.day === undefined || !isPlainDate(answer.day)) refuse('day', 'required', 'Fill in the day.');
    else if (answer.day < today) refuse('day', 'past', 'This day has passed.');
    if ((answer.time ?? '') === '') refuse('time', 'required', 'Fill in the time.');
    if ((answer.place ?? '') === '') refuse('place', 'required', 'Fill in the place.');
  }
  for (const field of ['time', 'place'] as const) {
    if ([...(answer[field] ?? '')].length > PARTNER_LINE_MAX) refuse(field, 'too-long', 'This is too long.');
  }
  if ([...answer.text].length > PARTNER_TEXT_MAX) refuse('text', 'too-long', 'The text is too long.');
  if (errors.length > 0) {
    throw invalid('EXCHANGE.ANSWER_INVALID', 'Some of the answer is missing or not possible.', errors);
  }
}

function reached(current: ReferralOutcome, to: ReferralOutcome): ReferralOutcome | undefined {
  return canBecome(current, to, 'partner') ? to : undefined;
}

function isUnderWay(current: ReferralOutcome): boolean {
  return current === 'accepted' || current === 'contact-made' || current === 'no-show';
}

function isReason(reason: string | undefined): boolean {
  return DECLINE_REASONS.some((known) => known === reason);
}
