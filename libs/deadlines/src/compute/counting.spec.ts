import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';
import type { DeadlineRequest, InlineTerm } from './request.js';

const own = (length: string, more: Partial<InlineTerm> = {}): InlineTerm => ({
  length,
  regime: 'atw',
  ...more,
});
const due = (request: DeadlineRequest) => computeDeadline(request).due;

describe('Algemene termijnenwet art. 1: the end moves over days off', () => {
  it.each([
    ['2026-04-25', 'P2D', '2026-04-28', "King's Day, Monday"],
    ['2026-05-04', 'P1D', '2026-05-06', 'Liberation Day in a year that is no lustrum'],
    ['2026-12-18', 'P1W', '2026-12-28', 'Christmas Day on a Friday, then Saturday and Sunday'],
    ['2025-12-25', 'P1W', '2026-01-05', "New Year's Day, a decree day, and the weekend"],
    ['2027-04-28', 'P1W', '2027-05-10', 'Liberation Day, Ascension Day, a decree day and the weekend'],
    ['2023-04-20', 'P1W', '2023-05-01', "King's Day on a Thursday, a decree day and the weekend"],
    ['2024-05-02', 'P1W', '2024-05-13', 'Ascension Day 2024 and the decree day after it'],
    ['2026-04-24', 'P1D', '2026-04-28', 'Saturday, Sunday and a holiday on Monday'],
    ['2028-04-07', 'P1W', '2028-04-18', 'Good Friday to Easter Monday 2028'],
  ])('%s and %s ends on %s: %s', (start, length, end) => {
    expect(due({ term: own(length), start })).toBe(end);
  });

  it('moves to the next year when the year ends on days off', () => {
    expect(due({ term: own('P2W'), start: '2027-12-18' })).toBe('2028-01-03');
  });
});

describe('Algemene termijnenwet art. 2: two working days in a term of three days or more', () => {
  it.each([
    ['P3D', '2026-04-02', '2026-04-08', 'Good Friday, weekend and Easter Monday hold none'],
    ['P3D', '2026-04-01', '2026-04-07', 'one working day before Easter'],
    ['P3D', '2026-04-09', '2026-04-13', 'Friday and the rolled Monday are two'],
    ['P4D', '2026-12-24', '2026-12-29', 'Christmas and the weekend hold none'],
    ['P5D', '2026-04-02', '2026-04-08', 'five days over Easter hold one'],
    ['P3D', '2026-05-13', '2026-05-19', 'Ascension Day, a decree day and the weekend hold none'],
    ['P2D', '2026-04-02', '2026-04-07', 'two days are too short for the rule: only the roll'],
    ['P1D', '2026-04-02', '2026-04-07', 'so is one day'],
    ['P3D', '2026-06-01', '2026-06-04', 'an ordinary week'],
  ])('%s from %s ends on %s: %s', (length, start, end) => {
    expect(due({ term: own(length), start })).toBe(end);
  });
});

describe('Algemene termijnenwet art. 4(a): long terms and hours are outside', () => {
  it.each([
    ['P90D', true],
    ['P91D', false],
    ['P12W', true],
    ['P13W', false],
    ['P3M', true],
    ['P4M', false],
    ['P1Y', false],
    ['P10Y', false],
  ])('%s is inside: %p', (length, inside) => {
    expect(computeDeadline({ term: own(length), start: '2026-01-05' }).atw).toBe(inside);
  });

  it('leaves 91 days on a Sunday and moves 90 days from it', () => {
    expect(due({ term: own('P91D'), start: '2026-03-29' })).toBe('2026-06-28');
    expect(due({ term: own('P90D'), start: '2026-03-30' })).toBe('2026-06-29');
  });

  it('leaves thirteen weeks of UWV on Christmas Day and says why', () => {
    const { due: day, steps } = computeDeadline({ term: 'UWV-WW', start: '2026-09-25' });
    expect(day).toBe('2026-12-25');
    expect(steps[steps.length - 1]?.why).toBe(
      'The Algemene termijnenwet does not apply to a term expressed in more than twelve weeks (art. 4(a)), so the last day stays Friday 25 December 2026. It stays there although 25 December 2026 is Christmas Day.',
    );
  });

  it('leaves a term in a contract alone', () => {
    expect(due({ term: own('P1W', { regime: 'none' }), start: '2026-03-27' })).toBe('2026-04-03');
  });

  it('leaves the payment of a tax assessment alone, by Invorderingswet art. 9(10)', () => {
    const answer = computeDeadline({ term: 'TAX-IW9', start: '2026-03-23' });
    expect([answer.due, answer.atw]).toEqual(['2026-05-04', false]);
    expect(due({ term: 'TAX-IW9', start: '2026-02-20' })).toBe('2026-04-03');
    expect(due({ term: 'TAX-IW9', variant: 'navordering', start: '2026-01-31' })).toBe('2026-02-28');
    expect(due({ term: 'TAX-IW9', variant: 'naheffing', start: '2026-03-20' })).toBe('2026-04-03');
  });
});

