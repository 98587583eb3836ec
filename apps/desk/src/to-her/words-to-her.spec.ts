import { describe, expect, it } from '@jest/globals';
import { DESK_LANGUAGES } from '@app/kernel';
import { brokenMessages, mismatchedValues, missingMessages } from '@app/web';
import { prefilled, WORDS_TO_HER } from './words-to-her.js';

describe('What the desk begins to write to her', () => {
  it('is there in every language of the door at which she filed, with the same values', () => {
    expect([...WORDS_TO_HER.languages].sort()).toEqual([...DESK_LANGUAGES].sort());
    expect(missingMessages(WORDS_TO_HER)).toEqual([]);
    expect(mismatchedValues(WORDS_TO_HER)).toEqual([]);
    expect(brokenMessages(WORDS_TO_HER)).toEqual([]);
  });

  it('comes with what it says in the language of the caseworker, and says that nobody has checked it', () => {
    const say = (words: { t(id: string, values?: Record<string, string>): string }) =>
      words.t('to-her.partner.accept', { partner: 'Mila' });
    expect(prefilled('bg', 'nl', say)).toEqual({
      text: 'Mila може да ти помогне.',
      yours: 'Mila kan je helpen.',
      isUnchecked: true,
    });
    expect(prefilled('nl', 'nl', say)).toEqual({ text: 'Mila kan je helpen.', isUnchecked: false });
  });
});
