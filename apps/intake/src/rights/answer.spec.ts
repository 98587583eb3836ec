import { describe, expect, it } from '@jest/globals';
import { FormErrors } from '@app/web';
import { WORDS } from '../frame/words.js';
import { answerTo, type Answer } from './answer.js';
import { asksMore, asksOther, questionQuery, readQuestion } from './question.js';
import { COUNTABLE } from './topics.js';

const nl = WORDS.for('nl');
const en = WORDS.for('en');
const TODAY = '2026-04-01';

function query(term: string, date: string, more: Record<string, string> = {}): Record<string, string> {
  return { term, ...dated('date', date), ...more };
}

function dated(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

function answer(asked: Record<string, string>, text = nl, today = TODAY): Answer {
  const outcome = answerTo(readQuestion(asked), text, today);
  if (outcome instanceof FormErrors) throw new Error(JSON.stringify(outcome.all));
  return outcome;
}

function faults(asked: Record<string, string>): [string, string][] {
  const outcome = answerTo(readQuestion(asked), nl, TODAY);
  if (!(outcome instanceof FormErrors)) throw new Error('There is an answer where a refusal was expected.');
  return outcome.all.map(({ field, code }) => [field, code]);
}

describe('An answer of the calculator', () => {
  it('names the last day of the police and the day after it, with the steps in her language', () => {
    const { main, lines, steps, source, late } = answer(query('POL-72-10w', '2026-03-02'));
    expect(main).toBe('Hun laatste dag is maandag 11 mei 2026.');
    expect(lines).toContain('Vanaf dinsdag 12 mei 2026 mag je zeggen dat zij te laat zijn.');
    expect(lines).toContain('Nu hebben zij nog tijd.');
    expect(lines).toContain('Wij telden vanaf maandag 2 maart 2026: de dag waarop zij je klacht kregen.');
    expect(steps[0]).toContain('duurt tien weken');
    expect(source).toBe('art. 72 Politiewet 2012; art. 9:11 lid 2 Awb');
    expect(late.text).toContain('ombudsman');
  });

  it('tells when they are late already', () => {
    const { lines } = answer(query('POL-72-10w', '2026-03-02'), en, '2026-05-12');
    expect(lines).toContain('They are late now.');
    expect(lines).toContain('From Tuesday 12 May 2026 you may say that they are late.');
  });

  it('skips days off for them: six weeks that end on Saturday after Ascension end on Monday', () => {
    const { main, lines } = answer(query('AWB-9-11-6w', '2026-04-04'));
    expect(main).toBe('Hun laatste dag is maandag 18 mei 2026.');
    expect(lines).toContain('Vanaf dinsdag 19 mei 2026 mag je zeggen dat zij te laat zijn.');
  });

  it('does not let her wait for such a day', () => {
    const { main, lines } = answer(query('OBJ-6-7', '2026-04-04'));
    expect(main).toBe('Doe het uiterlijk op zaterdag 16 mei 2026.');
    expect(lines).toContain('Misschien heb je tijd tot maandag 18 mei 2026. Wacht daar niet op.');
    expect(lines).toContain('Stuur je het met de post? Dan moet het er uiterlijk dinsdag 26 mei 2026 zijn.');
  });

  it.each([
    ['2026-05-15', 'Je hebt nog tijd.'],
    ['2026-05-16', 'Doe het vandaag nog.'],
    ['2026-05-18', 'Doe het vandaag nog.'],
    ['2026-05-19', 'Die dag is voorbij.'],
  ])('says on %s how her own term stands', (today, line) => {
    expect(answer(query('OBJ-6-7', '2026-04-04'), nl, today).lines).toContain(line);
  });

  it('adds the time that they took more, and says when that does not count', () => {
    const asked = query('POL-72-10w', '2026-03-02', { more: 'yes', extra: '4', unit: 'weeks' });
    const { main, lines } = answer(asked);
    expect(main).toBe('Hun laatste dag is maandag 8 juni 2026.');
    expect(lines.join(' ')).toContain('pas na hun laatste dag');
    const months = query('AVG-12-3', '2026-03-02', { more: 'yes', extra: '٢', unit: 'months' });
    expect(answer(months).main).toBe('Hun laatste dag is dinsdag 2 juni 2026.');
  });

  it('takes the day of the letter and shows both, each to her advantage', () => {
    const theirs = answer({ ...query('POL-72-10w', '2026-03-02'), ...dated('printed', '2026-04-20') });
    expect(theirs.main).toBe('Hun laatste dag is maandag 20 april 2026.');
    expect(theirs.lines[0]).toContain('maandag 20 april 2026. Volgens de wet is het maandag 11 mei 2026.');
    expect(theirs.lines).toContain('Vanaf dinsdag 12 mei 2026 mag je zeggen dat zij te laat zijn.');
    const hers = answer({ ...query('OBJ-6-7', '2026-03-27'), ...dated('printed', '2026-04-10') });
    expect(hers.main).toBe('Doe het uiterlijk op vrijdag 10 april 2026.');
    expect(hers.lines[0]).toContain('Volgens de wet is het vrijdag 8 mei 2026.');
    const same = answer({ ...query('OBJ-6-7', '2026-03-27'), ...dated('printed', '2026-05-08') });
    expect(same.lines[0]).toBe('De brief en de wet noemen dezelfde dag.');
  });

  it('uses the second date of a term that has one, and asks for it when it is empty', () => {
    const asked = query('KIF-1J3M', '2026-03-02');
    expect(answer(asked).lines.join(' ')).toContain('De tweede datum is leeg.');
    const both = answer({ ...asked, ...dated('other', '2026-01-12') });
    expect(both.lines.join(' ')).not.toContain('De tweede datum is leeg.');
    expect(both.main).toBe('Doe het uiterlijk op dinsdag 12 januari 2027.');
    expect(faults({ ...asked, ...dated('other', '2026-03-20') })).toEqual([['other', 'order']]);
  });

  it('forgets a second date that was typed for another term', () => {
    const { main } = answer({ ...query('POL-72-10w', '2026-03-02'), ...dated('other', '2026-02-31') });
    expect(main).toBe('Hun laatste dag is maandag 11 mei 2026.');
  });

  it.each([...COUNTABLE.keys()])(
    'exists for %s in every language, without a word of a programmer',
    (term) => {
      for (const text of WORDS.languages.map((language) => WORDS.for(language))) {
        const { name, main, lines, steps, late } = answer(query(term, '2026-03-02'), text);
        const said = [name, main, ...lines, ...steps, late.text].join(' ');
        expect(said).toMatch(/20\d\d/);
        expect(said).not.toMatch(/rights\.|undefined|null|\{|otherStart|printed"|DEADLINES/);
      }
    },
  );

  it('has steps that name the law, in English for every language but Dutch', () => {
    expect(answer(query('POL-72-10w', '2026-03-02')).stepsLanguage).toBe('nl');
    const english = answer(query('POL-72-10w', '2026-03-02'), en);
    expect(english.stepsLanguage).toBe('en');
    expect(english.steps[0]).toContain('Politiewet 2012 art. 72');
  });

  it('marks a term that was not read in the law', () => {
    expect(answer(query('AVG-12-3', '2026-03-02')).askLawyer).toBe(true);
    expect(answer(query('POL-72-10w', '2026-03-02')).askLawyer).toBe(false);
  });
});

describe('A question that cannot be answered', () => {
  it.each<[string, Record<string, string>, [string, string][]]>([
    [
      'nothing at all',
      { 'date-day': '' },
      [
        ['term', 'no-term'],
        ['date', 'no-date'],
      ],
    ],
    ['a term that does not exist', query('POL-99', '2026-03-02'), [['term', 'unknown-term']]],
    ['a term without a number', query('SV-163', '2026-03-02'), [['term', 'unknown-term']]],
    ['30 February', query('OBJ-6-7', '2026-02-30'), [['date', 'impossible-date']]],
    [
      'a word for a month',
      { ...query('OBJ-6-7', '2026-02-03'), 'date-month': 'ma' },
      [['date', 'impossible-date']],
    ],
    ['the year 9999', query('OBJ-6-7', '9999-01-01'), [['date', 'year']]],
    ['a day beyond the calendar', query('OBJ-6-7', '2029-03-01'), [['date', 'calendar']]],
    [
      'more time without a number',
      query('OBJ-7-10-6', '2026-03-02', { more: 'yes' }),
      [['extra', 'no-amount']],
    ],
    ['half a week', query('OBJ-7-10-6', '2026-03-02', { more: 'yes', extra: '.5' }), [['extra', 'amount']]],
    [
      'an unknown unit',
      query('OBJ-7-10-6', '2026-03-02', { more: 'yes', extra: '5', unit: 'ages' }),
      [['extra', 'amount']],
    ],
    [
      'too much more time',
      query('POL-72-10w', '2026-03-02', { more: 'yes', extra: '5' }),
      [['extra', 'too-long']],
    ],
    [
      'more time where the law has none',
      query('BNK-71f-4', '2026-03-02', { more: 'yes', extra: '1' }),
      [['more', 'no-extension']],
    ],
    [
      'a letter that ends before it begins',
      { ...query('OBJ-6-7', '2026-03-02'), ...dated('printed', '2026-02-02') },
      [['printed', 'printed-early']],
    ],
    [
      'two wrong dates',
      { ...query('OBJ-6-7', '2026-13-02'), ...dated('printed', '2026-02-31') },
      [
        ['date', 'impossible-date'],
        ['printed', 'impossible-date'],
      ],
    ],
  ])('is refused at its field: %s', (_name, asked, expected) => {
    expect(faults(asked)).toEqual(expected);
  });

  it('says which years are known', () => {
    const outcome = answerTo(readQuestion(query('OBJ-6-7', '2029-03-01')), nl, TODAY);
    expect(outcome).toBeInstanceOf(FormErrors);
    expect((outcome as FormErrors).message('date')).toContain('1 januari 2023 tot en met 31 december 2028');
  });
});

describe('A question in an address', () => {
  it('comes back as it was typed, and cut where nobody types that much', () => {
    const asked = query('OBJ-6-7', '2026-02-30', { more: 'yes', extra: 'x'.repeat(500), unit: 'weeks' });
    const question = readQuestion(asked);
    expect(question.date).toEqual({ day: '30', month: '02', year: '2026' });
    expect(question.extra).toHaveLength(20);
    const again = readQuestion(Object.fromEntries(new URLSearchParams(questionQuery(question))));
    expect(again).toEqual(question);
  });

  it('is not asked yet when she only chose a term', () => {
    expect(readQuestion({ term: 'OBJ-6-7' }).isAsked).toBe(false);
    expect(questionQuery(readQuestion({ term: 'OBJ-6-7' }))).toBe('?term=OBJ-6-7');
    expect(questionQuery(readQuestion({}))).toBe('');
    expect(readQuestion('strange').isAsked).toBe(false);
    expect(readQuestion({ term: { a: 1 }, 'date-day': ['1', '2'] }).date.day).toBe('1');
  });

  it('asks only what the term needs', () => {
    expect([asksOther('KIF-1J3M'), asksOther('OBJ-6-7'), asksOther('')]).toEqual([true, false, false]);
    expect([asksMore('POL-72-10w'), asksMore('OBJ-6-7'), asksMore('')]).toEqual([true, false, true]);
  });
});
