import { invalid, type IsoDate } from '@app/kernel';
import { nearest } from '../catalogue/nearest.js';
import { OWERS, type OwedBy, type Regime } from '../catalogue/term.js';

/** A term that is in no catalogue, described by the caller. */
export interface InlineTerm {
  /** ISO 8601 in one unit: `P3D`, `P6W`, `P3M`, `P1Y`, `PT72H`. */
  length: string;
  regime: Regime;
  /** Default `forward`. */
  counting?: 'forward' | 'backward';
  /** Default `agency`. */
  owedBy?: OwedBy;
  /** `working-days` makes `PnD` count working days. Default `calendar`. */
  unit?: 'calendar' | 'working-days';
}

export interface ExtensionInput {
  /** How much longer, in one unit; counted from the end before any roll. */
  length: string;
  /** Day on which the notice was given. */
  noticeOn?: IsoDate | null;
  /** Whether the person concerned agreed in writing. */
  consent?: boolean;
}

export interface SuspensionInput {
  /** First day that does not count. */
  from: IsoDate;
  /** Day on which counting resumes; `null` while it is still suspended. */
  to: IsoDate | null;
}

export interface DeadlineRequest {
  /** Id of the catalogue, or a term of one's own. */
  term: string | InlineTerm;
  /** Which of the row's other lengths applies. */
  variant?: string | null;
  /** Day zero, as `YYYY-MM-DD`; for a term in hours a local date-time, `2026-04-06T16:00`. */
  start: string;
  /** The second date of rows that have one (TAX-22j, BNK-43-3, KIF-1J3M). */
  otherStart?: IsoDate | null;
  /**
   * Her terms only: the earliest day that could be called day zero, when `start` is the latest one. She is reminded as if
   * the term had begun on it.
   */
  earliestStart?: IsoDate | null;
  extensions?: readonly ExtensionInput[] | null;
  suspensions?: readonly SuspensionInput[] | null;
  /** The date that the letter of the institution prints; overrides the catalogue. */
  printed?: string | null;
}

const REQUEST_FIELDS = [
  'term',
  'start',
  'extensions',
  'suspensions',
  'printed',
  'variant',
  'otherStart',
  'earliestStart',
] as const;
const INLINE_FIELDS = ['length', 'regime', 'counting', 'owedBy', 'unit'] as const;
const EXTENSION_FIELDS = ['length', 'noticeOn', 'consent'] as const;
const SUSPENSION_FIELDS = ['from', 'to'] as const;

const REGIMES = ['atw', 'eu', 'none'] as const;
const COUNTING = ['forward', 'backward'] as const;
const UNITS = ['calendar', 'working-days'] as const;
const INLINE_OWERS = OWERS.filter((ower) => ower !== 'nobody');

type Fields = Record<string, unknown>;

/**
 * Reads a request that came from outside.
 *
 * A field that is unknown, misspelt, missing or of the wrong type is refused by name: a dropped "extension" would
 * give a date that looks right and is not.
 *
 * @throws DomainError of kind `invalid`, code `DEADLINES.BAD_REQUEST`
 */
export function readDeadlineRequest(value: unknown): DeadlineRequest {
  const fields = objectWith(value, 'the request', REQUEST_FIELDS);
  return {
    term: typeof fields.term === 'object' ? readInline(fields.term) : text(fields.term, 'term'),
    variant: optionalText(fields.variant, 'variant'),
    start: text(fields.start, 'start'),
    otherStart: optionalText(fields.otherStart, 'otherStart'),
    earliestStart: optionalText(fields.earliestStart, 'earliestStart'),
    extensions: list(fields.extensions, 'extensions', readExtension),
    suspensions: list(fields.suspensions, 'suspensions', readSuspension),
    printed: optionalText(fields.printed, 'printed'),
  };
}

function readInline(value: unknown): InlineTerm {
  const fields = objectWith(value, 'term', INLINE_FIELDS);
  return {
    length: text(fields.length, 'term.length'),
    regime: oneOf(fields.regime, 'term.regime', REGIMES),
    counting: oneOf(fields.counting ?? 'forward', 'term.counting', COUNTING),
    owedBy: oneOf(fields.owedBy ?? 'agency', 'term.owedBy', INLINE_OWERS),
    unit: oneOf(fields.unit ?? 'calendar', 'term.unit', UNITS),
  };
}

function readExtension(value: unknown, at: string): ExtensionInput {
  const fields = objectWith(value, at, EXTENSION_FIELDS);
  if (fields.consent !== undefined && typeof fields.consent !== 'boolean') {
    throw bad(`${at}.consent must be true or false.`);
  }
  return {
    length: text(fields.length, `${at}.length`),
    noticeOn: optionalText(fields.noticeOn, `${at}.noticeOn`),
    consent: fields.consent,
  };
}

function readSuspension(value: unknown, at: string): SuspensionInput {
  const fields = objectWith(value, at, SUSPENSION_FIELDS);
  if (fields.to === undefined) {
    throw bad(
      `${at}.to is missing; give the day on which counting resumes, or null while it is still suspended.`,
    );
  }
  return { from: text(fields.from, `${at}.from`), to: optionalText(fields.to, `${at}.to`) ?? null };
}

function objectWith(value: unknown, at: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad(`${at} must be an object with ${known.slice(0, 2).join(' and ')}.`);
  }
  for (const field in value) {
    if (known.includes(field)) continue;
    const guess = nearest(field, known);
    const hint = guess === undefined ? `the fields are ${known.join(', ')}` : `did you mean "${guess}"?`;
    throw bad(`${at} has no field ${JSON.stringify(field.slice(0, 40))}; ${hint}`);
  }
  return value as Fields;
}

function list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw bad(`${at} must be a list.`);
  return value.map((item, index) => read(item, `${at}[${index}]`));
}

function text(value: unknown, at: string): string {
  if (typeof value === 'string') return value;
  throw bad(value === undefined ? `${at} is missing.` : `${at} must be a text.`);
}

function optionalText(value: unknown, at: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, at);
}

function oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw bad(`${at} must be one of ${allowed.join(', ')}.`);
}

function bad(message: string): Error {
  return invalid('DEADLINES.BAD_REQUEST', message);
}
