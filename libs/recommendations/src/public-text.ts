/** The number of a case, as it is printed for her and for nobody else. */
const CASE_NUMBER = /\bSR-\d{4}-\d{4,}\b/i;

/** Whether a text that becomes public names a case. A person reads it over as well: this only catches what a rule can. */
export function namesCase(text: string): boolean {
  return CASE_NUMBER.test(text);
}
