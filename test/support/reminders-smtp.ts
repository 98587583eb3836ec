/** A real SMTP server on the loopback interface that can refuse, hang, or do something at the worst moment. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  /** As it came over the wire. */
  source: string;
  messageId: string;
  /** The sentence that differs from mail to mail. */
  sentence: string;
}

export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  /** Answers every mail with this code instead of taking it. */
  refuseWith: number | undefined;
  /** Addresses that are refused, with the code. */
  readonly refused = new Map<string, number>();
  /** Takes the connection and then says nothing. */
  silent = false;
  /** Runs after the mail was taken and before the sender hears of it. */
  beforeAnswer: ((mail: ReceivedMail) => Promise<void>) | undefined;
  private server: SMTPServer | undefined;
  private port = 0;

  private constructor() {}

  private fresh(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      maxClients: 100,
      onRcptTo: ({ address }, _session, done) => {
        if (this.silent) return;
        const code = this.refused.get(address) ?? this.refuseWith;
        done(code === undefined ? null : Object.assign(new Error('Not now'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        void this.take(stream, session.envelope.rcptTo[0]?.address ?? '').then(() => done(), done);
      },
    });
    server.on('error', () => undefined);
    return server;
  }

  static async start(): Promise<TestMailServer> {
    const server = new TestMailServer();
    await server.comeBack();
    return server;
  }

  /** A sender that dies halfway has sent nothing. */
  private async take(stream: Readable, to: string): Promise<void> {
    const mail = read(to, await text(stream));
    this.received.push(mail);
    await this.beforeAnswer?.(mail);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Refuses every connection, until it comes back on the same port. */
  goAway(): Promise<void> {
    return this.stop();
  }

  async comeBack(): Promise<void> {
    const server = this.fresh();
    await once(server.listen(this.port, '127.0.0.1'), 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Who got a mail, in order; and how often the same Message-ID came. */
  recipients(): string[] {
    return this.received.map(({ to }) => to.split('@')[0] ?? '');
  }

  stop(): Promise<void> {
    return new Promise((resolve) => (this.server === undefined ? resolve() : this.server.close(resolve)));
  }
}

function read(to: string, source: string): ReceivedMail {
  const messageId = /^Message-ID: (<.+>)\r?$/im.exec(source)?.[1] ?? '';
  const sentence =
    /\r\n\r\n(?:[\s\S]*?Content-Type: text\/plain[\s\S]*?\r\n\r\n)?([^\r\n]+)/.exec(source)?.[1] ?? '';
  return { to, source, messageId, sentence: sentence.trim() };
}
