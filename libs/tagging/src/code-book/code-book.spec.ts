import { describe, expect, it } from '@jest/globals';
import { isCode, TAXONOMY } from '@app/kernel';
import { CODE_BOOK } from './code-book.js';

describe('The code book', () => {
  it('has every list of the taxonomy once, with words in both languages', () => {
    expect(CODE_BOOK.map(({ list }) => list).sort()).toEqual(Object.keys(TAXONOMY).sort());
    for (const { counts, example, codes } of CODE_BOOK) {
      for (const text of [...counts, ...example, ...Object.values(codes ?? {}).flat()])
        expect(text.length).toBeGreaterThan(10);
    }
  });

  it('explains only codes that are there', () => {
    for (const { list, codes } of CODE_BOOK)
      for (const code of Object.keys(codes ?? {}))
        expect([list, code, isCode(list, code)]).toEqual([list, code, true]);
  });
});