describe('Regulation 1182/71 art. 3', () => {
  const eu = (length: string): InlineTerm => ({ length, regime: 'eu' });

  it.each([
    ['P1M', '2026-01-31', '2026-03-02', 'a month end on a Saturday'],
    ['P1M', '2026-03-03', '2026-04-07', 'Good Friday'],
    ['P1Y', '2025-05-16', '2026-05-18', 'years move too: a Saturday'],
    ['P14W', '2026-09-18', '2026-12-28', 'no limit of twelve weeks: Christmas Day'],
    ['P2D', '2026-04-02', '2026-04-08', 'two working days in a term of two days or more'],
    ['P2D', '2026-06-05', '2026-06-09', 'a weekend holds none of the two'],
    ['P1D', '2026-04-02', '2026-04-07', 'one day only rolls'],
  ])('%s from %s ends on %s: %s', (length, start, end) => {
    expect(due({ term: eu(length), start })).toBe(end);
  });

  it('is not the Algemene termijnenwet', () => {
    expect(computeDeadline({ term: eu('P1M'), start: '2026-01-31' })).toMatchObject({
      atw: false,
      regime: 'eu',
    });
  });

  it('warns where the move rests on a royal decree', () => {
    const codes = computeDeadline({ term: eu('P1M'), start: '2026-04-15' }).warnings.map((one) => one.code);
    expect(codes).toEqual(['decree-day-under-eu']);
  });
});

describe('Working days', () => {
  it.each([
    ['2026-04-03', '2026-04-20', 'received on Good Friday'],
    ['2026-04-04', '2026-04-20', 'received on a Saturday'],
    ['2026-04-06', '2026-04-20', 'received on Easter Monday'],
    ['2026-05-01', '2026-05-20', 'over Liberation Day, Ascension Day and a decree day'],
    ['2026-12-18', '2027-01-05', "over Christmas and New Year's Day"],
  ])('ten after %s end on %s: %s', (start, end) => {
    expect(due({ term: 'BNK-71h-1', start })).toBe(end);
  });

  it('count in a term of the caller too', () => {
    expect(due({ term: own('P5D', { regime: 'none', unit: 'working-days' }), start: '2026-04-01' })).toBe(
      '2026-04-10',
    );
  });

  it('count fifteen, and thirty-five after a holding reply, for a payment service', () => {
    expect(due({ term: 'BNK-PSD2', start: '2026-06-01' })).toBe('2026-06-22');
    expect(due({ term: 'BNK-PSD2', start: '2026-06-01', extensions: [{ length: 'P20D' }] })).toBe(
      '2026-07-20',
    );
  });
});

describe('Months and years', () => {
  it.each([
    ['P1M', '2028-01-31', '2028-02-29'],
    ['P1M', '2026-01-30', '2026-02-28'],
    ['P3M', '2025-11-30', '2026-02-28'],
    ['P1Y', '2024-02-29', '2025-02-28'],
    ['P1Y', '2023-02-28', '2024-02-28'],
    ['P10Y', '2016-02-29', '2026-02-28'],
  ])('%s after %s nominally ends on %s', (length, start, end) => {
    expect(computeDeadline({ term: own(length, { regime: 'none' }), start }).nominal).toBe(end);
  });

  it('says that the month was too short', () => {
    const [first] = computeDeadline({ term: 'AVG-12-3', start: '2026-01-31' }).steps;
    expect(first?.why).toMatch(/That month has no such date, so its last day counts\.$/);
    expect(first?.whyNl).toMatch(/Die maand heeft die datum niet, dus telt de laatste dag\.$/);
  });
});

describe('A calendar that does not reach', () => {
  it('refuses when the roll needs it', () => {
    expect(() => due({ term: 'OBJ-6-7', start: '2028-12-01' })).toThrow('this deadline needs 2029-01-12');
    expect(() => due({ term: 'OBJ-6-7', start: '2028-11-18' })).toThrow('this deadline needs 2029-01-01');
    expect(() => due({ term: 'OBJ-6-7', start: '2022-11-01' })).toThrow('this deadline needs 2022-12-13');
  });

  it('computes up to its last day, and shows no postal day that it cannot know', () => {
    const answer = computeDeadline({ term: 'OBJ-6-7', start: '2028-11-17' });
    expect([answer.due, answer.receivedByPostBy]).toEqual(['2028-12-29', null]);
  });

  it('does not ask it for terms that no day off moves', () => {
    expect(due({ term: 'SGM-7', start: '2018-06-01' })).toBe('2028-06-01');
    expect(due({ term: 'AWB-9-8-1b', start: '2021-12-31' })).toBe('2022-12-31');
    expect(due({ term: 'BW-310', start: '2026-02-01' })).toBe('2031-02-01');
    expect(due({ term: 'OBJ-6-7', start: '2022-12-01' })).toBe('2023-01-12');
  });
});

