/**
 * A caseworker's deadlines as iCalendar (RFC 5545). A calendar is copied to telephones and read on lock screens,
 * so an entry says "deadline" and nothing else, and its id cannot be traced to a case.
 */
import { createHmac } from 'node:crypto';
import type { IsoDate } from '@app/kernel';

export interface FeedEntry {
  deadlineId: string;
  /** Last day on which it wants attention. */
  day: IsoDate;
  /** A moved date replaces the entry in every calendar that has it. */
  version: number;
}

/** Lines end in CR LF; every entry is a whole day. */
export function calendarFeed(entries: readonly FeedEntry[], secret: string, stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//desk//deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:deadlines',
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...entries.flatMap((entry) => eventLines(entry, secret, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function eventLines(entry: FeedEntry, secret: string, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${createHmac('sha256', secret).update(entry.deadlineId).digest('hex').slice(0, 32)}@desk`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
    `SEQUENCE:${entry.version - 1}`,
    'SUMMARY:deadline',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
