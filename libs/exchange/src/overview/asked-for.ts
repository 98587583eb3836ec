/**
 * What kind of thing the desk asks of an institution, in words that say nothing of the person: they stand in an
 * overview that opens with a mail alone, without the passcode that guards each text.
 */
export const ASKED_FOR = ['information', 'reasons', 'review', 'repair', 'talk', 'other'] as const;

export type AskedFor = (typeof ASKED_FOR)[number];

export function isAskedFor(code: string): code is AskedFor {
  return (ASKED_FOR as readonly string[]).includes(code);
}
