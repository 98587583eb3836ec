import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, DomainError } from '@app/kernel';
import { Mailer } from '@app/mail';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { escalationOf } from '../planning/due-reminder.js';
import { MailsRepository, type SentLine } from './mails.repository.js';
import { reminderMail } from './reminder.mail.js';
import { ReminderSettings } from '../reminder-settings.js';
import { isSendingTime, nextMorning } from '../planning/sending-hours.js';

/** After so many refusals somebody is told that the mail could not be sent; trying goes on. */
const ALARM_AFTER_ATTEMPTS = 3;
/** The sweep asks again after twice as many minutes as there were attempts, and after this many at the latest. */
const RETRY_WITHIN_MINUTES = 60;

/** Sends one mail of the ledger, once. */
@Injectable()
export class ReminderMailService {
  constructor(
    private readonly repository: MailsRepository,
    private readonly alarms: AlarmsRepository,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: ReminderSettings,
  ) {}

  /**
   * The row is locked while the mail goes out: a second worker comes back later. Exactly once ends between the
   * server's answer and the commit; a worker that dies there sends the mail again, with the same Message-ID.
   *
   * @throws DomainError of kind `unavailable` when the mail was not taken or another worker has it: try again later.
   *         `REMINDERS.QUIET_HOURS` on a day or at an hour on which nobody is to be disturbed.
   */
  async send(mailId: string): Promise<void> {
    const failure = await this.transactions.run(() => this.sendLocked(mailId));
    if (failure === undefined) return;
    await this.transactions.run(() => this.recordFailure(mailId, failure));
    throw failure;
  }

  private async sendLocked(mailId: string): Promise<DomainError | undefined> {
    const mail = await this.repository.lock(mailId);
    if (mail === 'done') return undefined;
    if (mail === 'busy') {
      throw new DomainError(
        'REMINDERS.MAIL_BUSY',
        'unavailable',
        'This mail is being sent by another worker.',
      );
    }
    if (mail.waitsForMorning && !isSendingTime(this.clock.instant())) {
      // Final for the queue, which then forgets the job; the first sweep of the next morning asks again.
      throw new DomainError('REMINDERS.QUIET_HOURS', 'forbidden', 'No reminder is sent at this hour.');
    }
    const { deskUrl, domain } = this.settings;
    try {
      await this.mailer.send({
        to: mail.email,
        ...reminderMail({ ...mail, deskUrl }),
        messageId: `${mail.id}@${domain}`,
      });
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    const now = this.clock.now();
    await this.escalateLater(await this.repository.markSent(mailId, now), now);
    await this.alarms.settle('mail-failed', [mailId], now);
    return undefined;
  }

  /** When the caseworker does not open the case until the next working morning, a lead is told. */
  private async escalateLater(lines: readonly SentLine[], sentAt: Date): Promise<void> {
    const escalations = lines.flatMap((line) => {
      const rung = line.toAssignee ? escalationOf(line.rung) : undefined;
      return rung === undefined ? [] : [{ ...line, rung }];
    });
    const dueAt = new Date(nextMorning(this.clock.instant()).epochMilliseconds);
    await this.repository.planEscalations(escalations, dueAt, sentAt);
  }

  private async recordFailure(mailId: string, failure: DomainError): Promise<void> {
    const now = this.clock.now();
    const mail = await this.repository.markFailed(mailId, failure.code, (attempts) => {
      return new Date(now.getTime() + Math.min(2 * attempts, RETRY_WITHIN_MINUTES) * 60_000);
    });
    if (mail === undefined) return;
    // What can never be sent as it is will not get better by trying.
    if (mail.attempts < ALARM_AFTER_ATTEMPTS && failure.kind === 'unavailable') return;
    await this.repository.failLines(mailId, failure.code);
    await this.alarms.raise([{ kind: 'mail-failed', subject: mailId, staffId: mail.recipientId }], now);
  }
}
