/** Names of classes and ids that several building blocks share, so that markup and stylesheet cannot drift apart. */

/** Joins class names, leaving out the ones that do not apply. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** The id of the control of a field: where its label points and where the error summary leads. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** The value of `aria-describedby` for a control with this hint and this error, if it has either. */
export function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const id = fieldId(name);
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
