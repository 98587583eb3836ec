import { describe, expect, it } from '@jest/globals';
import { EXCHANGE_MAIL_SAMPLE, exchangeMail } from './exchange.mail.js';

describe('The mail to a contact person', () => {
  const mail = exchangeMail(EXCHANGE_MAIL_SAMPLE);

  it('has the same subject whatever it is about', () => {
    const other = exchangeMail({ address: 'https://other.example/open#abc', lastDay: '2027-01-31' });
    expect(other.subject).toBe(mail.subject);
  });

  it('says in two languages where the message is and until when', () => {
    expect(mail.text.split(EXCHANGE_MAIL_SAMPLE.address)).toHaveLength(3);
    expect(mail.text).toContain('tot en met 21 december 2026');
    expect(mail.text).toContain('up to and including 21 December 2026');
  });

  it('says as a page what it says as text', () => {
    const read = mail.html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<br>/g, '\n')
      .replace(/<[^>]+>/g, '');
    const lines = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('<!'));
    expect(lines(read)).toEqual(lines(mail.text));
    expect(mail.html).toContain('<div lang="nl">');
    expect(mail.html).toContain('<div lang="en">');
  });

  it('loads nothing and follows nobody', () => {
    expect(mail.html).not.toMatch(/<img|<link|<script|<style|url\(/);
    expect([...mail.html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
      EXCHANGE_MAIL_SAMPLE.address,
      EXCHANGE_MAIL_SAMPLE.address,
    ]);
  });

  it('cannot be broken out of by an address', () => {
    const { html } = exchangeMail({ address: 'https://x.example/open#"><b>&', lastDay: '2027-01-31' });
    expect(html).not.toContain('<b>');
    expect(html).toContain('https://x.example/open#&#34;&#62;&#60;b&#62;&#38;');
  });

  it('names neither the desk nor its work', () => {
    expect(JSON.stringify(mail)).not.toMatch(/spreekrecht|klacht|complaint|seks|sex|zaak|\bcase\b/i);
  });
});
