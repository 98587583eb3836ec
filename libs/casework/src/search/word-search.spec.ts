import { describe, expect, it } from '@jest/globals';
import { matchTexts, plainWord, searchTerms } from './word-search.js';

describe('Searching words', () => {
  it('sees no accents and no capitals, whichever way they were typed', () => {
    expect(plainWord('GeWeigerd')).toBe('geweigerd');
    expect(plainWord('Poliția')).toBe('politia');
    expect(plainWord('café')).toBe(plainWord('cafe\u0301'));
    expect(plainWord('Łódź')).toBe('lodz');
    expect(plainWord('Straße')).toBe('strasse');
    expect(plainWord('ПОЛИЦИЯ')).toBe('полиция');
  });

  it('takes a question apart into at most eight words of two letters or more', () => {
    expect(searchTerms('  De bank, de BANK! a 7')).toEqual(['de', 'bank']);
    expect(searchTerms('a b c')).toEqual([]);
    expect(searchTerms('een twee drie vier vijf zes zeven acht negen tien')).toHaveLength(8);
  });

  it('finds beginnings of words and never their middle', () => {
    const texts = [{ kind: 'narrative', text: 'De zakelijke rekening werd geweigerd.' }];
    expect(matchTexts(['reken'], texts)?.match).toBe('rekening');
    expect(matchTexts(['kening'], texts)).toBeUndefined();
    expect(matchTexts(['reken', 'gewei'], texts)).toBeDefined();
    expect(matchTexts(['reken', 'politie'], texts)).toBeUndefined();
    expect(matchTexts([], texts)).toBeUndefined();
  });

  it('may find the words of one question in several texts of a case', () => {
    const texts = [
      { kind: 'narrative', text: 'De bank belde.' },
      { kind: 'note', text: 'Jurist gesproken.' },
    ];
    expect(matchTexts(['bank', 'jurist'], texts)).toMatchObject({ kind: 'narrative', match: 'bank' });
  });

  it('ranks whole words over beginnings, and her words over the desk’s', () => {
    const score = (kind: string, text: string) => matchTexts(['bank'], [{ kind, text }])?.score ?? 0;
    expect(score('narrative', 'de bank')).toBeGreaterThan(score('narrative', 'het bankfiliaal'));
    expect(score('narrative', 'de bank')).toBeGreaterThan(score('note', 'de bank'));
  });

  it('shows a few words around the match and does not cut a letter in two', () => {
    const found = matchTexts(
      ['bank'],
      [{ kind: 'note', text: `${'😀'.repeat(100)} bank ${'é'.repeat(100)}` }],
    );
    expect(found?.before.startsWith('…')).toBe(true);
    expect(encodeURIComponent(found?.before ?? '')).toContain('%F0%9F%98%80');
    expect(found?.after.endsWith('…')).toBe(true);
  });
});
