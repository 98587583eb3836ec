/**
 * Which kinds of help belong to what she asked for, so that one that nobody offers is seen as missing too, and not only
 * one that is offered elsewhere. Help in choosing, never a limit.
 */

/** Codes of `wish` with codes of `referral`. */
const KINDS_OF_WISH: Readonly<Record<string, readonly string[]>> = {
  'exit-support': ['exit-programme'],
  'report-support': ['police-report-support', 'victim-support'],
  'legal-advice': ['legal-desk', 'lawyer'],
};

/** @param wish Codes of `wish`. @returns Codes of `referral`, each once. */
export function wishedHelp(wish: readonly string[]): string[] {
  return [...new Set(wish.flatMap((code) => KINDS_OF_WISH[code] ?? []))];
}

/** Whether going to the police together may be on her mind. */
export function mayWantCompany(told: {
  wish: readonly string[];
  conduct: readonly string[];
  violence: readonly string[];
}) {
  return (
    told.wish.includes('report-support') ||
    told.conduct.includes('report-refused') ||
    told.violence.length > 0
  );
}
