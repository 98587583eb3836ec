import type { DomainError, FieldError } from '@app/kernel';
import { FormErrors, type Problem, type Translator } from '@app/web';

/** The words for a refusal in the language of a colleague; undefined where the desk has none of its own. */
export function problemWords(words: Translator, problem: Problem): string | undefined {
  const { code, message, field } = problem;
  const id = field === undefined ? `problem.${code}` : `mistake.${code}`;
  // Some refusals name the very figure or equation that is at fault, in a sentence that exists in English only.
  if (words.has(id)) return words.t(id, { message });
  if (code.startsWith('DEADLINES.')) return words.t('problem.deadline', { message });
  return undefined;
}

/** A refusal as mistakes of the form that caused it. */
export function formErrorsOf(words: Translator, error: DomainError): FormErrors {
  return new FormErrors(FormErrors.from(error).all.map((found) => translated(words, found)));
}

function translated(words: Translator, found: FieldError): FieldError {
  const { field, code, message } = found;
  const problem = field === '' ? { code, message } : { code, message, field };
  return { field, code, message: problemWords(words, problem) ?? message };
}
