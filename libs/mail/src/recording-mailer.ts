import { DomainError } from '@app/kernel';
import { Mailer, assertSendable, type OutgoingMail } from './mailer.js';

/** A mailer for tests: keeps what was sent, and can be told to fail as a real server does. */
export class RecordingMailer extends Mailer {
  readonly sent: OutgoingMail[] = [];
  private failures: ('MAIL.REFUSED' | 'MAIL.UNREACHABLE')[] = [];

  /** The next `times` mails fail with this code. */
  failNext(code: 'MAIL.REFUSED' | 'MAIL.UNREACHABLE', times = 1): void {
    this.failures.push(...Array.from({ length: times }, () => code));
  }

  async send(mail: OutgoingMail): Promise<void> {
    assertSendable(mail);
    const code = this.failures.shift();
    if (code !== undefined) {
      throw new DomainError(code, 'unavailable', 'The mail server did not take the mail.', {
        context: { messageId: mail.messageId },
      });
    }
    this.sent.push(structuredClone(mail));
  }
}
