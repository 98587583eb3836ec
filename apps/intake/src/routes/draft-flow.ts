/** Where a draft goes on, for the controllers that lead there. */
import { STEP_QUESTIONS, STEPS, type Answers, type Draft, type StepId } from '@app/intake';

/** The step after the last one on which she wrote something. */
export function nextStep(draft: Draft): StepId {
  const answered = STEPS.findLastIndex((step) => hasAnswers(draft.answers, step));
  return STEPS[Math.min(answered + 1, STEPS.length - 1)] ?? 'story';
}

function hasAnswers(answers: Answers, step: StepId): boolean {
  // The language is filled in beforehand and is no answer of hers.
  return STEP_QUESTIONS[step].some((name) => name !== 'language' && answers[name] !== undefined);
}
