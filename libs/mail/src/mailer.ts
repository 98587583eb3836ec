import { DomainError } from '@app/kernel';

/** What a mail says; the text is written first and the page only repeats it. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

export interface OutgoingMail {
  /** One plain address, without a name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /**
   * The part between the angle brackets of the Message-ID. Made from ids, the same for every attempt to send the
   * same mail, so that a mail server or a reader can drop a second copy.
   */
  messageId: string;
  headers?: Record<string, string>;
}

/** The port through which a feature sends mail. Resolves when a mail server has taken over the mail. */
export abstract class Mailer {
  /**
   * @throws DomainError `MAIL.REFUSED` or `MAIL.UNREACHABLE`, kind `unavailable`: try again later.
   *         `MAIL.UNUSABLE`, kind `invalid`: this mail can never be sent.
   */
  abstract send(mail: OutgoingMail): Promise<void>;
}

const ONE_ADDRESS = /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]{1,255}$/;
const MESSAGE_ID = /^[0-9A-Za-z._+-]{1,150}@[0-9A-Za-z.-]{1,100}$/;
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]{1,200}$/u;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

/**
 * Refuses what would reach several people, add headers, or travel under a name that is not an id.
 *
 * @throws DomainError `MAIL.UNUSABLE`
 */
export function assertSendable(mail: OutgoingMail): void {
  const headers = Object.entries(mail.headers ?? {});
  const part =
    (!ONE_ADDRESS.test(mail.to) && 'to') ||
    (!ONE_LINE.test(mail.subject) && 'subject') ||
    (mail.text.trim() === '' && 'text') ||
    (!MESSAGE_ID.test(mail.messageId) && 'messageId') ||
    (headers.some(([name, value]) => !HEADER_NAME.test(name) || !ONE_LINE.test(value)) && 'headers');
  if (!part) return;
  throw new DomainError('MAIL.UNUSABLE', 'invalid', 'This mail cannot be sent as it is.', {
    context: { part },
  });
}
