import { describe, expect, it } from '@jest/globals';
import { extendedCalendar, DUTCH_CALENDAR } from '../calendar/legal-calendar.js';
import { sideOf } from '../catalogue/term.js';
import { computeDeadline } from '../compute/compute.js';
import type { DeadlineRequest } from '../compute/request.js';
import { reminderLadder, type LadderOptions } from './ladder.js';

function ladder(request: DeadlineRequest, options: LadderOptions = {}) {
  const deadline = computeDeadline(request);
  return reminderLadder({ ...deadline, side: sideOf(deadline.owedBy) }, options);
}
const days = (request: DeadlineRequest) => ladder(request).map((rung) => [rung.name, rung.date]);

describe('The ladder of reminders', () => {
  it('comes before, on and after an ordinary day, at half past eight in the Netherlands', () => {
    expect(
      ladder({ term: 'AWB-9-11-6w', start: '2026-06-03' }).map((rung) => [rung.name, rung.at.toString()]),
    ).toEqual([
      ['14-days-before', '2026-07-01T06:30:00Z'],
      ['7-days-before', '2026-07-08T06:30:00Z'],
      ['2-days-before', '2026-07-13T06:30:00Z'],
      ['on-the-day', '2026-07-15T06:30:00Z'],
      ['1-day-after', '2026-07-16T06:30:00Z'],
      ['5-days-after', '2026-07-20T06:30:00Z'],
    ]);
    const [first] = ladder({ term: 'AWB-9-11-6w', start: '2026-10-05' });
    expect(first?.at.toString()).toBe('2026-11-02T07:30:00Z');
  });

  it('moves earlier before the day and later after it, and reminds once a morning', () => {
    // Remind by Good Friday, 3 April; due Tuesday 7 April.
    expect(days({ term: 'OBJ-6-7', start: '2026-02-20' })).toEqual([
      ['14-days-before', '2026-03-20'],
      ['7-days-before', '2026-03-27'],
      ['2-days-before', '2026-04-01'],
      ['on-the-day', '2026-04-02'],
      ['1-day-after', '2026-04-08'],
      ['5-days-after', '2026-04-13'],
    ]);
    const whitsun = ladder({ term: { length: 'P6W', regime: 'none' }, start: '2026-04-12' });
    // Sunday 24 May: on the day and two days before both move to Friday 22 May; the day after is Whit Monday.
    expect(whitsun.map((rung) => [rung.name, rung.date, rung.covers])).toEqual([
      ['14-days-before', '2026-05-08', []],
      ['7-days-before', '2026-05-13', []],
      ['on-the-day', '2026-05-22', ['2-days-before']],
      ['1-day-after', '2026-05-26', []],
      ['5-days-after', '2026-05-29', []],
    ]);
  });

  it('calls an agency late only when that can be defended', () => {
    const extended = { term: 'AWB-9-11-6w', start: '2026-04-13', extensions: [{ length: 'P4W' }] };
    expect(days(extended).slice(3)).toEqual([
      ['on-the-day', '2026-06-22'],
      ['1-day-after', '2026-06-24'],
      ['5-days-after', '2026-06-29'],
    ]);
  });

  it('leaves out what would come before the term began', () => {
    expect(days({ term: 'BNK-43-2', start: '2026-06-01' }).map(([name]) => name)).toEqual([
      '7-days-before',
      '2-days-before',
      'on-the-day',
      '1-day-after',
      '5-days-after',
    ]);
    expect(days({ term: 'OBJ-7-4', start: '2026-05-26' })[0]).toEqual(['14-days-before', '2026-04-29']);
  });

  it('has no rung while a term is suspended', () => {
    const suspensions = [{ from: '2026-03-11', to: null }];
    expect(days({ term: 'DEC-4-13', start: '2026-03-02', suspensions })).toEqual([]);
  });

  it('reminds beyond the calendar on a guess that is marked as one', () => {
    const far = ladder({ term: 'SGM-7', start: '2026-06-02' });
    expect(far.map((rung) => [rung.date, rung.provisional])).toContainEqual(['2036-05-30', true]);
    expect(far.every((rung) => rung.provisional)).toBe(true);
  });

  it('knows a holiday that was added', () => {
    const calendar = extendedCalendar(DUTCH_CALENDAR, {
      version: 'x',
      decreeDays: [{ date: '2026-07-15', source: 'test' }],
    });
    const rungs = ladder({ term: 'AWB-9-11-6w', start: '2026-06-03' }, { calendar });
    expect(rungs.find((rung) => rung.name === 'on-the-day')?.date).toBe('2026-07-14');
  });

  it('takes other rungs and another hour', () => {
    const rungs = ladder({ term: 'AWB-9-11-6w', start: '2026-06-03' }, { offsets: [3, -1], time: '12:00' });
    expect(rungs.map((rung) => [rung.name, rung.at.toString()])).toEqual([
      ['1-day-before', '2026-07-14T10:00:00Z'],
      ['3-days-after', '2026-07-20T10:00:00Z'],
    ]);
  });

  it('does not wait for a working day with hours', () => {
    expect(
      ladder({ term: 'AVG-33', start: '2026-04-03T16:00' }).map((rung) => [rung.name, rung.at.toString()]),
    ).toEqual([
      ['24-hours-before', '2026-04-05T14:00:00Z'],
      ['4-hours-before', '2026-04-06T10:00:00Z'],
      ['on-the-hour', '2026-04-06T14:00:00Z'],
      ['1-hour-after', '2026-04-06T15:00:00Z'],
    ]);
  });
});
