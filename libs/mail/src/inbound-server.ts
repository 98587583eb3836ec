/**
 * Listens for mail to one domain. It stands behind a mail server of the installation, which speaks with the world, and
 * takes no password and no encryption of its own. Every address of the domain gets the same answer, so that asking
 * tells nobody which ones are in use; and nothing that a mail says is logged or repeated.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { DomainError } from '@app/kernel';
import type { RawInboundMail } from './inbound-message.js';

export interface InboundServerOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** What stands behind the @ of every address that is taken; in lower case. */
  domain: string;
  /** The largest mail, with everything in it. */
  maxBytes?: number;
  /**
   * Keeps the mail; the sender is told that it was taken once this resolves. A DomainError of kind `invalid` refuses it
   * for good, anything else asks the sender to try again later.
   */
  receive: (mail: RawInboundMail) => Promise<void>;
}

export const INBOUND_MAX_BYTES = 20 * 1024 * 1024;
const MOST_RECIPIENTS = 5;
const MOST_CONNECTIONS = 20;
/** Mails that are in memory whole at the same time. */
const AT_ONCE = 4;

export class InboundServer {
  private readonly server: SMTPServer;
  private readonly maxBytes: number;
  private running = 0;

  constructor(private readonly options: InboundServerOptions) {
    this.maxBytes = options.maxBytes ?? INBOUND_MAX_BYTES;
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      banner: 'ready',
      name: options.domain,
      size: this.maxBytes,
      maxClients: MOST_CONNECTIONS,
      socketTimeout: 60_000,
      closeTimeout: 2_000,
      logger: false,
      onRcptTo: (address, session, done) => done(this.refusalOf(address.address, session)),
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          () => done(),
          (error: unknown) => done(replyTo(error)),
        );
      },
    });
    // A connection that breaks off is nobody's mistake.
    this.server.on('error', () => undefined);
  }

  /** Resolves with the port when it listens. */
  async start(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(this.options.port, this.options.host, () => resolve());
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private refusalOf(address: string, session: SMTPServerSession): Error | null {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (domain !== this.options.domain) return refusal(550, 'no such address here');
    return session.envelope.rcptTo.length >= MOST_RECIPIENTS ? refusal(452, 'too many recipients') : null;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const isBusy = this.running >= AT_ONCE;
    this.running += 1;
    try {
      const pieces: Buffer[] = [];
      let size = 0;
      for await (const piece of stream) {
        size += (piece as Buffer).length;
        // What is too much is still read, and not kept: a sender in the middle of a mail hears no answer.
        if (size <= this.maxBytes && !isBusy) pieces.push(piece as Buffer);
      }
      if (stream.sizeExceeded || size > this.maxBytes) throw refusal(552, 'this mail is too large');
      if (isBusy) throw refusal(451, 'busy, try again later');
      const { mailFrom, rcptTo } = session.envelope;
      await this.options.receive({
        returnPath: mailFrom === false ? '' : mailFrom.address.toLowerCase(),
        recipients: rcptTo.map(({ address }) => address),
        bytes: Buffer.concat(pieces),
      });
    } finally {
      this.running -= 1;
    }
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The sender hears a code and nothing of what went wrong here. */
function replyTo(error: unknown): Error {
  if (error instanceof Error && typeof (error as { responseCode?: unknown }).responseCode === 'number')
    return error;
  const isForGood = error instanceof DomainError && error.kind === 'invalid';
  return isForGood ? refusal(554, 'this mail cannot be taken') : refusal(451, 'try again later');
}
