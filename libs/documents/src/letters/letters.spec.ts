import { describe, expect, it } from '@jest/globals';
import { gapsOf } from './letter-gaps.js';
import { LETTER_KINDS, REVIEWED_BY_LAWYER, suits, type LetterFacts } from './letter-kind.js';
import { letterText } from './letter-texts.js';
import { explanationOf, HER_LANGUAGES } from './plain-letter.js';
import { signalText } from './signal-letter.js';

const FACTS: LetterFacts = {
  reference: 'SR-2026-000123',
  language: 'nl',
  institution: 'Polder Bank',
  institutionType: 'bank',
  conduct: ['dienst geweigerd', 'geen uitleg bij een besluit'],
  period: 'november 2026',
  decisionDated: '3 november 2026',
  termEnded: '17 november 2026',
  today: '23 november 2026',
  mayKnowHer: true,
};

describe('The letters of the desk', () => {
  it.each(LETTER_KINDS)('have a subject, a salutation and a text: %s', (kind) => {
    const { subject, body } = letterText(kind, FACTS);
    expect(subject.length).toBeGreaterThan(8);
    expect(body.split('\n\n').length).toBeGreaterThan(3);
    expect(body).not.toMatch(/undefined|\{|\}/);
  });

  it('go to those alone whom the law behind them binds', () => {
    const to = (type: string) => LETTER_KINDS.filter((kind) => suits(kind, type));
    expect(to('bank')).toEqual(['reasons-request', 'access-request', 'mandate', 'plain-letter']);
    expect(to('municipality')).not.toContain('police-complaint');
    expect(to('municipality')).toContain('default-notice');
    expect(to('police')).toContain('police-complaint');
    expect(to('police')).not.toContain('complaint');
    expect(to('unknown')).toEqual([...LETTER_KINDS]);
  });

  it('say of each template whether a lawyer read it', () => {
    expect(Object.keys(REVIEWED_BY_LAWYER).sort()).toEqual([...LETTER_KINDS, 'signal'].sort());
    for (const day of Object.values(REVIEWED_BY_LAWYER))
      expect(day ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('leave her name to a person, and only where she may be known', () => {
    expect(gapsOf(letterText('complaint', FACTS).body)[0]).toContain('naam en adres');
    const hidden = letterText('complaint', { ...FACTS, mayKnowHer: false }).body;
    expect(hidden).not.toContain('naam en adres');
  });

  it('give the reference of the case to her alone', () => {
    for (const kind of LETTER_KINDS)
      expect(letterText(kind, FACTS).body.includes(FACTS.reference)).toBe(kind === 'plain-letter');
  });

  it('hold a bank to the act on financial supervision, a public body to the Awb and a landlord to neither', () => {
    const to = (institutionType: string) => letterText('reasons-request', { ...FACTS, institutionType }).body;
    expect(to('bank')).toContain('artikel 4:71h');
    expect(to('municipality')).toContain('artikelen 3:46 en 3:47');
    expect(to('insurer')).toContain('artikel 4:17 van de Wet op het financieel toezicht');
    expect(to('insurer')).not.toContain('basisbetaalrekening');
    expect(to('landlord')).not.toMatch(/artikel/);
  });

  it('let her write her own name under a mandate, which names the institution and nothing that is sealed', () => {
    const { recipient, body } = letterText('mandate', FACTS);
    expect(recipient).toBe('');
    expect(gapsOf(body)).toEqual([]);
    expect(body).toContain('artikel 2:1');
    expect(body).toContain('Polder Bank');
    expect(gapsOf(letterText('mandate', { ...FACTS, institution: undefined }).body)).toEqual([
      '[naam van de instantie]',
    ]);
  });

  it('speak of the duty to take a report only where one was refused', () => {
    const about = (conduct: string[]) => letterText('police-complaint', { ...FACTS, conduct }).body;
    expect(about(['aangifte niet opgenomen'])).toContain('artikel 163');
    expect(about(['respectloze bejegening'])).not.toContain('artikel 163');
  });

  it('are explained to her in eight languages, briefly', () => {
    expect(HER_LANGUAGES).toHaveLength(8);
    const told = HER_LANGUAGES.flatMap((language) =>
      LETTER_KINDS.map((kind) => explanationOf(kind, language)),
    );
    expect(new Set(told).size).toBe(72);
    expect(told.filter((text) => text.length < 20 || text.length > 260)).toEqual([]);
    expect(explanationOf('objection', 'zh')).toBe(explanationOf('objection', 'en'));
  });

  it('find every gap once', () => {
    expect(gapsOf('Op [datum] is [iets] op [datum] gedaan.')).toEqual(['[datum]', '[iets]']);
    expect(gapsOf('Niets open [] hier.')).toEqual([]);
    // The choice between three sentences is a long gap, and still one.
    expect(gapsOf(letterText('ombudsman-petition', FACTS).body).some((gap) => gap.length > 200)).toBe(true);
  });

  it('signal a pattern without a day, a case or an exact number', () => {
    const { body } = signalText({
      institution: 'Polder Bank',
      institutionType: 'bank',
      conduct: 'dienst geweigerd',
      conductCode: 'refused-service',
      firstQuarter: '2025-Q4',
      lastQuarter: '2026-Q3',
      atLeast: 5,
    });
    expect(body).toContain('de kwartalen 2025-Q4 tot en met 2026-Q3');
    expect(body).toContain('ten minste 5 verschillende personen');
    expect(body).not.toMatch(/SR-\d{4}/);
  });
});
