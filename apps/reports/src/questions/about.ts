import type { PublishedQuestion } from '@app/platform';
import { DICTIONARY } from '@app/statistics';
import type { Translator } from '@app/web';
import { quarterName, type Language } from '../frame/words.js';

/** What a question is about, in words; undefined when it is about nothing in particular. */
export function aboutOf({ quarter, dimension }: PublishedQuestion, words: Translator): string | undefined {
  const subject = DICTIONARY.dimensions.find(({ id }) => id === dimension)?.label[words.language as Language];
  const about = [subject, quarter === null ? undefined : quarterName(words, quarter)];
  const said = about.filter((part) => part !== undefined).join(', ');
  return said === '' ? undefined : said;
}
