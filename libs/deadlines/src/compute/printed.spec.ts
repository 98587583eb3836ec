import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';

describe('The date that the letter prints', () => {
  it('goes before the catalogue, and both are shown', () => {
    const answer = computeDeadline({ term: 'OBJ-6-7', start: '2026-03-20', printed: '2026-04-17' });
    expect(answer).toMatchObject({
      nominal: '2026-05-01',
      due: '2026-04-17',
      printed: '2026-04-17',
      catalogue: { nominal: '2026-05-01', due: '2026-05-01', overdueFrom: '2026-05-02' },
    });
    expect(answer.steps[answer.steps.length - 1]).toMatchObject({ date: '2026-04-17', rule: 'printed' });
    expect(answer.warnings.map((one) => one.code)).toEqual(['printed-differs']);
  });

  it('reminds her of the earliest of the two', () => {
    const earlier = computeDeadline({ term: 'OBJ-6-7', start: '2026-03-20', printed: '2026-04-17' });
    expect([earlier.remindBy, earlier.overdueFrom]).toEqual(['2026-04-17', '2026-04-18']);
    const later = computeDeadline({ term: 'OBJ-6-7', start: '2026-02-20', printed: '2026-04-10' });
    expect([later.remindBy, later.due]).toEqual(['2026-04-03', '2026-04-10']);
  });

  it('calls the other side late only after the latest of the two', () => {
    const later = computeDeadline({ term: 'AWB-9-11-6w', start: '2026-03-27', printed: '2026-05-20' });
    expect([later.due, later.overdueFrom]).toEqual(['2026-05-20', '2026-05-21']);
    const earlier = computeDeadline({ term: 'AWB-9-11-6w', start: '2026-03-27', printed: '2026-04-24' });
    expect([earlier.due, earlier.overdueFrom]).toEqual(['2026-04-24', '2026-05-09']);
  });

  it('stands beside an extension of the catalogue', () => {
    const answer = computeDeadline({
      term: 'AWB-9-11-6w',
      start: '2026-03-27',
      extensions: [{ length: 'P4W', noticeOn: '2026-05-06' }],
      printed: '2026-06-05',
    });
    expect(answer).toMatchObject({ due: '2026-06-05', overdueFrom: '2026-06-06', warnings: [] });
  });

  it('does not move from a Saturday, because it is a day and no term', () => {
    expect(computeDeadline({ term: 'AWB-9-11-6w', start: '2026-03-27', printed: '2026-06-06' }).due).toBe(
      '2026-06-06',
    );
  });

  it('is all there is where the law gives no number', () => {
    expect(computeDeadline({ term: 'OBJ-6-5', start: '2026-06-01', printed: '2026-06-15' })).toMatchObject({
      nominal: '2026-06-15',
      due: '2026-06-15',
      remindBy: '2026-06-15',
      overdueFrom: '2026-06-16',
    });
    expect(
      computeDeadline({ term: 'AWB-9-10', start: '2026-06-01', printed: '2026-06-15' }).remindBy,
    ).toBeNull();
  });

  it('is refused before the start, after the event of a backward term, and for a rule without a clock', () => {
    expect(() => computeDeadline({ term: 'OBJ-6-7', start: '2026-03-20', printed: '2026-03-19' })).toThrow(
      'lies before the start',
    );
    expect(() => computeDeadline({ term: 'OBJ-7-4', start: '2026-05-26', printed: '2026-05-27' })).toThrow(
      'lies after the event',
    );
    expect(() => computeDeadline({ term: 'AWGB-GR', start: '2026-03-20', printed: '2026-04-19' })).toThrow(
      'is a rule and not a term',
    );
    expect(() => computeDeadline({ term: 'OBJ-6-7', start: '2026-03-20', printed: '2026-06-31' })).toThrow(
      'printed: "2026-06-31" is not a date that exists',
    );
  });

  it('does not end a suspension', () => {
    const suspensions = [{ from: '2026-03-11', to: null }];
    const answer = computeDeadline({
      term: 'DEC-4-13',
      start: '2026-03-02',
      suspensions,
      printed: '2026-06-01',
    });
    expect([answer.state, answer.due, answer.printed]).toEqual(['suspended', null, '2026-06-01']);
  });
});
