import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isReminderDay, isSendingTime, nextMorning } from './sending-hours.js';

const at = (iso: string) => Temporal.Instant.from(iso);

describe('A reminder goes out', () => {
  it.each([
    ['2026-11-23T07:30:00Z', 'half past eight on a Monday in winter'],
    ['2026-11-23T16:59:59Z', 'a second before six'],
    ['2026-07-20T06:30:00Z', 'half past eight in summer'],
    ['2026-03-30T06:30:00Z', 'half past eight on the morning after the clocks went forward'],
    ['2026-10-26T07:30:00Z', 'half past eight on the morning after the clocks went back'],
  ])('at %s: %s', (moment) => {
    expect(isSendingTime(at(moment))).toBe(true);
  });

  it.each([
    ['2026-11-23T07:29:59Z', 'a second too early'],
    ['2026-11-23T17:00:00Z', 'six in the evening'],
    ['2026-11-22T10:00:00Z', 'a Sunday'],
    ['2026-11-21T10:00:00Z', 'a Saturday'],
    ['2026-04-27T10:00:00Z', 'King’s Day'],
    ['2026-05-15T10:00:00Z', 'a day by royal decree'],
    ['2026-12-25T10:00:00Z', 'Christmas'],
  ])('not at %s: %s', (moment) => {
    expect(isSendingTime(at(moment))).toBe(false);
  });
});

describe('The next morning', () => {
  it.each([
    ['2026-11-23T07:00:00Z', '2026-11-24T07:30:00Z', 'is tomorrow, also for one who asks before breakfast'],
    ['2026-11-20T12:00:00Z', '2026-11-23T07:30:00Z', 'of a Friday is Monday'],
    ['2026-12-24T12:00:00Z', '2026-12-28T07:30:00Z', 'of Christmas Eve is after Christmas and the weekend'],
    ['2026-03-27T12:00:00Z', '2026-03-30T06:30:00Z', 'is half past eight on the new clock'],
    [
      '2026-11-22T23:30:00Z',
      '2026-11-24T07:30:00Z',
      'counts from the Dutch day, which began half an hour ago',
    ],
  ])('after %s is %s: it %s', (moment, expected) => {
    expect(nextMorning(at(moment)).toString()).toBe(expected);
  });
});

describe('Beyond the legal calendar', () => {
  it.each([
    ['2029-01-01', false],
    ['2029-01-02', true],
    ['2029-04-27', false],
    ['2029-06-02', false],
  ])('%s is a reminder day: %s', (day, expected) => {
    expect(isReminderDay(Temporal.PlainDate.from(day))).toBe(expected);
  });
});
