import type { DomainError, FieldError } from '@app/kernel';
import { FormErrors, type Problem, type Translator } from '@app/web';

/**
 * The words for a refusal in the language of a colleague; undefined where the desk has none of its own.
 *
 * @param forProgram A program gets what the engine of the terms itself says, which names the field that is at fault; a
 *   person has a form with other names.
 */
export function problemWords(words: Translator, problem: Problem, forProgram = false): string | undefined {
  const { code, message, field } = problem;
  const ofEngine = code.startsWith('DEADLINES.');
  if (ofEngine && forProgram) return undefined;
  const id = field === undefined ? `problem.${code}` : `mistake.${code}`;
  // Some refusals name the very figure or equation that is at fault, in a sentence that exists in English only.
  if (words.has(id)) return words.t(id, { message });
  return ofEngine ? words.t('problem.deadline', { message }) : undefined;
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
