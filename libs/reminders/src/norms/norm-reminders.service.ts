import { Injectable } from '@nestjs/common';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import type { MailRound } from '../sending/mail-round.js';
import { ClaimsRepository } from '../planning/claims.repository.js';
import type { DeskToday } from '../planning/due-reminder.js';
import { leadOf, recipientOf, type Colleague } from '../planning/recipient.js';
import { latestNormForLead } from './norm-ladder.js';
import { NormsRepository, type PassedNorm } from './norms.repository.js';

const AT_ONCE = 2_000;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Stages of mediations that take longer than the desk's own norm: told once to the caseworker on the morning after, and
 * once to a lead when the stage stays, in the same mail as the clocks of law, because a mail of its own kind would tell
 * what a case is about. A norm is no term of law, so there is no ladder before it.
 */
@Injectable()
export class NormRemindersService {
  constructor(
    private readonly repository: NormsRepository,
    private readonly claims: ClaimsRepository,
    private readonly alarms: AlarmsRepository,
  ) {}

  /** Within the transaction of a pass, in hours in which mails go out. @returns how many were told, and of how many nobody was. */
  async tell(round: MailRound, desk: DeskToday, now: Date): Promise<{ told: number; stuck: number }> {
    const passed = await this.repository.passed(desk.today, latestNormForLead(desk.today), AT_ONCE);
    if (passed.length === 0) return { told: 0, stuck: 0 };
    const walls = await this.claims.wallsOf(passed.map(({ caseId }) => caseId));
    const told: (PassedNorm & { mailId: string })[] = [];
    const stuck: PassedNorm[] = [];
    for (const norm of passed) {
      const recipient = recipientFor(norm, walls.get(norm.caseId) ?? NOBODY, desk);
      if (recipient === undefined) {
        // Without another lead the caseworker was told, or the alarm of her rung is open.
        if (norm.rung === 'passed') stuck.push(norm);
      }
      // Whoever has the digest hears of it in the one of the next morning.
      else if (!recipient.dailyDigest || desk.digestNow.has(recipient.id)) {
        const kind = recipient.dailyDigest ? 'digest' : 'reminders';
        const line = { deadlineId: subjectOf(norm), waitsForMorning: true };
        told.push({ ...norm, mailId: round.tell(recipient.id, kind, line) });
      }
    }
    await this.repository.note(told);
    const settled = told.filter(({ rung }) => rung === 'passed');
    await this.alarms.settle('no-recipient', settled.map(subjectOf), now);
    await this.alarms.raise(
      stuck.map((norm) => ({ kind: 'no-recipient', subject: subjectOf(norm), caseId: norm.caseId })),
      now,
    );
    return { told: told.length, stuck: stuck.length };
  }
}

function recipientFor(norm: PassedNorm, walled: ReadonlySet<string>, desk: DeskToday): Colleague | undefined {
  const { staff, today } = desk;
  return norm.rung === 'passed'
    ? recipientOf(norm.assigneeId, staff, walled, today)
    : leadOf(staff, walled, today, norm.assigneeId);
}

/** What an alarm about a norm is about; it counts once in a mail. */
function subjectOf({ caseId, due }: PassedNorm): string {
  return `norm.${caseId}.${due}`;
}
