/** She types the end of her code, and so notices a slip of the pen while the code is still on the screen. */
import { isHandOver } from '@app/intake';
import { latinDigits } from '@app/web';
import type { Visitor } from './visitors.js';

type Visit = Visitor['visit'];

/** Her last group, or all of it, in whatever digits and with whatever marks her keyboard gives. */
export function isTypedBack(typed: string, digits: string): boolean {
  const given = latinDigits(typed).replace(/\D/g, '');
  return given === digits.slice(-4) || given === digits;
}

/** Her code, while it has to be asked for before she sends: a helper's code is changed at her first visit instead. */
export function unprovenCode({ digits, isKept }: Visit): string | undefined {
  return isKept || isHandOver(digits) ? undefined : digits;
}