describe('Special starts', () => {
  it('takes the day of publication of an assessment when that is later', () => {
    const answer = computeDeadline({ term: 'TAX-22j', start: '2026-05-29', otherStart: '2026-06-05' });
    expect(answer.due).toBe('2026-07-17');
    expect(answer.steps[0]?.why).toContain('Friday 5 June 2026 (the day of publication');
  });

  it('opens the way to Kifid at the earlier end, and calls the bank late after the later', () => {
    const both = computeDeadline({ term: 'BNK-43-3', start: '2026-03-02', otherStart: '2026-03-09' });
    expect([both.nominal, both.due, both.overdueFrom]).toEqual(['2026-04-20', '2026-04-20', '2026-04-28']);
    const filing = computeDeadline({ term: 'BNK-43-3', start: '2026-03-02' });
    expect([filing.due, filing.overdueFrom]).toEqual(['2026-04-27', '2026-04-28']);
    expect(filing.warnings.map((one) => one.code)).toContain('second-date-missing');
  });

  it('takes three months at Kifid when that is later than the year', () => {
    expect(due({ term: 'KIF-1J3M', start: '2026-11-30', otherStart: '2026-01-15' })).toBe('2027-02-28');
  });

  it('refuses the two dates of Kifid in the wrong order, and a second date where there is one start', () => {
    expect(() => due({ term: 'KIF-1J3M', start: '2026-03-23', otherStart: '2026-05-20' })).toThrow(
      'wrong order',
    );
    expect(() => due({ term: 'BNK-43-3', start: '2026-03-23', otherStart: '2026-03-20' })).toThrow(
      'wrong order',
    );
    expect(() => due({ term: 'OBJ-6-7', start: '2026-03-23', otherStart: '2026-05-20' })).toThrow(
      'has one start',
    );
  });

  it('counts the shortest term of an asylum appeal unless told otherwise', () => {
    expect(due({ term: 'IND-69-2', start: '2026-10-05' })).toBe('2026-10-12');
    expect(due({ term: 'IND-69-2', variant: 'two-weeks', start: '2026-10-05' })).toBe('2026-10-19');
    expect(() => due({ term: 'IND-69-2', variant: 'three-weeks', start: '2026-10-05' })).toThrow(
      'it has two-weeks, four-weeks',
    );
    expect(() => due({ term: 'OBJ-6-7', variant: 'x', start: '2026-10-05' })).toThrow(
      'OBJ-6-7 has no variants',
    );
  });

  it('gives the penalty its days and amounts', () => {
    const { due: last, atw, penalty } = computeDeadline({ term: 'DEC-4-17-DW', start: '2026-07-24' });
    expect([last, atw]).toEqual(['2026-09-04', false]);
    expect(penalty).toEqual({
      currency: 'EUR',
      firstDay: '2026-07-25',
      lastDay: '2026-09-04',
      maxDays: 42,
      max: 1442,
      stretches: [
        { from: '2026-07-25', to: '2026-08-07', days: 14, perDay: 23, amount: 322 },
        { from: '2026-08-08', to: '2026-08-21', days: 14, perDay: 35, amount: 490 },
        { from: '2026-08-22', to: '2026-09-04', days: 14, perDay: 45, amount: 630 },
      ],
    });
  });
});

describe('Two-sided prudence', () => {
  it('reminds her before any roll, and gives no such day to others', () => {
    expect(computeDeadline({ term: 'OBJ-6-7', start: '2026-02-20' })).toMatchObject({
      remindBy: '2026-04-03',
      due: '2026-04-07',
      overdueFrom: '2026-04-08',
    });
    expect(computeDeadline({ term: 'AWB-9-11-6w', start: '2026-02-20' })).toMatchObject({
      remindBy: null,
      due: '2026-04-07',
      overdueFrom: '2026-04-08',
    });
  });

  it('reminds her on the Saturday on which a year ends', () => {
    expect(computeDeadline({ term: 'OMB-9-24-1a', start: '2026-05-08' }).remindBy).toBe('2027-05-08');
  });
});
