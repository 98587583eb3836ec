/** Reading one JSON object field by field, with errors that name the field and the rule. */
import { badInput } from './bad-input.js';

export type JsonObject = Record<string, unknown>;

/**
 * @param what  How an error calls the object, such as `table`.
 * @param known The fields that it may have. A field that looks like one of them is refused, because a misspelt
 *              threshold that is silently ignored would publish what it should hide; other fields are left alone.
 * @throws DomainError `DISCLOSURE.BAD_INPUT`
 */
export function objectOf(value: unknown, what: string, known: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput(`${what} must be an object`);
  }
  const object = value as JsonObject;
  for (const field of Object.keys(object)) {
    if (known.includes(field)) continue;
    const meant = known.find((name) => looksLike(field.toLowerCase(), name.toLowerCase()));
    if (meant !== undefined) throw badInput(`${what} has no field "${field}"; did you mean "${meant}"?`);
  }
  return object;
}

export function arrayOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw badInput(`${what} must be an array`);
  return value;
}

/** A whole number within bounds; `fallback` where the field is absent. */
export function wholeNumber(
  value: unknown,
  what: string,
  [least, most]: readonly [number, number],
  fallback?: number,
): number {
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
    throw badInput(`${what} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

export function finiteNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badInput(`${what} must be a number`);
  return value;
}

export function oneOf<Code extends string>(
  value: unknown,
  what: string,
  codes: readonly Code[],
  fallback?: Code,
): Code {
  if (value === undefined && fallback !== undefined) return fallback;
  const found = codes.find((code) => code === value);
  if (found === undefined) throw badInput(`${what} must be one of ${codes.join(', ')}`);
  return found;
}

export function flag(value: unknown, what: string, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  if (typeof value !== 'boolean') throw badInput(`${what} must be true or false`);
  return value;
}

export function word(value: unknown, what: string, fallback: string): string {
  if (value === undefined) return fallback;
  if (typeof value !== 'string' || !/^[\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,79}$/u.test(value)) {
    throw badInput(`${what} must be a short name of letters, digits and dashes`);
  }
  return value;
}

/** One letter more, less or different, or two neighbours swapped. */
function looksLike(field: string, name: string): boolean {
  if (field === name) return true;
  if (Math.abs(field.length - name.length) > 1 || name.length < 4) return false;
  let start = 0;
  while (start < field.length && field[start] === name[start]) start++;
  let end = 0;
  const most = Math.min(field.length, name.length) - start;
  while (end < most && field.at(-1 - end) === name.at(-1 - end)) end++;
  const [left, right] = [field.slice(start, field.length - end), name.slice(start, name.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === `${right[1]}${right[0]}`;
}
