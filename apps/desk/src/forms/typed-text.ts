import { invalid } from '@app/kernel';
import { cleanText, type TextErrorCode } from '@app/web';
import { TEXT_FIELDS, type TextField } from './text-fields.js';

const MISTAKES: Record<TextErrorCode, string> = {
  required: 'Fill this in.',
  'too-long': 'This is too long.',
  'control-character': 'This holds a character that cannot be shown. Type it again without it.',
  'bidi-override':
    'This holds a hidden character that turns the reading direction. Type it again without it.',
  'not-text': 'This is not a text.',
};

/** A text that must be there, clean. @throws DomainError `DESK.TEXT` that names the field */
export function requiredText(field: TextField, value: unknown): string {
  return cleaned(field, value, true);
}

/** A text that may be left out; undefined when it was. @throws DomainError `DESK.TEXT` */
export function optionalText(field: TextField, value: unknown): string | undefined {
  const text = cleaned(field, value, false).trim();
  return text === '' ? undefined : text;
}

function cleaned(field: TextField, value: unknown, required: boolean): string {
  const clean = cleanText(value, { ...TEXT_FIELDS[field], required });
  if (clean.ok) return clean.text;
  const message = MISTAKES[clean.code];
  throw invalid('DESK.TEXT', message, [{ field, code: clean.code, message }]);
}
