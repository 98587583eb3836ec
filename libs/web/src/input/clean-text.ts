/**
 * What people type, as it may be stored. It is brought to one Unicode form and one kind of line end, and is
 * otherwise taken as it is or refused: nothing that someone wrote is changed behind her back.
 */

export type TextErrorCode = 'required' | 'too-long' | 'control-character' | 'bidi-override' | 'not-text';

/** `typed` is what goes back into the form. */
export type CleanText = { ok: true; text: string } | { ok: false; code: TextErrorCode; typed: string };

/** C0 and C1 controls but for tab and line feed, line and paragraph separators, and halves of a character. */
const CONTROL = /[\p{Cc}\u2028\u2029\p{Cs}]/u;
/** Embeddings, overrides and isolates: they make a text read differently from what it says. */
const BIDI_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;

export interface CleanTextOptions {
  /** The most characters, counted as Unicode code points. */
  max: number;
  /** Whether line breaks and tabs may occur. */
  multiline?: boolean;
  /** Whether white space alone counts as nothing given. */
  required?: boolean;
}

export function cleanText(value: unknown, options: CleanTextOptions): CleanText {
  if (value !== undefined && value !== null && typeof value !== 'string') {
    return { ok: false, code: 'not-text', typed: '' };
  }
  const typed = value ?? '';
  const refuse = (code: TextErrorCode): CleanText => ({ ok: false, code, typed });
  const text = typed.replace(/\r\n?/g, '\n').replace(/\n$/, '').normalize('NFC');
  if (options.required && text.trim() === '') return refuse('required');
  if (BIDI_OVERRIDE.test(text)) return refuse('bidi-override');
  if (CONTROL.test(options.multiline ? text.replace(/[\n\t]/g, '') : text))
    return refuse('control-character');
  if (isLongerThan(text, options.max)) return refuse('too-long');
  return { ok: true, text };
}

function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters > max;
}
