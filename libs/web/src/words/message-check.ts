/** What a test of a door asks about its messages: is each there in every language, is each used, is each used one there. */
import { createIntl } from '@formatjs/intl';
import type { Translations } from './translations.js';

export interface MessagePlace {
  language: string;
  id: string;
}

/** Messages that some language has and another lacks. */
export function missingMessages(translations: Translations): MessagePlace[] {
  const everyId = new Set(
    translations.languages.flatMap((language) => [...translations.messages(language).keys()]),
  );
  return translations.languages.flatMap((language) => {
    const own = translations.messages(language);
    return [...everyId].filter((id) => !own.has(id)).map((id) => ({ language, id }));
  });
}

/**
 * Messages that no source text mentions.
 *
 * An id that is put together at run time counts as mentioned when the source has its beginning up to a dot, as
 * in `` t(`topic.${code}`) ``.
 *
 * @param sources The texts of the door's source files.
 */
export function unusedMessages(translations: Translations, sources: readonly string[]): string[] {
  const text = sources.join('\n');
  const beginnings = [...text.matchAll(/[`'"]([\w-]+(?:\.[\w-]+)*\.)(?:\$\{|['"`])/g)].map(
    (match) => match[1] ?? '',
  );
  const ids = new Set(
    translations.languages.flatMap((language) => [...translations.messages(language).keys()]),
  );
  return [...ids].filter((id) => {
    if (text.includes(`'${id}'`) || text.includes(`"${id}"`) || text.includes(`\`${id}\``)) return false;
    return !beginnings.some((beginning) => id.startsWith(beginning));
  });
}

/** Ids that source texts ask for with `t('…')` and that no language has. */
export function unknownMessages(translations: Translations, sources: readonly string[]): string[] {
  const known = new Set(
    translations.languages.flatMap((language) => [...translations.messages(language).keys()]),
  );
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*['"`]([\w.-]+)['"`]/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(asked)].filter((id) => !known.has(id));
}

/** Messages that are no valid ICU message. */
export function brokenMessages(translations: Translations): MessagePlace[] {
  return translations.languages.flatMap((language) => {
    const messages = translations.messages(language);
    let failed = false;
    const intl = createIntl({
      locale: language,
      messages: Object.fromEntries(messages),
      onError: () => (failed = true),
    });
    return [...messages].flatMap(([id, text]) => {
      failed = false;
      intl.formatMessage({ id }, Object.fromEntries([...valueNames(text)].map((name) => [name, 1])), {
        ignoreTag: true,
      });
      return failed ? [{ language, id }] : [];
    });
  });
}

/** Messages that lack a value that the Dutch text fills in, or fill in one that it does not have. */
export function mismatchedValues(translations: Translations, reference = 'nl'): MessagePlace[] {
  const expected = translations.messages(reference);
  return translations.languages.flatMap((language) =>
    [...translations.messages(language)]
      .filter(([id, text]) => expected.has(id) && listed(text) !== listed(expected.get(id) ?? ''))
      .map(([id]) => ({ language, id })),
  );
}

function listed(message: string): string {
  return [...valueNames(message)].sort().join(' ');
}

/** The values that an ICU message fills in, also in the branches of a plural or a choice. */
function valueNames(message: string): Set<string> {
  const names = new Set<string>();
  const text = message.replace(/'[{}][^']*'/g, '');
  // Whether each open brace holds a value; the other braces hold the text of a branch.
  const open: boolean[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') open.pop();
    if (text[at] !== '{') continue;
    const holdsValue = open.at(-1) !== true;
    open.push(holdsValue);
    const name = holdsValue ? /^\s*(\w+)/.exec(text.slice(at + 1))?.[1] : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}
