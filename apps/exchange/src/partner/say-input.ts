import {
  DECLINE_REASONS,
  outcomesFrom,
  PARTNER_ANSWER_KINDS,
  PARTNER_LINE_MAX,
  PARTNER_TEXT_MAX,
  type PartnerAnswer,
  type PartnerAnswerKind,
  type ReferralOutcome,
} from '@app/exchange';
import type { DomainError } from '@app/kernel';
import { cleanText, dateFromParts, FormErrors, type FormInput, type Translator } from '@app/web';

/** Everything that somebody typed into a form of this page, so that no mistake and no pause loses it. */
export type SayDraft = Readonly<Record<string, string>>;

const FIELDS = [
  'id',
  'kind',
  'text',
  'reason',
  'outcome',
  'time',
  'place',
  'day-day',
  'day-month',
  'day-year',
];

export function sayDraftOf(input: FormInput): SayDraft {
  return Object.fromEntries(
    FIELDS.map((name) => [name, input.text(name)] as const).filter(([, value]) => value !== ''),
  );
}

export function kindOf(typed: string): PartnerAnswerKind | undefined {
  return PARTNER_ANSWER_KINDS.find((kind) => kind === typed);
}

/** Reads the form of one kind of answer. What depends on the day and on the referral is judged where it is received. */
export function readSay(
  words: Translator,
  kind: PartnerAnswerKind,
  current: ReferralOutcome,
  input: FormInput,
): { answer?: PartnerAnswer; errors: FormErrors } {
  const text = cleanText(input.text('text'), { max: PARTNER_TEXT_MAX, multiline: true });
  const time = cleanText(input.text('time'), { max: PARTNER_LINE_MAX });
  const place = cleanText(input.text('place'), { max: PARTNER_LINE_MAX });
  const day =
    kind === 'appointment' ? dateFromParts(input.date('day')) : ({ ok: true, date: undefined } as const);
  const errors = new FormErrors();
  const refuse = (field: string, code: string) => errors.add(field, code, mistakeWord(words, field, code));
  if (!day.ok) refuse('day', day.code);
  if (!time.ok) refuse('time', time.code);
  if (!place.ok) refuse('place', place.code);
  if (!text.ok) refuse('text', text.code);
  if (!day.ok || !time.ok || !place.ok || !text.ok) return { errors };
  const reason = DECLINE_REASONS.find((code) => code === input.text('reason'));
  const outcome = outcomesFrom(current).find((code) => code === input.text('outcome'));
  const answer: PartnerAnswer = {
    id: input.text('id'),
    kind,
    text: text.text,
    ...(kind === 'decline' && reason !== undefined ? { reason } : {}),
    ...(kind === 'outcome' && outcome !== undefined ? { outcome } : {}),
    ...(kind === 'appointment' ? { day: day.date, time: time.text, place: place.text } : {}),
  };
  return { answer, errors };
}

/** A refusal as mistakes of the form that caused it. */
export function sayErrorsOf(words: Translator, error: DomainError): FormErrors {
  const errors = new FormErrors();
  for (const { field, code } of error.errors) errors.add(field, code, mistakeWord(words, field, code));
  return errors;
}

function mistakeWord(words: Translator, field: string, code: string): string {
  const own = `partner.mistake.${field}.${code}`;
  if (words.has(own)) return words.t(own, { max: PARTNER_TEXT_MAX });
  return words.t('partner.mistake.unreadable');
}
