/** Reads one object that came from outside, field by field, and notes what is wrong with it instead of stopping. */
import {
  isCode,
  isPlainDate,
  type DeskLanguage,
  DESK_LANGUAGES,
  type FieldError,
  type IsoDate,
  type TaxonomyList,
} from '@app/kernel';
import { readName, readStory, type FreeTextFault } from './free-text.js';

export type FieldFault =
  | FreeTextFault
  | 'unknown-code'
  | 'unknown-field'
  | 'too-many'
  | 'impossible-date'
  | 'impossible-month'
  | 'order';

/** English, for programs; a door puts its own words in their place by the code. */
const MESSAGES: Record<FieldFault, string> = {
  required: 'This is needed.',
  'wrong-type': 'This has the wrong type.',
  'too-long': 'This is too long.',
  'control-character': 'This holds characters that cannot be shown.',
  'bidi-override': 'This holds marks that change the direction of text.',
  'unknown-code': 'This is not one of the known codes.',
  'unknown-field': 'There is no such field.',
  'too-many': 'This list is too long.',
  'impossible-date': 'This is not a calendar date (YYYY-MM-DD).',
  'impossible-month': 'This is not a month (YYYY-MM).',
  order: 'The first month comes after the last.',
};

/** No list of the taxonomy is longer; a longer list of hers repeats itself. */
const LONGEST_LIST = 60;
const MOST_ERRORS = 50;
/** A name of a field is repeated in the answer only if it looks like one: it might be a sentence of hers. */
const FIELD_NAME = /^[A-Za-z][\w-]{0,39}$/;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

export class BodyReader {
  private readonly fields: Record<string, unknown>;

  constructor(
    value: unknown,
    known: readonly string[],
    readonly errors: FieldError[] = [],
    private readonly prefix = '',
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) this.note('', 'wrong-type');
    this.fields = isObject ? (value as Record<string, unknown>) : {};
    for (const name of Object.keys(this.fields)) {
      if (!known.includes(name)) this.note(FIELD_NAME.test(name) ? name : '', 'unknown-field');
    }
  }

  note(field: string, code: FieldFault): undefined {
    const path = field === '' ? this.prefix.replace(/\.$/, '') : `${this.prefix}${field}`;
    if (this.errors.length < MOST_ERRORS) this.errors.push({ field: path, code, message: MESSAGES[code] });
    return undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name) && this.fields[name] !== undefined;
  }

  story(name: string): string | undefined {
    const read = readStory(this.value(name));
    return 'text' in read ? read.text : this.note(name, read.fault);
  }

  name(name: string): string | undefined {
    if (!this.isGiven(name)) return undefined;
    const read = readName(this.value(name));
    return 'text' in read ? read.text : this.note(name, read.fault);
  }

  /** Any text, for what is compared and never stored; an empty string when it is missing. */
  text(name: string): string {
    const value = this.value(name);
    if (typeof value === 'string') return value;
    this.note(name, value === undefined ? 'required' : 'wrong-type');
    return '';
  }

  /** Places in a list, counted from one; none when it is missing. */
  places(name: string): number[] {
    const value = this.value(name);
    if (value === undefined) return [];
    const isList = Array.isArray(value) && value.every((one) => Number.isInteger(one) && Number(one) > 0);
    if (!isList) this.note(name, 'wrong-type');
    else if (value.length > LONGEST_LIST) this.note(name, 'too-many');
    else return value as number[];
    return [];
  }

  /** True or false, and nothing that looks like it. */
  flag(name: string): boolean {
    const value = this.value(name);
    if (typeof value === 'boolean') return value;
    this.note(name, value === undefined ? 'required' : 'wrong-type');
    return false;
  }

  /** Words of a program that only have to be one of a few. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.value(name);
    if (value === undefined) return this.note(name, 'required');
    if (typeof value !== 'string') return this.note(name, 'wrong-type');
    return allowed.find((word) => word === value) ?? this.note(name, 'unknown-code');
  }

  language(name: string): DeskLanguage | undefined {
    return this.oneOf(name, DESK_LANGUAGES);
  }

  code(name: string, list: TaxonomyList): string | undefined {
    if (!this.isGiven(name)) return undefined;
    const value = this.value(name);
    if (typeof value !== 'string') return this.note(name, 'wrong-type');
    return isCode(list, value) ? value : this.note(name, 'unknown-code');
  }

  codes(name: string, list: TaxonomyList): string[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      return this.note(name, 'wrong-type');
    if (value.length > LONGEST_LIST) return this.note(name, 'too-many');
    const codes = [...new Set(value as string[])];
    return codes.every((code) => isCode(list, code)) ? codes : this.note(name, 'unknown-code');
  }

  month(name: string): string | undefined {
    return this.matching(name, (text) => MONTH.test(text), 'impossible-month');
  }

  date(name: string): IsoDate | undefined {
    return this.matching(name, isPlainDate, 'impossible-date');
  }

  /** An object within the object; undefined when it was left out. */
  within(name: string, known: readonly string[]): BodyReader | undefined {
    if (!this.has(name)) return undefined;
    return new BodyReader(this.fields[name], known, this.errors, `${this.prefix}${name}.`);
  }

  private matching(name: string, fits: (text: string) => boolean, fault: FieldFault): string | undefined {
    if (!this.isGiven(name)) return undefined;
    const value = this.value(name);
    if (typeof value !== 'string') return this.note(name, 'wrong-type');
    return fits(value) ? value : this.note(name, fault);
  }

  /** In an object within the object null says "I do not know", as in `termPrinted: null`. */
  private isGiven(name: string): boolean {
    return this.has(name) && !(this.prefix !== '' && this.fields[name] === null);
  }

  private value(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }
}
