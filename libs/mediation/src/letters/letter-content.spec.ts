import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { assertComplete, assertWritten, asText, consentQuestionOf, needsConsent } from './letter-content.js';
import { letterDocument } from './letter-document.js';

const LETTER = {
  sender: 'Spreekrecht\nPostbus 1',
  recipient: 'Polder Bank\nAmsterdam',
  subject: 'Verzoek',
  body: 'Geachte heer of mevrouw,\n\nWilt u antwoorden?',
};

function refusal(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'none';
}

describe('A letter', () => {
  it('is shown to her word for word, with everybody who gets it', () => {
    const question = consentQuestionOf(LETTER);
    expect(question.recipient).toBe('Polder Bank, Amsterdam');
    expect(question.text).toBe(asText(LETTER));
    for (const part of [LETTER.subject, LETTER.body, LETTER.sender]) expect(question.text).toContain(part);
  });

  it('is another question when one word of it is another', () => {
    const changed = { ...LETTER, body: LETTER.body.replace('Wilt', 'Kunt') };
    expect(consentQuestionOf(changed).text).not.toBe(consentQuestionOf(LETTER).text);
  });

  it('is not made with a gap in any of its parts', () => {
    for (const part of ['sender', 'recipient', 'subject', 'body'] as const) {
      expect(refusal(() => assertComplete({ ...LETTER, [part]: 'Aan [adres]' }))).toBe(
        'MEDIATION.LETTER_GAPS',
      );
    }
    expect(refusal(() => assertComplete(LETTER))).toBe('none');
  });

  it('to somebody else needs a recipient and her yes; one to her needs neither', () => {
    expect(refusal(() => assertWritten('complaint', { ...LETTER, recipient: ' ' }))).toBe(
      'MEDIATION.LETTER_TEXT',
    );
    expect(refusal(() => assertWritten('plain-letter', { ...LETTER, recipient: '' }))).toBe('none');
    const kinds = ['complaint', 'plain-letter', 'mandate'] as const;
    expect(kinds.map(needsConsent)).toEqual([true, false, false]);
  });

  it('is set in her language when it is to her', () => {
    const page = { language: 'bg', day: '23 ноември 2026 г.' };
    const paper = letterDocument({ ...LETTER, recipient: '' }, page);
    expect([paper.language, paper.pageWord, paper.facts]).toEqual(['bg', 'Страница', []]);
    expect(JSON.stringify(letterDocument(LETTER, { ...page, language: 'nl' }))).not.toMatch(/SR-\d{4}/);
  });
});
