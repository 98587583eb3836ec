import { invalid, isPlainDate, type IsoDate } from '@app/kernel';
import { latinDigits } from '@app/web';

/** A calendar day from a date field; undefined when it was left empty. @throws DomainError `DESK.DAY` that names the field */
export function optionalDay(field: string, value: string): IsoDate | undefined {
  const text = latinDigits(value).trim();
  if (text === '') return undefined;
  if (isPlainDate(text)) return text;
  throw mistake(field, 'impossible-date', 'This is not a calendar date. Write it as 2026-11-21.');
}

/** @throws DomainError `DESK.DAY` that names the field */
export function requiredDay(field: string, value: string): IsoDate {
  const day = optionalDay(field, value);
  if (day === undefined) throw mistake(field, 'required', 'Fill in a date.');
  return day;
}

function mistake(field: string, code: string, message: string): Error {
  return invalid('DESK.DAY', message, [{ field, code, message }]);
}
