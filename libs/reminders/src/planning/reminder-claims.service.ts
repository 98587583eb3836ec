import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { ClaimsRepository, type Claim, type DueLine, type PageEnd } from './claims.repository.js';
import { decide, type DeskToday } from './due-reminder.js';
import { NormRemindersService } from '../norms/norm-reminders.service.js';
import { MailRound } from '../sending/mail-round.js';
import { MailsRepository } from '../sending/mails.repository.js';
import { isHere } from './recipient.js';
import { isSendingTime } from './sending-hours.js';
import { SweepLock } from '../sending/sweep-lock.repository.js';

export interface ClaimReport {
  /** Ids of the mails that were made. */
  mails: string[];
  claimed: number;
  dropped: number;
  /** Lines for which there is nobody. */
  stuck: number;
}

const PAGE = 2_000;

/** Everything that a pass has found out so far. */
interface Pass {
  now: Date;
  desk: DeskToday;
  round: MailRound;
  report: ClaimReport;
}

/**
 * Takes every line whose moment has come, finds who must be told, and makes one mail for each of them. All of it is
 * one transaction: a pass that is cut short has done nothing.
 */
@Injectable()
export class ReminderClaimsService {
  constructor(
    private readonly repository: ClaimsRepository,
    private readonly mails: MailsRepository,
    private readonly alarms: AlarmsRepository,
    private readonly norms: NormRemindersService,
    private readonly lock: SweepLock,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined when another pass is at it. */
  claimDue(): Promise<ClaimReport | undefined> {
    return this.lock.alone(async () => {
      const now = this.clock.now();
      const today = this.clock.today().toString();
      const morningToo = isSendingTime(this.clock.instant());
      const staff = await this.repository.colleagues();
      const made = new Set(morningToo ? await this.repository.digestsMade(today) : []);
      const digestNow = new Set(
        staff
          .filter((one) => morningToo && one.dailyDigest && isHere(one, today) && !made.has(one.id))
          .map(({ id }) => id),
      );
      const report: ClaimReport = { mails: [], claimed: 0, dropped: 0, stuck: 0 };
      const pass: Pass = { now, desk: { staff, today, digestNow }, round: new MailRound(), report };
      for (const id of digestNow) pass.round.open(id, 'digest');
      await this.settlePages(pass, morningToo);
      if (morningToo) await this.tellNorms(pass);
      const mails = pass.round.finished();
      report.mails = await this.mails.add(mails, today, now);
      // A line must never be claimed for a mail that does not exist; undoing the pass loses nothing.
      if (report.mails.length !== mails.length) throw new Error('a mail of this pass was made before');
      return report;
    });
  }

  private async tellNorms({ round, desk, now, report }: Pass): Promise<void> {
    const { told, stuck } = await this.norms.tell(round, desk, now);
    report.claimed += told;
    report.stuck += stuck;
  }

  private async settlePages(pass: Pass, morningToo: boolean): Promise<void> {
    for (let page = await this.repository.stuck(morningToo, PAGE); ;) {
      const stillStuck = await this.settle(pass, page);
      await this.alarms.settle('no-recipient', idsExcept(page, stillStuck), pass.now);
      // The rest waits longer than these and nobody new is here; the next pass goes on where this one ends.
      if (page.length < PAGE || stillStuck.length === page.length) break;
      page = await this.repository.stuck(morningToo, PAGE);
    }
    for (let after: PageEnd | undefined; ;) {
      const page = await this.repository.due(pass.now, morningToo, after, PAGE);
      await this.settle(pass, page);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = { dueAt: last.dueAtText, id: last.id };
    }
  }

  /** Writes down what becomes of each line; gives the ids of those for which there is nobody. */
  private async settle(pass: Pass, page: readonly DueLine[]): Promise<string[]> {
    if (page.length === 0) return [];
    const walls = await this.repository.wallsOf([...new Set(page.map(({ caseId }) => caseId))]);
    const claims: Claim[] = [];
    const dropped: { id: string; why: string }[] = [];
    const stuck: DueLine[] = [];
    for (const line of page) {
      const decision = decide(line, walls.get(line.caseId) ?? NOBODY, pass.desk);
      if (decision.kind === 'tell') {
        const { recipientId, mail } = decision;
        claims.push({ id: line.id, recipientId, mailId: pass.round.tell(recipientId, mail, line) });
      } else if (decision.kind === 'drop') dropped.push({ id: line.id, why: decision.why });
      else if (decision.kind === 'nobody') stuck.push(line);
    }
    await this.repository.claim(claims, pass.now);
    await this.repository.drop(dropped);
    const stuckIds = stuck.map(({ id }) => id);
    await this.repository.leaveStuck(stuckIds, pass.now);
    await this.alarms.raise(
      stuck.map(({ id, deadlineId, rung }) => ({ kind: 'no-recipient', subject: id, deadlineId, rung })),
      pass.now,
    );
    pass.report.claimed += claims.length;
    pass.report.dropped += dropped.length;
    pass.report.stuck += stuck.length;
    return stuckIds;
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function idsExcept(page: readonly DueLine[], stuck: readonly string[]): string[] {
  const left = new Set(stuck);
  return page.map(({ id }) => id).filter((id) => !left.has(id));
}
