import { createTransport } from 'nodemailer';
import { DomainError, type Clock } from '@app/kernel';
import { Mailer, assertSendable, type OutgoingMail } from './mailer.js';

export interface SmtpMailerOptions {
  /** `smtp://` or `smtps://`, as in `SMTP_URL`; `?requireTLS=true` refuses a server without STARTTLS. */
  smtpUrl: string;
  /** Sender of every mail, as in `MAIL_FROM`. */
  from: string;
  clock: Clock;
  /** Milliseconds before a silent server counts as unreachable; a mail may take three times as long in all. */
  timeoutMs?: number;
}

/** Sends over SMTP, one connection a mail: there are few of them, and an idle connection costs both sides. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly wholeTimeMs: number;

  constructor(private readonly options: SmtpMailerOptions) {
    super();
    const timeout = options.timeoutMs ?? 15_000;
    this.wholeTimeMs = 3 * timeout;
    this.transport = createTransport({
      url: options.smtpUrl,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      dnsTimeout: timeout,
      // A mail is text; nothing in it may make the mailer open a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    assertSendable(mail);
    try {
      await this.transport.sendMail({
        from: this.options.from,
        to: mail.to,
        envelope: { from: this.options.from, to: [mail.to] },
        date: this.options.clock.now(),
        messageId: `<${mail.messageId}>`,
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        // RFC 3834: tells an out-of-office reply not to answer.
        headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
        // Each word of a server that talks without end renews the time-outs of the connection, and never this one.
        signal: AbortSignal.timeout(this.wholeTimeMs),
      });
    } catch (error) {
      throw failure(error, mail.messageId);
    }
  }
}

/**
 * The server's own words often repeat the address, so they are not kept; its three-digit code is.
 * A refusal is kind `unavailable` too: greylisting and a full mailbox both pass.
 */
function failure(error: unknown, messageId: string): DomainError {
  const { responseCode } = error as { responseCode?: unknown };
  if (typeof responseCode === 'number') {
    return new DomainError('MAIL.REFUSED', 'unavailable', 'The mail server did not accept the mail.', {
      context: { messageId, responseCode },
    });
  }
  const { code } = error as { code?: unknown };
  return new DomainError('MAIL.UNREACHABLE', 'unavailable', 'The mail server could not be reached.', {
    context: { messageId, reason: typeof code === 'string' ? code : 'unknown' },
  });
}
