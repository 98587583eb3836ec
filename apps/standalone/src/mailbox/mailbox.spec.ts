/** The mailbox as it is used: mail comes in by SMTP from the real mailer, and is read in the browser or as JSON. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@app/kernel';
import { SmtpMailer } from '@app/mail';
import { MailStore, type StoredMail } from './mail-store.js';
import { startMailbox, type Mailbox } from './mailbox.js';

let folder: string;
let mailbox: Mailbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  mailbox = await startMailbox(folder, '127.0.0.1', 0);
});
afterEach(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const send = (subject: string, html = '<p>Hello <b>there</b></p>', text = 'Hello there\n') =>
  new SmtpMailer({
    smtpUrl: mailbox.smtpUrl,
    from: 'desk@desk.test',
    clock: FixedClock.at('2026-03-27T08:30:00Z'),
  }).send({ to: 'noor@desk.test', subject, text, html, messageId: `digest.1@desk.test` });

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${mailbox.port}${path}`, init);
const mails = async () => (await (await get('/api/mails')).json()) as StoredMail[];

describe('The local mailbox', () => {
  it('shows what was sent, newest first, and keeps it for its owner only', async () => {
    await send('First');
    await send('Tweede, één moment');
    expect(await mails()).toMatchObject([
      {
        subject: 'Tweede, één moment',
        from: 'desk@desk.test',
        to: ['noor@desk.test'],
        date: '2026-03-27T08:30:00.000Z',
        messageId: '<digest.1@desk.test>',
        text: expect.stringContaining('Hello there'),
        html: expect.stringContaining('<b>there</b>'),
      },
      { subject: 'First' },
    ]);
    const [first] = readdirSync(folder);
    expect(statSync(join(folder, first!)).mode & 0o777).toBe(0o600);
    const page = await (await get('/')).text();
    expect(page.indexOf('Tweede')).toBeLessThan(page.indexOf('First'));
  });

  it('shows one mail as text, and its page in a frame that can neither run nor load anything', async () => {
    await send('With a page', '<script>alert(1)</script><img src="https://tracker.test/x">');
    const [mail] = await mails();
    const page = await (await get(`/mails/${mail!.id}`)).text();
    expect(page).toContain('<iframe sandbox');
    expect(page).not.toContain('tracker.test');
    const framed = await get(`/mails/${mail!.id}/page`);
    expect(await framed.text()).toContain('tracker.test');
    expect(framed.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(await (await get(`/api/mails/${mail!.id}`)).json()).toEqual(mail);
  });

  it('escapes what a mail says about itself', async () => {
    await send('<script>alert("subject")</script>', '<p>x</p>', '<script>alert("text")</script>');
    const [mail] = await mails();
    for (const path of ['/', `/mails/${mail!.id}`]) {
      const response = await get(path);
      expect(await response.text()).not.toContain('<script>');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('answers 404 to what it does not have, and changes nothing', async () => {
    const missing = [
      '/x',
      '/mails',
      '/mails/../../etc/passwd',
      '/mails/0198f3c2-0000-7000-8000-000000000001',
      '/api/mails/x/y',
    ];
    for (const path of missing) expect((await get(path)).status).toBe(404);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect(await (await get('/')).text()).toContain('No mail yet.');
  });

  it('refuses a mail that is far too large, and takes the next one', async () => {
    await expect(send('Large', '<p>x</p>', 'x'.repeat(2_000_000))).rejects.toMatchObject({
      code: 'MAIL.REFUSED',
      context: { responseCode: 552 },
    });
    await send('Small');
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Small']);
  });

  it('survives a sender that says nonsense and leaves', async () => {
    const { hostname, port } = new URL(mailbox.smtpUrl);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('\u0000\u0001nonsense\r\nDATA\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    await send('After it');
    expect(await mails()).toHaveLength(1);
  });
});

describe('The store of the mailbox', () => {
  it('finds its mails again after a restart', async () => {
    await send('Kept');
    expect((await new MailStore(folder).list()).map(({ subject }) => subject)).toEqual(['Kept']);
  });

  it('keeps the newest and drops the rest, also when it opens with too many', async () => {
    const store = new MailStore(folder, 3);
    for (let index = 1; index <= 5; index++)
      store.keep(Buffer.from(`Subject: ${index}\r\n\r\nText`), ['a@b.test']);
    expect((await store.list()).map(({ subject }) => subject)).toEqual(['5', '4', '3']);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(new MailStore(folder, 1).count).toBe(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('does not let an address add a header', async () => {
    const store = new MailStore(folder);
    const id = store.keep(Buffer.from('Subject: real\r\n\r\nText'), ['a@b.test\r\nSubject: false']);
    expect((await store.find(id))?.subject).toBe('real');
  });
});
