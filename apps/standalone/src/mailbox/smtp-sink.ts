import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.js';

/** Far more than a mail that says "there is a message" ever needs. */
const LARGEST_MAIL = 1024 * 1024;

export interface SmtpSink {
  url: string;
  close(): Promise<void>;
}

/** A mail server on the loopback interface that keeps every mail and passes none on. */
export async function startSmtpSink(store: MailStore): Promise<SmtpSink> {
  const server = new SMTPServer({
    name: 'mailbox.localhost',
    banner: 'keeps mail here',
    size: LARGEST_MAIL,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: 20,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      // What comes after the limit is read, so that the sender hears the refusal, and forgotten.
      stream.on('data', (part: Buffer) => stream.byteLength <= LARGEST_MAIL && parts.push(part));
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, 'This mail is too large.'));
        try {
          store.keep(
            Buffer.concat(parts),
            session.envelope.rcptTo.map(({ address }) => address),
          );
        } catch {
          return done(refusal(451, 'The mail could not be stored.'));
        }
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
