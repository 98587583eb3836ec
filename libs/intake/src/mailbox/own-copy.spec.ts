import { describe, expect, it } from '@jest/globals';
import type { CaseCopy } from '@app/cases';
import { copyInPieces } from './own-copy.service.js';

describe('A copy in pieces', () => {
  it('is the same document as in one, whatever is in it', () => {
    const copy = {
      version: 1,
      story: 'Zij zei: "nee".\n\u2028',
      messages: [{ text: 'een' }, { text: 'twee ☂' }],
      files: [],
      notes: null,
      facts: { wish: ['mediation'], closedAt: null },
    } as unknown as CaseCopy;
    const pieces = [...copyInPieces(copy)];
    expect(pieces.length).toBeGreaterThan(6);
    expect(JSON.parse(pieces.join(''))).toEqual(copy);
  });
});
