import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';
import type { DeadlineRequest, SuspensionInput } from './request.js';

/** Eight weeks from Monday 2 March 2026: King's Day, 27 April, rolled to the 28th. */
const application = (...suspensions: SuspensionInput[]): DeadlineRequest => ({
  term: 'DEC-4-13',
  start: '2026-03-02',
  suspensions,
});
const nominal = (...suspensions: SuspensionInput[]) => computeDeadline(application(...suspensions)).nominal;

describe('Suspension (opschorting), Awb 4:15 and 7:10(2)', () => {
  it('adds the days from the first that does not count up to the one on which counting resumes', () => {
    expect(nominal()).toBe('2026-04-27');
    expect(nominal({ from: '2026-03-11', to: '2026-03-24' })).toBe('2026-05-10');
    expect(nominal({ from: '2026-03-11', to: '2026-03-12' })).toBe('2026-04-28');
  });

  it('adds nothing when it ends on the day on which it begins, and says so', () => {
    const answer = computeDeadline(application({ from: '2026-03-11', to: '2026-03-11' }));
    expect(answer.nominal).toBe('2026-04-27');
    expect(answer.steps.map((step) => step.why)).toContain(
      'The suspension began and ended on Wednesday 11 March 2026, so no day is added (Awb 4:15).',
    );
  });

  it('counts calendar days, holidays and weekends among them', () => {
    expect(nominal({ from: '2026-04-02', to: '2026-04-08' })).toBe('2026-05-03');
  });

  it('adds several, in whatever order they are given', () => {
    const march = { from: '2026-03-11', to: '2026-03-16' };
    const april = { from: '2026-04-07', to: '2026-04-10' };
    expect(nominal(march, april)).toBe('2026-05-05');
    expect(nominal(april, march)).toBe('2026-05-05');
  });

  it('counts overlapping and repeated days once', () => {
    expect(nominal({ from: '2026-03-11', to: '2026-03-20' }, { from: '2026-03-16', to: '2026-03-24' })).toBe(
      '2026-05-10',
    );
    expect(nominal({ from: '2026-03-11', to: '2026-03-24' }, { from: '2026-03-12', to: '2026-03-13' })).toBe(
      '2026-05-10',
    );
    expect(nominal({ from: '2026-03-11', to: '2026-03-16' }, { from: '2026-03-16', to: '2026-03-24' })).toBe(
      '2026-05-10',
    );
  });

  it('lets a suspension begin in the days that an earlier one added', () => {
    expect(nominal({ from: '2026-03-11', to: '2026-03-24' }, { from: '2026-05-04', to: '2026-05-08' })).toBe(
      '2026-05-14',
    );
  });

  it('lets it begin on the last day, rolled or not, and not after it', () => {
    expect(nominal({ from: '2026-04-28', to: '2026-05-01' })).toBe('2026-04-30');
    expect(() => nominal({ from: '2026-04-29', to: '2026-05-01' })).toThrow(
      'begins after the term ended on 2026-04-28; a term that has ended cannot be suspended',
    );
  });

  it('has no dates while it lasts, and nobody is late', () => {
    const answer = computeDeadline(application({ from: '2026-03-11', to: null }));
    expect(answer).toMatchObject({
      state: 'suspended',
      nominal: null,
      due: null,
      overdueFrom: null,
      remindBy: null,
    });
    expect(answer.steps[answer.steps.length - 1]).toMatchObject({
      date: '2026-03-11',
      why: 'The term has stood still since Wednesday 11 March 2026 (Awb 4:15). It has no last day until it runs again, and nobody is late.',
    });
  });

  it('swallows what overlaps a suspension that still lasts', () => {
    const answer = computeDeadline(
      application({ from: '2026-03-11', to: null }, { from: '2026-03-20', to: '2026-03-25' }),
    );
    expect(answer.state).toBe('suspended');
  });

  it.each<[string, DeadlineRequest, string]>([
    [
      'one that ends before it begins',
      application({ from: '2026-03-24', to: '2026-03-11' }),
      'before it begins',
    ],
    [
      'one before the term begins',
      application({ from: '2026-02-20', to: '2026-03-11' }),
      'cannot begin earlier',
    ],
    [
      'one on day zero',
      application({ from: '2026-03-02', to: '2026-03-11' }),
      'the first day that counts is 2026-03-03',
    ],
    [
      'one that lasts longer than the years that the engine knows',
      { term: 'IND-76', start: '2026-03-02', suspensions: [{ from: '2026-03-11', to: '2199-12-31' }] },
      'leaves the years 1900 to 2199',
    ],
    [
      'an open one after the end',
      application({ from: '2026-05-20', to: null }),
      'begins after the term ended',
    ],
    [
      'one in a complaint procedure, which knows none',
      { term: 'AWB-9-11-6w', start: '2026-03-27', suspensions: [{ from: '2026-04-01', to: '2026-04-08' }] },
      'the law knows no suspension of this term (Awb 9:11(1))',
    ],
    [
      'one in an objection term',
      { term: 'OBJ-6-7', start: '2026-03-27', suspensions: [{ from: '2026-04-01', to: '2026-04-08' }] },
      'knows no suspension',
    ],
  ])('refuses %s', (_, request, message) => {
    expect(() => computeDeadline(request)).toThrow(message);
  });

  it('works together with an extension, whichever came first', () => {
    const answer = computeDeadline({
      term: 'OBJ-7-10-6',
      start: '2026-05-26',
      extensions: [{ length: 'P6W', noticeOn: '2026-07-01' }],
      suspensions: [
        { from: '2026-06-02', to: '2026-06-12' },
        { from: '2026-08-03', to: '2026-08-10' },
      ],
    });
    // 7 July + 10 days = 17 July, + 6 weeks = 28 August, + 7 days = 4 September.
    expect(answer).toMatchObject({ nominal: '2026-09-04', due: '2026-09-04' });
  });

  it('judges a notice by the end that a suspension moved', () => {
    const request = {
      term: 'DEC-4-13',
      start: '2026-03-02',
      suspensions: [{ from: '2026-03-11', to: '2026-03-24' }],
      extensions: [{ length: 'P2W', noticeOn: '2026-05-08' }],
    };
    expect(computeDeadline(request).due).toBe('2026-05-26');
    expect(() => computeDeadline({ ...request, suspensions: [] })).toThrow(
      'after the term had ended on 2026-04-28',
    );
  });

  it('leaves suspended days out of a count of working days', () => {
    const term = { length: 'P10D', regime: 'none', unit: 'working-days' } as const;
    expect(computeDeadline({ term, start: '2026-06-01' }).due).toBe('2026-06-15');
    const suspensions = [{ from: '2026-06-04', to: '2026-06-09' }];
    // Thursday, Friday and Monday do not count: three working days more.
    expect(computeDeadline({ term, start: '2026-06-01', suspensions }).due).toBe('2026-06-18');
  });

  it('moves the way to Kifid by the time that she needed to answer the bank', () => {
    const suspensions = [{ from: '2026-03-16', to: '2026-03-23' }];
    const answer = computeDeadline({
      term: 'BNK-43-3',
      start: '2026-03-02',
      otherStart: '2026-03-09',
      suspensions,
    });
    expect([answer.due, answer.overdueFrom]).toEqual(['2026-04-27', '2026-05-05']);
  });
});
