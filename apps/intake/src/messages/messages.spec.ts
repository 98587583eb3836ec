import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codesOf, type TaxonomyList } from '@app/kernel';
import {
  brokenMessages,
  mismatchedValues,
  missingMessages,
  unknownMessages,
  unusedMessages,
  WEB_PROBLEMS,
} from '@app/web';
import { WORDS } from '../frame/words.js';

const SOURCE = resolve(import.meta.dirname, '..');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'));

/** Every list from which she chooses. */
const HER_LISTS: TaxonomyList[] = [
  'wish',
  'anonymity',
  'institutionType',
  'conduct',
  'legalForm',
  'workType',
  'violence',
  'violenceSub',
  'perpetrator',
  'stigmaPerceived',
  'setting',
  'group',
  'region',
  'optingInCondition',
];

describe('The words of the intake door', () => {
  it('are there in every language', () => {
    expect(missingMessages(WORDS)).toEqual([]);
  });

  it('are all used, and all there', () => {
    expect(unusedMessages(WORDS, sources)).toEqual([]);
    expect(unknownMessages(WORDS, sources)).toEqual([]);
  });

  it('are well formed and fill in the same values in each language', () => {
    expect(brokenMessages(WORDS)).toEqual([]);
    expect(mismatchedValues(WORDS)).toEqual([]);
  });

  it('name every code in her words', () => {
    const ids = HER_LISTS.flatMap((list) =>
      codesOf(list).map((code) => `code.${list}.${code.replaceAll('/', '.')}`),
    );
    const spoken = WORDS.messages('nl');
    expect(ids.filter((id) => !spoken.has(id))).toEqual([]);
    const known = new Set([...ids, 'code.unknown', 'code.prefer-not-to-say']);
    const coded = [...spoken.keys()].filter((id) => /^code\.[A-Za-z]+\./.test(id) && !isOfCodePage(id));
    expect(coded.filter((id) => !known.has(id))).toEqual([]);
  });

  it('tell every problem of the door itself', () => {
    const spoken = WORDS.messages('nl');
    expect(Object.keys(WEB_PROBLEMS).filter((code) => !spoken.has(`problem.${code}`))).toEqual([]);
  });

  it('say nothing of the work or of a complaint where someone else may look: in a title', () => {
    const telling = [
      /seks|sex|szex|секс|prostit|проститу|escort|eszkort|эскорт|ескорт|loket|desk/i,
      /klacht|complaint|queja|denuncia|plâng|жалб|оплакв|panasz|skarg|жалоб/i,
    ];
    const titles = WORDS.languages.flatMap((language) =>
      [...WORDS.messages(language)]
        .filter(([id]) => id.startsWith('title.') || id === 'brand')
        .map(([, text]) => text),
    );
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter((title) => telling.some((word) => word.test(title)))).toEqual([]);
  });
});

/** The page that shows her code has ids that begin with the same word. */
function isOfCodePage(id: string): boolean {
  return /^code\.(where|discard)\./.test(id);
}
