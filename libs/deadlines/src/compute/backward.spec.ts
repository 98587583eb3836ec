import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';
import type { InlineTerm } from './request.js';

const back = (length: string, more: Partial<InlineTerm> = {}): InlineTerm => ({
  length,
  regime: 'atw',
  counting: 'backward',
  owedBy: 'complainant',
  ...more,
});

describe('Terms that are counted back (Algemene termijnenwet art. 1(2))', () => {
  it.each([
    ['P10D', '2026-05-26', '2026-05-16', '2026-05-13', 'a Saturday behind a decree day and Ascension Day'],
    ['P1W', '2026-04-13', '2026-04-06', '2026-04-02', 'Easter Monday'],
    ['P3W', '2026-06-12', '2026-05-22', '2026-05-22', 'an ordinary Friday'],
    ['P1M', '2026-03-31', '2026-02-28', '2026-02-27', 'a month without a 31st'],
  ])('%s before %s is %s, and she acts by %s: %s', (length, start, day, act) => {
    const answer = computeDeadline({ term: back(length), start });
    expect(answer).toMatchObject({ nominal: day, due: day, remindBy: act, atw: false });
    expect(answer.steps[answer.steps.length - 1]?.date).toBe(day);
  });

  it('gives others the day itself and no earlier one', () => {
    expect(computeDeadline({ term: 'CRM-ZIT', start: '2026-06-15' })).toMatchObject({
      due: '2026-05-25',
      overdueFrom: '2026-05-26',
      remindBy: null,
    });
  });

  it('keeps the last day, and warns her, where fewer than two working days lie between', () => {
    const answer = computeDeadline({ term: back('P3D'), start: '2026-04-07' });
    // Back from the Tuesday after Easter: Saturday 4 April. The two working days before it are 2 and 1 April.
    expect(answer).toMatchObject({ due: '2026-04-04', remindBy: '2026-04-02' });
    expect(answer.warnings.map((one) => one.code)).toEqual(['backward-two-working-days']);
    expect(answer.warnings[0]?.why).toContain('act by Wednesday 1 April 2026');
  });

  it('counts working days back', () => {
    expect(computeDeadline({ term: back('P3D', { unit: 'working-days' }), start: '2026-04-08' }).due).toBe(
      '2026-04-01',
    );
  });

  it('refuses an extension and a suspension', () => {
    const request = { term: 'OBJ-7-4', start: '2026-05-26' };
    expect(() => computeDeadline({ ...request, extensions: [{ length: 'P1W' }] })).toThrow(
      'cannot be extended or suspended',
    );
    expect(() =>
      computeDeadline({ ...request, suspensions: [{ from: '2026-05-18', to: '2026-05-19' }] }),
    ).toThrow('give the new day of the event');
  });
});
