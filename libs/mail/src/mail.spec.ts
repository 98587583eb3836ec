/** Against a real SMTP server on the loopback interface, because a mail is what arrives and not what was meant. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { DomainError, FixedClock } from '@app/kernel';
import { RecordingMailer, SmtpMailer, type Mailer, type OutgoingMail } from './index.js';

const clock = FixedClock.at('2026-03-27T08:30:00Z');
const mail: OutgoingMail = {
  to: 'caseworker@desk.test',
  subject: 'Termijnen vandaag: één moment',
  text: 'Er zijn 3 termijnen die vandaag iets van u vragen.\n',
  html: '<p>Er zijn 3 termijnen die vandaag iets van u vragen.</p>',
  messageId: 'digest.0198f3c2-0000-7000-8000-000000000001.2026-03-27@desk.test',
};

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function smtp(
  options: SMTPServerOptions = {},
): Promise<{ url: string; received: string[]; rcpt: string[] }> {
  const received: string[] = [];
  const rcpt: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      rcpt.push(...session.envelope.rcptTo.map(({ address }) => address));
      void text(stream).then((source) => {
        received.push(source);
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, received, rcpt };
}

const mailer = (smtpUrl: string, timeoutMs = 2_000): Mailer =>
  new SmtpMailer({ smtpUrl, from: 'desk@desk.test', clock, timeoutMs });

/** What a caller, a log or an error page could get to see of a failure. */
async function failureOf(sending: Promise<void>): Promise<DomainError> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error(`expected a DomainError, got ${String(error)}`);
  return error;
}

const refusing = (responseCode: number, message: string) => {
  const error = Object.assign(new Error(message), { responseCode });
  return (_: unknown, __: unknown, done: (error?: Error) => void) => done(error);
};

const refusingContent: SMTPServerOptions['onData'] = (stream, _, done) => {
  stream.resume().once('end', () => done(Object.assign(new Error('Too big'), { responseCode: 552 })));
};

