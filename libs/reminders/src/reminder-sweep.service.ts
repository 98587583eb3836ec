import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { reminderLadder, sideOf, type OwedBy } from '@app/deadlines';
import { Clock } from '@app/kernel';
import { JobQueue } from '@app/queue';
import { recipientOf } from './recipient.js';
import { RemindersRepository, type ClaimedReminder, type UnplannedDeadline } from './reminders.repository.js';

export interface SweepReport {
  planned: number;
  cancelled: number;
  readdressed: number;
  mails: number;
  repeated: number;
}

const BATCH = 500;
/** After so long an unsent mail is put into the queue again; its job id and Message-ID stay the same. */
const REPEAT_AFTER_MINUTES = 2;

/**
 * One pass over the ledger: plans what is new, drops what no longer counts, claims what is due, makes one mail a person.
 * Everything is read from the database, so a pass that was missed or cut short is made good by the next one.
 */
@Injectable()
export class ReminderSweepService {
  constructor(
    private readonly repository: RemindersRepository,
    private readonly queue: JobQueue,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<SweepReport> {
    const cancelled = await this.repository.cancelOutdated();
    const planned = await this.planAll();
    const readdressed = await this.readdressAll();
    const mails = await this.claimAll();
    const repeated = await this.repeatUnsent();
    return { planned, cancelled, readdressed, mails, repeated };
  }

  private async planAll(): Promise<number> {
    for (let planned = 0; ;) {
      const batch = await this.repository.unplanned(BATCH);
      for (const deadline of batch) {
        await this.plan(deadline);
        planned += 1;
      }
      if (batch.length < BATCH) return planned;
    }
  }

  private async plan(deadline: UnplannedDeadline): Promise<void> {
    const staff = await this.repository.possibleRecipients(deadline.caseId);
    const recipient = recipientOf(deadline.assigneeId, staff, this.clock.today().toString());
    if (recipient === undefined) {
      await this.repository.raiseAlarm('no-recipient', deadline.id, null, this.clock.now());
      return;
    }
    const rungs = reminderLadder({
      side: sideOf(deadline.owedBy as OwedBy),
      start: deadline.start,
      due: deadline.due,
      remindBy: deadline.remindBy,
      overdueFrom: deadline.overdueFrom,
    });
    await this.repository.plan(
      deadline,
      recipient.id,
      rungs.map((rung) => ({ rung: rung.name, dueAt: rung.at.toString() })),
    );
  }

  private async readdressAll(): Promise<number> {
    const today = this.clock.today().toString();
    let changed = 0;
    for (const line of await this.repository.wronglyAddressed(today, BATCH)) {
      const recipient = recipientOf(
        line.assigneeId,
        await this.repository.possibleRecipients(line.caseId),
        today,
      );
      if (recipient === undefined || recipient.id === line.recipientId) continue;
      await this.repository.readdress(line.id, recipient.id);
      changed += 1;
    }
    return changed;
  }

  private async claimAll(): Promise<number> {
    for (let made = 0; ;) {
      const mails = await this.transactions.run(() => this.claimBatch());
      for (const mailId of mails.ids) await this.enqueue(mailId);
      made += mails.ids.length;
      if (mails.claimed < BATCH) return made;
    }
  }

  private async claimBatch(): Promise<{ ids: string[]; claimed: number }> {
    const now = this.clock.now();
    const claimed = await this.repository.claim(now, BATCH);
    const byPerson = new Map<string, ClaimedReminder[]>();
    for (const reminder of claimed) {
      byPerson.set(reminder.recipientId, [...(byPerson.get(reminder.recipientId) ?? []), reminder]);
    }
    const ids: string[] = [];
    for (const [recipientId, reminders] of byPerson) {
      const needsToday = new Set(reminders.map((reminder) => reminder.deadlineId)).size;
      ids.push(
        await this.repository.addMail(
          recipientId,
          this.clock.today().toString(),
          needsToday,
          reminders.map((reminder) => reminder.id),
          now,
        ),
      );
    }
    return { ids, claimed: claimed.length };
  }

  private async repeatUnsent(): Promise<number> {
    const before = this.clock.instant().subtract({ minutes: REPEAT_AFTER_MINUTES });
    const unsent = await this.repository.unsentMails(new Date(before.epochMilliseconds), BATCH);
    for (const mailId of unsent) await this.enqueue(mailId);
    return unsent.length;
  }

  private enqueue(mailId: string): Promise<void> {
    return this.queue.add('send-reminder-mail', { mailId }, { jobId: `reminder-mail.${mailId}` });
  }
}
