/** The languages of the intake door, in two parts of the same weight, so that two files can walk at the same time. */
import { MESSAGES } from '../../apps/intake/src/messages/index.js';

export const SPOKEN: readonly string[] = Object.keys(MESSAGES);
const HALF = Math.ceil(SPOKEN.length / 2);

export const FIRST_LANGUAGES = SPOKEN.slice(0, HALF);
export const OTHER_LANGUAGES = SPOKEN.slice(HALF);
