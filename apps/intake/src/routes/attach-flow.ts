/** Where the page of her files stands among the steps: after what happened, before what she wants. */
import type { StepId } from '@app/intake';
import type { Translator } from '@app/web';
import { at } from '../frame/words.js';
import { stepPath } from '../pages/steps/index.js';

/** The step that follows the page of files. */
export const FILES_BEFORE: StepId = 'wishes';
/** The step in front of it. */
export const FILES_AFTER: StepId = 'work';

/** The way to a step for someone who goes on: past the files first. */
export function pathForward(words: Translator, step: StepId): string {
  return step === FILES_BEFORE ? at(words, 'attach') : stepPath(words, step);
}
