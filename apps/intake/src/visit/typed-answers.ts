/** From a posted step to answers, as typed. Reading never fails: whatever was posted, nothing of it is lost. */
import { CONTACT_QUESTIONS, STEP_QUESTIONS, violenceForms, type Answers, type StepId } from '@app/intake';
import { FormInput, latinDigits } from '@app/web';

/** A long list of choices stands in several groups of a page, each under a name of its own. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  conduct: ['conduct', 'conduct-more'],
  violence: violenceForms().map(({ form }) => `violence-${form}`),
};

/** Before the name of an answer that waits while she types her code. */
export const KEPT = 'kept.';

const NUMBER_BOX = /-(day|month|year)$/;

/** The answers of one step; what was left open is absent. */
export function typedAnswers(step: StepId, input: FormInput, prefix = ''): Answers {
  const answers: Record<string, string[]> = {};
  for (const name of STEP_QUESTIONS[step]) {
    const typed = [name, ...(GROUPS[name] ?? [])].flatMap((group) => input.list(`${prefix}${group}`));
    const values = [...new Set(typed)].filter((value) => value !== '');
    if (values.length > 0) answers[name] = NUMBER_BOX.test(name) ? values.map(latinDigits) : values;
  }
  return answers;
}

/** The answers about being called; `contact-call` only where it is asked. */
export function typedContact(
  input: FormInput,
  names: readonly string[] = CONTACT_QUESTIONS,
  prefix = '',
): Answers {
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = [...new Set(input.list(`${prefix}${name}`))].filter((value) => value !== '');
      return values.length === 0 ? [] : [[name, values]];
    }),
  );
}

/** For the hidden fields of a page that asks for the code. */
export function keptFields(answers: Answers): { name: string; value: string }[] {
  return Object.entries(answers).flatMap(([name, values]) =>
    values.map((value) => ({ name: `${KEPT}${name}`, value })),
  );
}
