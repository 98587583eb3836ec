import { describe, expect, it } from '@jest/globals';
import { assistanceAnswers, assistanceOf, HELPERS, isHandOver, isHelper } from './assisted-filing.js';

describe('Filing with a helper', () => {
  it('is told by the draft, and only when it was said so', () => {
    for (const helper of HELPERS) {
      expect(assistanceOf(assistanceAnswers({ helper, language: 'ro' }))).toEqual({ helper, language: 'ro' });
    }
    expect(assistanceOf({ narrative: ['x'] })).toBeUndefined();
    expect(assistanceOf({ helper: ['a stranger'] })).toBeUndefined();
    expect(isHelper('friend')).toBe(true);
  });

  it('gives a code that nobody takes for hers alone', () => {
    expect(isHandOver('1'.repeat(24))).toBe(true);
    for (const digits of [undefined, '', '1'.repeat(20)]) expect(isHandOver(digits)).toBe(false);
  });
});
