import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { assertQuestion, namesCase, QUESTION_MAX } from './question.js';

function mistakeIn(text: string): string | undefined {
  try {
    assertQuestion({ kind: 'question', quarter: null, dimension: null, text });
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.errors?.[0]?.code : 'not a refusal';
  }
}

describe('A question', () => {
  it('names no case', () => {
    expect(namesCase('Zoals in SR-2026-000123 bleek')).toBe(true);
    expect(namesCase('Geef iedere weigering redenen.')).toBe(false);
    expect(mistakeIn('Hoe ging het met sr-2026-000123?')).toBe('holds-case');
  });

  it('says something, and not more than fits; a character counts once however it is coded', () => {
    expect(mistakeIn(' \n ')).toBe('required');
    expect(mistakeIn('x'.repeat(QUESTION_MAX + 1))).toBe('too-long');
    expect(mistakeIn('\u{1F9E1}'.repeat(QUESTION_MAX))).toBeUndefined();
  });
});
