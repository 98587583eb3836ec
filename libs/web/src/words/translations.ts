/**
 * Words of a door in every language it speaks, as ICU messages. Files are parsed and formatters made once per
 * process: a request only looks up and fills in.
 */
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { plainDate, LEGAL_ZONE, type IsoDate } from '@app/kernel';
import { directionOf } from './language.js';

/** A JSON file of messages; `_meta` says `{ "language", "checkedByNativeSpeaker" }` and is no message. */
export type MessageFile = Readonly<Record<string, unknown>>;

export type MessageValues = Record<string, string | number | Date>;

/** One language of one door. */
export interface Translator {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The message in this language, else in English, else in Dutch; the id itself when there is none at all. */
  t(id: string, values?: MessageValues): string;
  has(id: string): boolean;
  /** A calendar day in words. */
  date(day: IsoDate): string;
  /** A moment in words, as the clock in the Netherlands shows it. */
  dateTime(moment: Date): string;
  number(value: number): string;
}

export interface Translations {
  readonly languages: readonly string[];
  /** The translator of a language, or of the first language of the fallback order when it is not spoken here. */
  for(language: string): Translator;
  /** The messages of one language as they were given, without its fallbacks. */
  messages(language: string): ReadonlyMap<string, string>;
}

const FALLBACKS = ['en', 'nl'];

/** Several years of days. */
const DAYS_KEPT = 2_000;

/** @param files For each language one file of messages, or several that add up. */
export function createTranslations(
  files: Readonly<Record<string, MessageFile | readonly MessageFile[]>>,
): Translations {
  const languages = Object.keys(files);
  const messages = new Map(languages.map((language) => [language, collect(files[language] ?? [])]));
  const fallbacks = FALLBACKS.filter((language) => messages.has(language));
  const own = new Map([...messages].map(([language, texts]) => [language, new MessageSet(language, texts)]));
  const translators = new Map<string, Translator>();
  for (const language of languages) {
    const order = [language, ...fallbacks.filter((other) => other !== language)];
    translators.set(
      language,
      new LanguageTranslator(
        language,
        order.flatMap((name) => own.get(name) ?? []),
      ),
    );
  }
  const last = translators.get(fallbacks[0] ?? languages[0] ?? '');
  if (last === undefined) throw new Error('Translations need at least one language.');
  return {
    languages,
    for: (language) => translators.get(language) ?? last,
    messages: (language) => messages.get(language) ?? new Map(),
  };
}

function collect(files: MessageFile | readonly MessageFile[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of Array.isArray(files) ? (files as readonly MessageFile[]) : [files as MessageFile]) {
    for (const [id, text] of Object.entries(file)) {
      if (id === '_meta') continue;
      if (typeof text !== 'string') throw new Error(`Message ${id} is not a text.`);
      if (texts.has(id)) throw new Error(`Message ${id} is given twice in one language.`);
      texts.set(id, text);
    }
  }
  return texts;
}

/** A message with nothing in it but names in braces, taken apart once. */
class Template {
  private constructor(private readonly parts: readonly string[]) {}

  /** Undefined for a message that needs the formatter: a plural, a choice, a quoted sign. */
  static of(text: string): Template | undefined {
    return /^[^{}'<#]*(\{\w+\}[^{}'<#]*)*$/.test(text) ? new Template(text.split(/\{(\w+)\}/)) : undefined;
  }

  /** As the formatter would; undefined for a value that is neither text nor number, which it decides about. */
  filledWith(values: MessageValues | undefined): string | undefined {
    let filled = this.parts[0] ?? '';
    for (let at = 1; at < this.parts.length; at += 2) {
      const value = values?.[this.parts[at] ?? ''];
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      filled += `${value}${this.parts[at + 1] ?? ''}`;
    }
    return filled;
  }
}

/** The messages of one language with that language's own plural rules, which a fallback brings along. */
class MessageSet {
  private readonly intl: IntlShape<string>;
  private readonly templates = new Map<string, Template | undefined>();

  constructor(
    language: string,
    private readonly texts: ReadonlyMap<string, string>,
  ) {
    this.intl = createIntl(
      {
        locale: languageTag(language),
        timeZone: LEGAL_ZONE,
        messages: Object.fromEntries(texts),
        // A page with a raw message is better than no page; `brokenMessages` finds the mistake in a test.
        onError: () => undefined,
      },
      createIntlCache(),
    );
  }

  has(id: string): boolean {
    return this.texts.has(id);
  }

  get(id: string, values: MessageValues | undefined): string | undefined {
    const text = this.texts.get(id);
    if (text === undefined) return undefined;
    // Most messages are plain sentences, which need no formatter at all.
    const filled = this.template(id, text)?.filledWith(values);
    return filled ?? this.intl.formatMessage({ id }, values, { ignoreTag: true });
  }

  private template(id: string, text: string): Template | undefined {
    if (this.templates.has(id)) return this.templates.get(id);
    const template = Template.of(text);
    this.templates.set(id, template);
    return template;
  }
}

class LanguageTranslator implements Translator {
  readonly dir: 'ltr' | 'rtl';
  private readonly dates: Intl.DateTimeFormat;
  private readonly moments: Intl.DateTimeFormat;
  private readonly numbers: Intl.NumberFormat;
  /** Days that were written before: a list has the same few again and again. */
  private days = new Map<IsoDate, string>();

  constructor(
    readonly language: string,
    private readonly sets: readonly MessageSet[],
  ) {
    const tag = languageTag(language);
    this.dir = directionOf(language);
    this.dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    this.moments = new Intl.DateTimeFormat(tag, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: LEGAL_ZONE,
    });
    this.numbers = new Intl.NumberFormat(tag);
  }

  t(id: string, values?: MessageValues): string {
    for (const set of this.sets) {
      const text = set.get(id, values);
      if (text !== undefined) return text;
    }
    return id;
  }

  has(id: string): boolean {
    return this.sets.some((set) => set.has(id));
  }

  date(day: IsoDate): string {
    let written = this.days.get(day);
    if (written === undefined) {
      written = this.dates.format(plainDate(day).toZonedDateTime('UTC').epochMilliseconds);
      if (this.days.size >= DAYS_KEPT) this.days = new Map();
      this.days.set(day, written);
    }
    return written;
  }

  dateTime(moment: Date): string {
    return this.moments.format(moment);
  }

  number(value: number): string {
    return this.numbers.format(value);
  }
}

/** Dates and digits as on Dutch letters and in our codes, also where a language has a calendar or digits of its own. */
function languageTag(language: string): string {
  // Day before month, as on every letter here.
  const spoken = language === 'en' ? 'en-GB' : language;
  return `${spoken}-u-ca-gregory-nu-latn`;
}
