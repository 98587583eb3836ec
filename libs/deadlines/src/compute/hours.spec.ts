import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from './compute.js';

const breach = (start: string) => computeDeadline({ term: 'AVG-33', start });

describe('Terms in hours', () => {
  it('run on over Easter, and do not roll', () => {
    expect(breach('2026-04-03T16:00')).toMatchObject({
      start: '2026-04-03T16:00',
      nominal: '2026-04-06T16:00',
      due: '2026-04-06T16:00',
      atw: false,
      remindBy: null,
    });
  });

  it('give the other side the hour in which it happened (Regulation 1182/71 art. 3(1))', () => {
    expect(breach('2026-06-01T16:20')).toMatchObject({
      due: '2026-06-04T16:20',
      overdueFrom: '2026-06-04T17:01',
    });
    expect(breach('2026-06-01T16:00')).toMatchObject({
      due: '2026-06-04T16:00',
      overdueFrom: '2026-06-04T17:01',
    });
  });

  it('are real hours: the wall clock shifts when summer time begins and ends', () => {
    expect(breach('2026-03-28T16:00').due).toBe('2026-03-31T17:00');
    expect(breach('2026-10-24T16:00').due).toBe('2026-10-27T15:00');
    expect(breach('2026-03-28T16:00').steps[0]?.why).toContain('real hours are counted');
  });

  it('tell the two hours of an autumn night apart', () => {
    expect(breach('2026-10-25T02:30')).toMatchObject({ due: '2026-10-28T01:30' });
    expect(breach('2026-10-25T02:30').warnings.map((one) => one.code)).toContain('repeated-hour');
    expect(breach('2026-10-25T02:30:00+01:00')).toMatchObject({ due: '2026-10-28T02:30' });
    expect(breach('2026-10-22T02:30').warnings.map((one) => one.code)).toContain('repeated-hour');
  });

  it('read a moment with an offset as the same moment in the Netherlands', () => {
    expect(breach('2026-06-01T14:00Z').due).toBe('2026-06-04T16:00');
  });

  it('count for her without a free hour, and with a day to act by', () => {
    const term = { length: 'PT48H', regime: 'none', owedBy: 'complainant' } as const;
    expect(computeDeadline({ term, start: '2026-06-01T09:15' })).toMatchObject({
      due: '2026-06-03T09:15',
      remindBy: '2026-06-03T09:15',
      overdueFrom: '2026-06-03T09:16',
    });
  });

  it('can be counted back', () => {
    const term = { length: 'PT24H', regime: 'none', counting: 'backward' } as const;
    expect(computeDeadline({ term, start: '2026-06-02T10:00' }).due).toBe('2026-06-01T10:00');
  });

  it('let a printed moment go first', () => {
    const answer = computeDeadline({
      term: 'AVG-33',
      start: '2026-06-01T16:00',
      printed: '2026-06-05T12:00',
    });
    expect(answer).toMatchObject({ due: '2026-06-05T12:00', overdueFrom: '2026-06-05T12:01' });
  });

  it.each([
    ['2026-06-01', 'give a local date and time'],
    ['2026-06-01 16:00', 'give a local date and time'],
    ['2026-06-01T25:00', 'is not a time that exists'],
    ['2026-02-30T10:00', 'is not a date that exists'],
    ['2026-03-29T02:30', 'the clock skipped that hour'],
  ])('refuse %s', (start, message) => {
    expect(() => breach(start)).toThrow(message);
  });

  it('refuse a date-time for a term in days, and an extension in hours', () => {
    expect(() => computeDeadline({ term: 'OBJ-6-7', start: '2026-06-01T16:00' })).toThrow(
      'is not a date that exists',
    );
    expect(() =>
      computeDeadline({ term: 'AVG-33', start: '2026-06-01T16:00', extensions: [{ length: 'PT24H' }] }),
    ).toThrow('cannot be extended or suspended');
  });
});
