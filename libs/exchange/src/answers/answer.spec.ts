import { describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@app/kernel';
import { ANSWER_TEXT_MAX, assertAnswer, type TheirAnswer } from './answer.js';

const TODAY = '2026-11-21';

function mistakes(answer: Partial<TheirAnswer>): string[] {
  try {
    assertAnswer({ id: newId(), kind: 'answer', text: '', ...answer }, TODAY);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors.map(({ field, code }) => `${field} ${code}`);
  }
}

describe('What an institution can send', () => {
  it.each<[string, Partial<TheirAnswer>, string[]]>([
    ['an answer with words', { text: 'We looked into it.' }, []],
    ['an answer without words', { text: ' \n ' }, ['text required']],
    ['a longest answer', { text: '😀'.repeat(ANSWER_TEXT_MAX) }, []],
    [
      'an answer that is one character too long',
      { text: 'x'.repeat(ANSWER_TEXT_MAX + 1) },
      ['text too-long'],
    ],
    ['a need for more time with a day', { kind: 'more-time', until: '2026-12-05' }, []],
    ['a need for more time without a day', { kind: 'more-time' }, ['until required']],
    ['a need for time until today', { kind: 'more-time', until: TODAY }, ['until not-later']],
    [
      'a need for time until a day that does not exist',
      { kind: 'more-time', until: '2027-02-30' },
      ['until not-later'],
    ],
    ['a bare "not for us"', { kind: 'not-for-us' }, []],
    ['a kind that does not exist', { kind: 'complaint' as never, text: 'x' }, ['kind required']],
    ['a form of someone else', { id: '1', text: 'x' }, ['id unknown']],
  ])('%s', (_what, answer, expected) => {
    expect(mistakes(answer)).toEqual(expected);
  });
});
