/**
 * A form that was sent when the session had ended. What was typed travels through the page to log in, in hidden
 * fields, and comes back in a form of its own: nothing is stored, and nothing is lost.
 */
import { CSRF_FIELD, type FastifyRequest } from '@app/web';
import { PostedForm } from './posted-form.js';

export interface CarriedForm {
  /** Where the form was sent; a path of this door. */
  to: string;
  fields: [name: string, value: string][];
}

const PREFIX = 'carried:';
export const CARRIED_TO = 'carried-to';
/** What is typed at the log-in is nobody's text, and whoever has no session is logged out already. */
const NOT_WORTH_CARRYING = new Set(['/login', '/logout']);

/** The form that a request sent; undefined for one that sent none. */
export function formOf(request: FastifyRequest): CarriedForm | undefined {
  const to = request.url.split('?')[0] ?? '/';
  if (request.method !== 'POST' || NOT_WORTH_CARRYING.has(to)) return undefined;
  const fields = entriesOf(PostedForm.of(request)?.fields ?? request.body).filter(
    ([name]) => name !== CSRF_FIELD,
  );
  return { to, fields };
}

/** Hidden fields that carry a form through another one. */
export function carriedFields(form: CarriedForm): [name: string, value: string][] {
  return [
    [CARRIED_TO, form.to],
    ...form.fields.map(([name, value]): [string, string] => [PREFIX + name, value]),
  ];
}

/** The form that another one carried; undefined when it carried none, or one for another site. */
export function carriedForm(body: unknown): CarriedForm | undefined {
  const entries = entriesOf(body);
  const to = entries.find(([name]) => name === CARRIED_TO)?.[1];
  if (to === undefined || !isOwnPath(to)) return undefined;
  const fields = entries
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, value]): [string, string] => [name.slice(PREFIX.length), value]);
  return { to, fields };
}

/** A path on this door, and no trick that a browser takes for another host. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[\w\-./]*$/.test(path);
}

function entriesOf(body: unknown): [name: string, value: string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item): item is string => typeof item === 'string')
      .map((item): [string, string] => [name, item]),
  );
}
