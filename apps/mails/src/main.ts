/** `npm run mails`: every mail from sample data, on a page of its own on loopback. */
import { createServer } from 'node:http';
import { EXCHANGE_MAIL_SAMPLE, exchangeMail } from '@app/mediation';
import { OVERVIEW_MAIL_SAMPLE, overviewMail } from '@app/exchange';
import type { Mail } from '@app/mail';
import { PARTNER_MAIL_SAMPLE, partnerMail } from '@app/referral';
import { reminderMail } from '@app/reminders';

const deskUrl = 'http://127.0.0.1:3002';

/** To add a mail, add a line: a title and what its function makes of sample data. */
const SAMPLES: Record<string, Mail> = {
  'reminder, Dutch': reminderMail({ kind: 'reminders', needsToday: 3, deskUrl, language: 'nl' }),
  'reminder, English': reminderMail({ kind: 'reminders', needsToday: 1, deskUrl, language: 'en' }),
  'digest, nothing today': reminderMail({ kind: 'digest', needsToday: 0, deskUrl, language: 'nl' }),
  'alarm to the lead': reminderMail({ kind: 'alarm', needsToday: 0, deskUrl, language: 'nl' }),
  'to a contact person': exchangeMail(EXCHANGE_MAIL_SAMPLE),
  'to a contact person, for the overview': overviewMail(OVERVIEW_MAIL_SAMPLE),
  'to a referral partner': partnerMail(PARTNER_MAIL_SAMPLE),
};

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

function page(): string {
  const mails = Object.entries(SAMPLES).map(
    ([
      title,
      mail,
    ]) => `<section><h2>${escape(title)}</h2><p>Subject: <strong>${escape(mail.subject)}</strong></p>
<pre>${escape(mail.text)}</pre>
<iframe sandbox title="${escape(title)}" srcdoc="${escape(mail.html)}"></iframe></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>
<style>body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;background:#f3f1ec;padding:1rem}iframe{width:100%;height:12rem;border:1px solid #999}</style>
<h1>Every mail, from sample data</h1>${mails.join('\n')}</html>`;
}

const server = createServer((_request, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stderr.write(`Mails at http://127.0.0.1:${port}/ — Ctrl-C stops.\n`);
});
