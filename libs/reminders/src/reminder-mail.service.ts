import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, DomainError } from '@app/kernel';
import { Mailer } from '@app/mail';
import { reminderMail } from './reminder.mail.js';
import { RemindersRepository } from './reminders.repository.js';

/** After so many refusals a person is told that the mail could not be sent; trying goes on. */
const ALARM_AFTER_ATTEMPTS = 3;

/** What a mail needs to know of the installation. */
export class ReminderSettings {
  constructor(
    readonly deskUrl: string,
    /** Right-hand side of the Message-ID. */
    readonly domain: string,
  ) {}
}

/** Sends one mail of the ledger, once. */
@Injectable()
export class ReminderMailService {
  constructor(
    private readonly repository: RemindersRepository,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: ReminderSettings,
  ) {}

  /**
   * The row is locked while the mail goes out: a second worker passes by. A worker killed between the server's answer
   * and the commit sends it again, with the same Message-ID.
   *
   * @throws DomainError of kind `unavailable` when the mail server did not take it: try again later.
   */
  async send(mailId: string): Promise<void> {
    const failure = await this.transactions.run(async () => {
      const mail = await this.repository.lockMail(mailId);
      if (mail === undefined) return undefined;
      const { deskUrl, domain } = this.settings;
      try {
        await this.mailer.send({
          to: mail.email,
          ...reminderMail({ needsToday: mail.needsToday, deskUrl, language: mail.language }),
          messageId: `${mail.id}@${domain}`,
        });
      } catch (error) {
        return error;
      }
      await this.repository.markSent(mailId, this.clock.now());
      return undefined;
    });
    if (failure !== undefined) await this.recordFailure(mailId, failure);
  }

  private async recordFailure(mailId: string, failure: unknown): Promise<never> {
    const code = failure instanceof DomainError ? failure.code : 'MAIL.FAILED';
    const attempts = await this.repository.markFailed(mailId, code);
    if (attempts >= ALARM_AFTER_ATTEMPTS) await this.repository.alarmForMail(mailId, this.clock.now());
    throw failure;
  }
}
