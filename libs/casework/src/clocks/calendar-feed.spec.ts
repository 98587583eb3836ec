import { describe, expect, it } from '@jest/globals';
import { calendarFeed } from './calendar-feed.js';

const STAMP = new Date('2026-11-23T09:00:00.000Z');
const ENTRY = { deadlineId: '019a0000-0000-7000-8000-000000000001', day: '2026-12-07', version: 2 };

describe('The calendar feed', () => {
  it('says "deadline", the day, and nothing that leads to a case', () => {
    const feed = calendarFeed([ENTRY], 'secret', STAMP);
    expect(feed).toContain('SUMMARY:deadline\r\n');
    expect(feed).toContain('DTSTART;VALUE=DATE:20261207\r\n');
    expect(feed).toContain('SEQUENCE:1\r\n');
    expect(feed).not.toContain(ENTRY.deadlineId);
    expect(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('keeps the id of an entry, and gives another one in another feed', () => {
    const uid = (secret: string) => /UID:(\S+)/.exec(calendarFeed([ENTRY], secret, STAMP))?.[1];
    expect(uid('secret')).toBe(uid('secret'));
    expect(uid('secret')).not.toBe(uid('other'));
  });

  it('is a calendar even when there is nothing', () => {
    expect(calendarFeed([], 'secret', STAMP)).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
});