describe('A mail over SMTP', () => {
  it('arrives with its own Message-ID, plain text first, at the clock’s moment', async () => {
    const { url, received, rcpt } = await smtp();
    await mailer(url).send(mail);
    const source = received[0]!;
    const parsed = await PostalMime.parse(source);
    expect(rcpt).toEqual([mail.to]);
    expect(parsed).toMatchObject({
      subject: mail.subject,
      messageId: `<${mail.messageId}>`,
      text: expect.stringMatching(new RegExp(`^${mail.text.trim()}\\s*$`)),
      from: { address: 'desk@desk.test' },
      date: '2026-03-27T08:30:00.000Z',
    });
    expect(parsed.html?.trim()).toBe(mail.html);
    expect(source.indexOf('text/plain')).toBeLessThan(source.indexOf('text/html'));
    expect(parsed.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  it('has the same Message-ID at a second attempt, and names no software', async () => {
    const { url, received } = await smtp();
    await mailer(url).send({ ...mail, html: undefined, headers: { 'X-Desk-Kind': 'digest' } });
    await mailer(url).send(mail);
    const ids = await Promise.all(received.map(async (source) => (await PostalMime.parse(source)).messageId));
    expect(new Set(ids)).toEqual(new Set([`<${mail.messageId}>`]));
    expect(received[0]).not.toMatch(/nodemailer|x-mailer/i);
    expect(received[0]).toMatch(/^X-Desk-Kind: digest\r?$/m);
  });
});

describe('A mail server that does not take the mail', () => {
  it.each([
    ['the recipient', { onRcptTo: refusing(550, 'No such user caseworker@desk.test') }, 550],
    ['the sender', { onMailFrom: refusing(451, 'Greylisted') }, 451],
    [
      'the connection',
      { onConnect: (_: unknown, done: (error?: Error) => void) => done(new Error('Too busy')) },
      554,
    ],
    ['the content', { onData: refusingContent }, 552],
  ])('because it refuses %s gives MAIL.REFUSED with ids only', async (_, options, responseCode) => {
    const { url } = await smtp(options as SMTPServerOptions);
    const error = await failureOf(mailer(url).send(mail));
    expect(error).toMatchObject({ code: 'MAIL.REFUSED', kind: 'unavailable' });
    expect(error.context).toEqual({ messageId: mail.messageId, responseCode });
    expect(error.cause).toBeUndefined();
    expect(JSON.stringify(error) + error.stack).not.toContain('caseworker@');
  });

  it('because nobody listens gives MAIL.UNREACHABLE', async () => {
    const { url } = await smtp();
    for (const server of servers.splice(0))
      await new Promise((resolve) => (server as SMTPServer).close(() => resolve(0)));
    const error = await failureOf(mailer(url).send(mail));
    expect(error).toMatchObject({ code: 'MAIL.UNREACHABLE', kind: 'unavailable' });
    expect(error.context).toMatchObject({ messageId: mail.messageId });
  });

  it('because it stays silent gives MAIL.UNREACHABLE when the time is up', async () => {
    const silent: Server = createServer(() => undefined).listen(0, '127.0.0.1');
    servers.push(silent);
    await once(silent, 'listening');
    const start = performance.now();
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await failureOf(mailer(url, 300).send(mail))).toMatchObject({ code: 'MAIL.UNREACHABLE' });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('because it talks without end gives MAIL.UNREACHABLE when the time of a whole mail is up', async () => {
    const endless: Server = createServer((socket) => {
      const talk = setInterval(() => socket.write('220-please hold\r\n'), 20);
      socket.on('error', () => undefined).on('close', () => clearInterval(talk));
    }).listen(0, '127.0.0.1');
    servers.push(endless);
    await once(endless, 'listening');
    const url = `smtp://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    const error = await failureOf(mailer(url, 200).send(mail));
    expect(error).toMatchObject({ code: 'MAIL.UNREACHABLE', kind: 'unavailable' });
  });

  it('because it goes away in the middle gives MAIL.UNREACHABLE', async () => {
    const rude: Server = createServer((socket) => {
      socket.write('220 ready\r\n');
      socket.once('data', () => socket.destroy());
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    servers.push(rude);
    await once(rude, 'listening');
    const url = `smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`;
    expect(await failureOf(mailer(url).send(mail))).toMatchObject({ code: 'MAIL.UNREACHABLE' });
  });
});

describe('A mail that may not leave', () => {
  it.each([
    ['to', { to: 'a@desk.test, b@desk.test' }],
    ['to', { to: 'Anna <a@desk.test>' }],
    ['to', { to: 'a@desk.test\r\nBcc: b@desk.test' }],
    ['subject', { subject: 'Hello\r\nBcc: b@desk.test' }],
    ['subject', { subject: '' }],
    ['text', { text: '  \n' }],
    ['messageId', { messageId: 'not an id' }],
    ['messageId', { messageId: 'a@b>\r\nX: y' }],
    ['headers', { headers: { 'X-A\r\nBcc': 'b@desk.test' } }],
    ['headers', { headers: { 'X-A': 'a\nb' } }],
  ])('because of its %s is refused before any connection, by both mailers', async (part, change) => {
    const { url, received } = await smtp();
    for (const one of [mailer(url), new RecordingMailer()]) {
      const error = await failureOf(one.send({ ...mail, ...(change as Partial<OutgoingMail>) }));
      expect(error).toMatchObject({ code: 'MAIL.UNUSABLE', kind: 'invalid', context: { part } });
    }
    expect(received).toEqual([]);
  });
});

describe('The recording mailer', () => {
  it('keeps what was sent and fails when told to', async () => {
    const recording = new RecordingMailer();
    recording.failNext('MAIL.REFUSED');
    await expect(recording.send(mail)).rejects.toMatchObject({ code: 'MAIL.REFUSED', kind: 'unavailable' });
    await recording.send(mail);
    expect(recording.sent).toEqual([mail]);
  });
});
