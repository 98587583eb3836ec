/** What becomes of a line of the ledger whose moment has come: the rules, without a database. */
import { leadOf, recipientOf, type Colleague } from './recipient.js';

export interface DueReminder {
  id: string;
  deadlineId: string;
  caseId: string;
  assigneeId: string | null;
  /** The deadline still runs, and in the version that this line is about. */
  isCurrent: boolean;
  waitsForMorning: boolean;
  /** Set on a line that tells a lead that a reminder was not acted upon. */
  unreadSince: Date | null;
  /** When the caseworker last opened the case. */
  readAt: Date | null;
}

export type Decision =
  | { kind: 'tell'; recipientId: string; mail: 'reminders' | 'digest' }
  /** Her digest of tomorrow will have it. */
  | { kind: 'wait' }
  | { kind: 'nobody' }
  | { kind: 'drop'; why: 'ended' | 'opened' | 'told-already' };

export interface DeskToday {
  staff: readonly Colleague[];
  /** ISO date in Europe/Amsterdam. */
  today: string;
  /** Ids of those whose digest of today is being made now. */
  digestNow: ReadonlySet<string>;
}

/** @param walled Ids of everybody behind the wall of the case. */
export function decide(line: DueReminder, walled: ReadonlySet<string>, desk: DeskToday): Decision {
  if (!line.isCurrent) return { kind: 'drop', why: 'ended' };
  if (line.unreadSince !== null) {
    if (line.readAt !== null && line.readAt > line.unreadSince) return { kind: 'drop', why: 'opened' };
    const lead = leadOf(desk.staff, walled, desk.today, line.assigneeId);
    return lead === undefined ? { kind: 'drop', why: 'told-already' } : tell(lead, line, desk);
  }
  const recipient = recipientOf(line.assigneeId, desk.staff, walled, desk.today);
  return recipient === undefined ? { kind: 'nobody' } : tell(recipient, line, desk);
}

/** Who chose the digest gets no mail beside it, except for a term in hours: tomorrow may be too late for that. */
function tell(recipient: Colleague, line: DueReminder, desk: DeskToday): Decision {
  if (!recipient.dailyDigest || !line.waitsForMorning) {
    return { kind: 'tell', recipientId: recipient.id, mail: 'reminders' };
  }
  if (!desk.digestNow.has(recipient.id)) return { kind: 'wait' };
  return { kind: 'tell', recipientId: recipient.id, mail: 'digest' };
}

/** The rungs on which a caseworker who does not look is no longer the only one who knows. */
const ESCALATED: ReadonlySet<string> = new Set(['1-day-after', '5-days-after']);

/** Name of the rung by which a lead is told that a reminder was not acted upon; undefined when she is not told. */
export function escalationOf(rung: string): string | undefined {
  return ESCALATED.has(rung) ? `unread-${rung}` : undefined;
}
