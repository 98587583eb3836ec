import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkComplaint, COMPLAINT_FIELDS, readComplaint } from './complaint-form.js';

const LEAST = { language: 'nl', narrative: 'Ze lachten mij uit.' };

/** Field and code of each mistake, for one changed member of a complaint that is otherwise right. */
function mistakes(change: Record<string, unknown>): [string, string][] {
  const checked = checkComplaint({ ...LEAST, ...change });
  return 'errors' in checked ? checked.errors.map((error) => [error.field, error.code]) : [];
}

describe('A complaint', () => {
  it('needs a language and a story, and nothing else', () => {
    expect(readComplaint(LEAST)).toMatchObject(LEAST);
    expect(mistakes({ language: undefined, narrative: undefined })).toEqual([
      ['language', 'required'],
      ['narrative', 'required'],
    ]);
  });

  it('is read member by member', () => {
    const body = {
      ...LEAST,
      anonymity: 'A1',
      wish: ['mediation', 'information'],
      institution: { type: 'bank', name: 'Polder Bank' },
      period: { from: '2026-09', to: '2026-10' },
      violence: ['financial-economic/exclusion-from-finance'],
      group: ['home-workers'],
      decision: { dated: '2026-11-09', sent: '2026-11-10', termPrinted: null },
    };
    expect(readComplaint(body)).toEqual({
      ...LEAST,
      anonymity: 'A1',
      wish: ['mediation', 'information'],
      institutionType: 'bank',
      institutionName: 'Polder Bank',
      periodFrom: '2026-09',
      periodTo: '2026-10',
      violence: ['financial-economic/exclusion-from-finance'],
      groups: ['home-workers'],
      decisionDated: '2026-11-09',
      decisionSent: '2026-11-10',
    });
  });

  it('may say of everything that it is unknown, or that she would rather not say', () => {
    const lists = ['wish', 'conduct', 'violence', 'setting', 'group', 'optingInBreaches'];
    const single = ['anonymity', 'perpetrator', 'stigmaPerceived', 'region', 'workType', 'legalForm'];
    for (const code of ['unknown', 'prefer-not-to-say']) {
      const body = {
        ...Object.fromEntries(lists.map((name) => [name, [code]])),
        ...Object.fromEntries(single.map((name) => [name, code])),
        institution: { type: code },
      };
      expect(mistakes(body)).toEqual([]);
    }
  });

  it('is the same text for two bodies that say the same', () => {
    const one = readComplaint({
      ...LEAST,
      region: 'zeeland',
      workType: 'home',
      wish: ['complaint', 'complaint'],
    });
    const other = readComplaint({ workType: 'home', wish: ['complaint'], region: 'zeeland', ...LEAST });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a language that the desk does not have', { language: 'xx' }, 'language', 'unknown-code'],
    ['a code that is not in the list', { region: 'atlantis' }, 'region', 'unknown-code'],
    ['one unknown code among known ones', { wish: ['mediation', 'money'] }, 'wish', 'unknown-code'],
    ['a form of violence without its kind', { violence: ['physical'] }, 'violence', 'unknown-code'],
    ['a member of every object', { region: 'constructor' }, 'region', 'unknown-code'],
    ['a text where a list is meant', { conduct: 'disrespect' }, 'conduct', 'wrong-type'],
    ['a list where a text is meant', { region: ['utrecht'] }, 'region', 'wrong-type'],
    ['a number in a list', { conduct: [1] }, 'conduct', 'wrong-type'],
    ['null for what was never asked', { wish: null }, 'wish', 'wrong-type'],
    ['an object for the story', { narrative: { text: 'x' } }, 'narrative', 'wrong-type'],
    ['a list for the institution', { institution: [] }, 'institution', 'wrong-type'],
    ['a field that does not exist', { bsn: '123' }, 'bsn', 'unknown-field'],
    ['a field within a field', { institution: { naam: 'x' } }, 'institution.naam', 'unknown-field'],
    [
      'a name of two lines',
      { institution: { name: 'Polder\nBank' } },
      'institution.name',
      'control-character',
    ],
    ['a name that is a story', { institution: { name: 'x'.repeat(201) } }, 'institution.name', 'too-long'],
    ['a list without end', { wish: Array<string>(61).fill('mediation') }, 'wish', 'too-many'],
    ['a thirteenth month', { period: { from: '2026-13' } }, 'period.from', 'impossible-month'],
    ['a day for a month', { period: { from: '2026-03-01' } }, 'period.from', 'impossible-month'],
    ['an end before the beginning', { period: { from: '2026-03', to: '2026-02' } }, 'period.to', 'order'],
    ['a day that does not exist', { decision: { dated: '2026-02-30' } }, 'decision.dated', 'impossible-date'],
    ['a moment for a day', { decision: { sent: '2026-02-03T10:00' } }, 'decision.sent', 'impossible-date'],
    ['white space for a story', { narrative: ' \n\t ' }, 'narrative', 'required'],
  ])('is refused for %s', (_what, change, field, code) => {
    expect(mistakes(change)).toContainEqual([field, code]);
  });

  it.each([null, undefined, 'text', 7, [], true])('is refused when it is %j', (body) => {
    expect(checkComplaint(body)).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ code: 'wrong-type' })]),
    });
  });

  it('repeats the name of an unknown field only if it looks like one', () => {
    expect(mistakes({ 'Anna de Vries woont op nummer 7': 1 })).toEqual([['', 'unknown-field']]);
  });

  it('tells at most fifty mistakes', () => {
    const body = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field${index}`, 1]));
    expect(mistakes(body)).toHaveLength(50);
  });

  it('is checked without a crash, whatever is sent, and is never half right', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...COMPLAINT_FIELDS),
      fc.anything({ withNullPrototype: true }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anything), (body) => {
        const checked = checkComplaint(body);
        expect('errors' in checked ? checked.errors.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
