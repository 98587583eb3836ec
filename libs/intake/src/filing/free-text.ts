/**
 * What she writes, as it may be stored. It is brought to one Unicode form and one kind of line end, and is otherwise
 * kept as it is or refused with a reason: nothing of hers is changed behind her back. HTML and script are text.
 */

/** The most characters of a story or a message, counted as Unicode code points. */
export const LONGEST_TEXT = 20_000;
/** The most characters of a name. */
export const LONGEST_NAME = 200;

export type FreeTextFault = 'required' | 'wrong-type' | 'too-long' | 'control-character' | 'bidi-override';

export type FreeText = { text: string } | { fault: FreeTextFault };

/** C0 and C1 controls, line and paragraph separators, and halves of a character that the database cannot hold. */
const CONTROL = /[\p{Cc}\u2028\u2029\p{Cs}]/u;
/** Embeddings, overrides and isolates make a text read differently from what it says. */
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

/** A text of several lines, of 1 to 20,000 characters. */
export function readStory(value: unknown): FreeText {
  return read(value, LONGEST_TEXT, true);
}

/** A name: one line, of 1 to 200 characters. */
export function readName(value: unknown): FreeText {
  return read(value, LONGEST_NAME, false);
}

function read(value: unknown, longest: number, hasLines: boolean): FreeText {
  if (value === undefined) return { fault: 'required' };
  if (typeof value !== 'string') return { fault: 'wrong-type' };
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC');
  if (text.trim() === '') return { fault: 'required' };
  if (BIDI_OVERRIDE.test(text)) return { fault: 'bidi-override' };
  if (CONTROL.test(hasLines ? text.replace(/[\n\t]/g, '') : text)) return { fault: 'control-character' };
  return isLongerThan(text, longest) ? { fault: 'too-long' } : { text };
}

function isLongerThan(text: string, longest: number): boolean {
  if (text.length <= longest) return false;
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters > longest;
}
