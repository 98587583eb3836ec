import { ANSWER_KINDS, ANSWER_TEXT_MAX, type AnswerKind, type TheirAnswer } from '@app/exchange';
import { cleanText, dateFromParts, FormErrors, type FormInput, type Translator } from '@app/web';
import { mistake } from '../frame/words.js';

/** Reads the answer form. What depends on the day and on the kind of answer is judged where the answer is received. */
export function readAnswer(
  words: Translator,
  input: FormInput,
): { answer?: TheirAnswer; errors: FormErrors } {
  const text = cleanText(input.text('text'), { max: ANSWER_TEXT_MAX, multiline: true });
  const kind = ANSWER_KINDS.find((known) => known === input.text('kind'));
  const until =
    kind === 'more-time' ? dateFromParts(input.date('until')) : ({ ok: true, date: undefined } as const);
  const mistakes = [
    kind === undefined && mistake(words, 'kind', 'required'),
    !text.ok && mistake(words, 'text', text.code),
    !until.ok && mistake(words, 'until', until.code),
  ].filter((found) => found !== false);
  const errors = new FormErrors(mistakes);
  if (kind === undefined || !text.ok || !until.ok) return { errors };
  return { answer: answerOf(input.text('id'), kind, text.text, until.date), errors };
}

function answerOf(id: string, kind: AnswerKind, text: string, until: string | undefined): TheirAnswer {
  return { id, kind, text, ...(until === undefined ? {} : { until }) };
}
