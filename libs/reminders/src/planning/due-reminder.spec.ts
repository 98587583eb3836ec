import { describe, expect, it } from '@jest/globals';
import { decide, escalationOf, type DeskToday, type DueReminder } from './due-reminder.js';
import type { Colleague } from './recipient.js';

const colleague = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  role: 'caseworker',
  absentUntil: null,
  disabled: false,
  dailyDigest: false,
  ...more,
});
const lead = colleague('lead', { role: 'lead' });
const open: ReadonlySet<string> = new Set();

const desk = (staff: Colleague[], digestNow: string[] = []): DeskToday => ({
  staff,
  today: '2026-11-23',
  digestNow: new Set(digestNow),
});

const line = (more: Partial<DueReminder> = {}): DueReminder => ({
  id: 'line',
  deadlineId: 'deadline',
  caseId: 'case',
  assigneeId: 'noor',
  isCurrent: true,
  waitsForMorning: true,
  unreadSince: null,
  readAt: null,
  ...more,
});

describe('A reminder that is due', () => {
  it('is told to the caseworker', () => {
    expect(decide(line(), open, desk([colleague('noor'), lead]))).toEqual({
      kind: 'tell',
      recipientId: 'noor',
      mail: 'reminders',
    });
  });

  it('is dropped when the deadline ended or moved', () => {
    expect(decide(line({ isCurrent: false }), open, desk([colleague('noor')]))).toEqual({
      kind: 'drop',
      why: 'ended',
    });
  });

  it('finds nobody at an empty desk', () => {
    expect(decide(line(), open, desk([]))).toEqual({ kind: 'nobody' });
  });
});

describe('Who chose a daily digest', () => {
  const noor = colleague('noor', { dailyDigest: true });

  it('finds it in the digest that is made now', () => {
    expect(decide(line(), open, desk([noor], ['noor']))).toEqual({
      kind: 'tell',
      recipientId: 'noor',
      mail: 'digest',
    });
  });

  it('finds it tomorrow when today’s was made', () => {
    expect(decide(line(), open, desk([noor]))).toEqual({ kind: 'wait' });
  });

  it('is told at once of a term in hours', () => {
    expect(decide(line({ waitsForMorning: false }), open, desk([noor]))).toEqual({
      kind: 'tell',
      recipientId: 'noor',
      mail: 'reminders',
    });
  });
});

describe('A case that nobody opened after a reminder', () => {
  const unread = line({ unreadSince: new Date('2026-11-20T07:30:00Z') });
  const staff = desk([colleague('noor'), lead]);

  it.each([
    ['never', null],
    ['only before it', new Date('2026-11-20T07:29:00Z')],
  ])('is told to a lead when it was opened %s', (_when, readAt) => {
    expect(decide({ ...unread, readAt }, open, staff)).toMatchObject({ kind: 'tell', recipientId: 'lead' });
  });

  it('is not told to anyone when it was opened since', () => {
    const readAt = new Date('2026-11-20T09:00:00Z');
    expect(decide({ ...unread, readAt }, open, staff)).toEqual({ kind: 'drop', why: 'opened' });
  });

  it('is not told again to the lead whose case it is', () => {
    expect(decide({ ...unread, assigneeId: 'lead' }, open, desk([lead]))).toEqual({
      kind: 'drop',
      why: 'told-already',
    });
  });

  it('is not told to a lead behind the wall', () => {
    expect(decide(unread, new Set(['lead']), staff)).toEqual({ kind: 'drop', why: 'told-already' });
  });
});

describe('A lead is told of', () => {
  it.each([
    ['1-day-after', 'unread-1-day-after'],
    ['5-days-after', 'unread-5-days-after'],
    ['on-the-day', undefined],
    ['unread-1-day-after', undefined],
  ])('%s as %s', (rung, expected) => {
    expect(escalationOf(rung)).toBe(expected);
  });
});
