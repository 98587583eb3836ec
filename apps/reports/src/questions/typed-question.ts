/** What a member typed, as a question or as the mistakes in it. */
import { QUESTION_KINDS, QUESTION_MAX, type NewQuestion } from '@app/platform';
import { DICTIONARY, type Quarter } from '@app/statistics';
import { cleanText, FormErrors, type FormInput, type Translator } from '@app/web';

/** Only published quarters and tables of the dictionary can be chosen. */
export function typedQuestion(
  input: FormInput,
  quarters: readonly Quarter[],
  words: Translator,
): NewQuestion | FormErrors {
  const mistakes: { field: string; code: string; message: string }[] = [];
  const wrong = (field: string, code: string) => {
    mistakes.push({ field, code, message: words.t(`ask.mistake.${code}`) });
  };
  const kind = QUESTION_KINDS.find((one) => one === input.text('kind'));
  if (kind === undefined) wrong('kind', 'choose');
  const chosen = (field: string, codes: readonly string[]) => {
    const code = input.text(field);
    if (code === '') return null;
    if (!codes.includes(code)) wrong(field, 'choose');
    return code;
  };
  const quarter = chosen('quarter', quarters);
  const dimension = chosen(
    'dimension',
    DICTIONARY.dimensions.map(({ id }) => id),
  );
  const clean = cleanText(input.text('text'), { max: QUESTION_MAX, multiline: true, required: true });
  if (!clean.ok) wrong('text', clean.code);
  if (kind === undefined || !clean.ok || mistakes.length > 0) return new FormErrors(mistakes);
  return { kind, quarter, dimension, text: clean.text };
}
