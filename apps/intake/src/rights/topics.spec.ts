import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, termOf } from '@app/deadlines';
import { WORDS } from '../frame/words.js';
import { lengthWords } from './length-words.js';
import { termCard } from './term-card.js';
import { COUNTABLE, TOPICS } from './topics.js';

const SHOWN = TOPICS.flatMap((topic) => topic.terms);
const LANGUAGES = WORDS.languages;

describe('The terms on the pages about rights', () => {
  it('all stand in the catalogue, under topics whose address is neutral', () => {
    expect(SHOWN.length).toBeGreaterThan(25);
    expect(SHOWN.filter(({ id }) => !CATALOGUE.byId.has(id))).toEqual([]);
    expect(
      TOPICS.filter(({ slug }) => !/^[a-z-]+$/.test(slug) || /sex|violence|complaint/.test(slug)),
    ).toEqual([]);
    expect(TOPICS.map(({ slug }) => slug)).not.toContain('when');
  });

  it.each(LANGUAGES)('have words for every part (%s)', (language) => {
    const text = WORDS.for(language);
    for (const shown of SHOWN) {
      const card = termCard(shown, text);
      const parts = [card.name, card.says, ...card.longer, card.late.label, card.late.text, card.sureness];
      expect(parts.filter((part) => part.startsWith('rights.') || /[{}]/.test(part))).toEqual([]);
      expect(card.source).not.toBe('');
    }
    for (const { id, from } of COUNTABLE.values()) {
      expect(text.t(`rights.day.${from}`)).not.toContain('rights.');
      if (termOf(id).secondStart !== undefined) expect(text.t(`rights.other.${id}`)).not.toContain('rights.');
    }
  });

  it.each(LANGUAGES)('say the length that the catalogue gives, and nobody types one (%s)', (language) => {
    const text = WORDS.for(language);
    for (const shown of SHOWN) {
      const row = termOf(shown.id);
      if (row.length === null) continue;
      expect([row.id, termCard(shown, text).says]).toEqual([
        row.id,
        expect.stringContaining(lengthWords(text, row.length, row.working)),
      ]);
    }
    const typed =
      /(\d+|\b(twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|two|three|four|five|six|seven|eight|ten|twelve))\s+(werk|working )?(dag|week|weken|maand|jaar|day|month|year)/i;
    const texts = [...WORDS.messages(language)].filter(([id]) =>
      /^rights\.(says|late|longer|topic)\./.test(id),
    );
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(([, message]) => typed.test(message))).toEqual([]);
  });

  it('mark what was not read in the law, and only that', () => {
    const text = WORDS.for('nl');
    const marked = SHOWN.map((shown) => termCard(shown, text)).filter((card) => card.askLawyer);
    expect(marked.map((card) => card.id)).toEqual(['INS-ZVZ', 'AVG-12-3', 'SGM-DEC']);
    expect(marked[0]?.sureness).toContain('jurist');
  });

  it('say whether they may take longer', () => {
    const text = WORDS.for('en');
    const longer = (id: string) =>
      SHOWN.filter((shown) => shown.id === id)
        .map((shown) => termCard(shown, text).longer.join(' '))
        .at(0);
    expect(longer('AWB-9-11-6w')).toContain('4 weeks more');
    expect(longer('AWB-9-11-6w')).toContain('only if you say yes');
    expect(longer('AVG-12-3')).toContain('2 months more');
    expect(longer('WPG-25')).toContain('special cases that is 6 weeks');
    expect(longer('BNK-71f-4')).toBe('The law gives them no extra time for this.');
    expect(longer('DEC-4-13')).toContain('stands still');
    // Hers; not a duty to answer; and a fallback that nobody read in the law.
    expect([longer('OBJ-6-7'), longer('BNK-71i'), longer('GEM-BRP')]).toEqual(['', '', '']);
  });

  it('can be counted from a date when, and only when, the law gives a number of days', () => {
    for (const { id } of COUNTABLE.values()) {
      expect([id, termOf(id).length, termOf(id).counting]).toEqual([
        id,
        expect.stringMatching(/^P\d+[DWMY]$/),
        undefined,
      ]);
    }
  });

  it('put a length in words, with the plurals of each language', () => {
    expect(lengthWords(WORDS.for('nl'), 'P10D', true)).toBe('10 werkdagen');
    expect(lengthWords(WORDS.for('nl'), 'P1Y')).toBe('1 jaar');
    expect(lengthWords(WORDS.for('en'), 'P1M')).toBe('1 month');
    expect(lengthWords(WORDS.for('ro'), 'P23W')).toBe('23 de săptămâni');
    expect(lengthWords(WORDS.for('pl'), 'P4W')).toBe('4 tygodnie');
    expect(lengthWords(WORDS.for('ru'), 'P2M')).toBe('2 месяца');
    expect(lengthWords(WORDS.for('ru'), 'P10D', true)).toBe('10 рабочих дней');
    expect(lengthWords(WORDS.for('hu'), 'P6W')).toBe('6 hét');
    expect(() => lengthWords(WORDS.for('en'), 'PT72H')).toThrow('PT72H');
  });
});
