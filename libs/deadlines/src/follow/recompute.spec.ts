import { describe, expect, it } from '@jest/globals';
import { DUTCH_CALENDAR, extendedCalendar } from '../calendar/legal-calendar.js';
import { computeDeadline } from '../compute/compute.js';
import { recomputeDeadline } from './recompute.js';
import { standingOn } from './standing.js';

const withHoliday = (...dates: string[]) =>
  extendedCalendar(DUTCH_CALENDAR, {
    version: 'nl-2028-b',
    decreeDays: dates.map((date) => ({ date, source: 'Stcrt. later' })),
  });

describe('A deadline that is computed again', () => {
  it('moves over a holiday that was added, and says which', () => {
    const request = { term: 'OBJ-6-7', start: '2026-03-20' };
    const again = recomputeDeadline(computeDeadline(request), request, {
      calendar: withHoliday('2026-05-01'),
    });
    expect(again).toMatchObject({
      change: 'later',
      needsPerson: false,
      told: { due: '2026-05-04', overdueFrom: '2026-05-05', remindBy: '2026-05-01' },
    });
    expect(again.explanation).toEqual({
      why: 'The last day moves from Friday 1 May 2026 to Monday 4 May 2026. 1 May 2026 is a day that a royal decree treats as a public holiday (Stcrt. later). 2 May 2026 is a Saturday. 3 May 2026 is a Sunday.',
      whyNl:
        'De laatste dag schuift van vrijdag 1 mei 2026 naar maandag 4 mei 2026. 1 mei 2026 is een dag die bij koninklijk besluit met een feestdag is gelijkgesteld (Stcrt. later). 2 mei 2026 is een zaterdag. 3 mei 2026 is een zondag.',
    });
  });

  it('stays where the holiday does not touch it', () => {
    const request = { term: 'OMB-9-24-1a', start: '2026-05-08' };
    const again = recomputeDeadline(computeDeadline(request), request, {
      calendar: withHoliday('2027-05-10'),
    });
    expect(again).toMatchObject({
      change: 'none',
      explanation: { why: 'The last day stays Saturday 8 May 2027.' },
    });
  });

  it('never shortens a day that was told, and asks for a person', () => {
    const request = { term: 'AWB-9-11-6w', start: '2026-03-27' };
    const before = computeDeadline({ ...request, extensions: [{ length: 'P4W' }] });
    const again = recomputeDeadline(before, request);
    expect(again.result.due).toBe('2026-05-08');
    expect(again).toMatchObject({
      change: 'earlier',
      needsPerson: true,
      told: { due: '2026-06-05', overdueFrom: '2026-06-06' },
    });
    expect(again.explanation.why).toContain('The told day stays until a person has looked at it.');
  });

  it('brings the day to act forward, and never back', () => {
    const request = { term: 'OBJ-7-4', start: '2026-05-26' };
    const before = computeDeadline(request);
    const earlier = recomputeDeadline(before, request, { calendar: withHoliday('2026-05-13') });
    expect(earlier).toMatchObject({ change: 'none', told: { due: '2026-05-16', remindBy: '2026-05-12' } });
    const back = recomputeDeadline(earlier.result, request, {}, earlier.told);
    expect(back.told.remindBy).toBe('2026-05-12');
  });

  it('says that a term stands still, and that it runs again', () => {
    const request = { term: 'DEC-4-13', start: '2026-03-02' };
    const running = computeDeadline(request);
    const open = { ...request, suspensions: [{ from: '2026-03-11', to: null }] };
    const stopped = recomputeDeadline(running, open);
    expect(stopped).toMatchObject({ change: 'suspended', told: { due: null, overdueFrom: null } });
    const closed = { ...request, suspensions: [{ from: '2026-03-11', to: '2026-03-24' }] };
    const resumed = recomputeDeadline(stopped.result, closed);
    expect(resumed).toMatchObject({ change: 'resumed', told: { due: '2026-05-11' } });
    expect(resumed.explanation.why).toContain('13 days that do not count');
  });
});

describe('Where a term stands', () => {
  const late = computeDeadline({ term: 'AWB-9-11-6w', start: '2026-04-13', extensions: [{ length: 'P4W' }] });

  it.each([
    ['2026-06-21', 'running'],
    ['2026-06-22', 'last-day'],
    ['2026-06-23', 'passed'],
    ['2026-06-24', 'overdue'],
  ] as const)('on %s: %s', (today, standing) => {
    expect(standingOn(late, today)).toBe(standing);
  });

  it('is never late while suspended', () => {
    const suspensions = [{ from: '2026-03-11', to: null }];
    const open = computeDeadline({ term: 'DEC-4-13', start: '2026-03-02', suspensions });
    expect(standingOn(open, '2028-01-01')).toBe('suspended');
  });

  it('is read by the minute for hours', () => {
    const breach = computeDeadline({ term: 'AVG-33', start: '2026-06-01T16:00' });
    expect(standingOn(breach, '2026-06-04T15:59')).toBe('last-day');
    expect(standingOn(breach, '2026-06-04T16:01')).toBe('passed');
    expect(standingOn(breach, '2026-06-04T17:01')).toBe('overdue');
  });
});
