/** Her pace, as a sentence for the partner to which she says yes or no like to the rest of the text. */
import { WORDS } from '../frame/words.js';

export const PACES = ['talk-first', 'each-step', 'waits', 'together'] as const;

/** The text with her pace below it, in the language of the partner. @param pace Empty when the text says it already. */
export function withPace(text: string, pace: string): string {
  const known = PACES.find((code) => code === pace);
  return known === undefined ? text : `${text.trimEnd()}\n\n${WORDS.for('nl').t(`pace.${known}`)}`;
}
