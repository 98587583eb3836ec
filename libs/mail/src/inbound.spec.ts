import { describe, expect, it } from '@jest/globals';
import { inboundKindOf } from './inbound-kind.js';
import { INBOUND_TEXT_MAX, readInbound } from './inbound-message.js';

const kindOf = (lines: Record<string, string>, returnPath = 'someone@bank.example') =>
  inboundKindOf(new Map(Object.entries(lines)), returnPath);

const read = (lines: string[], returnPath = 'someone@bank.example') =>
  readInbound({ returnPath, recipients: [], bytes: Buffer.from(lines.join('\r\n')) });

describe('The kind of a mail that comes in', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['a person', { from: 'a@bank.example' }, 'a@bank.example', 'answer'],
    ['a person whose program says "no"', { 'auto-submitted': 'no' }, 'a@bank.example', 'answer'],
    ['an out-of-office reply', { 'auto-submitted': 'auto-replied' }, 'a@bank.example', 'auto-reply'],
    ['an older one', { 'x-autoreply': 'yes' }, 'a@bank.example', 'auto-reply'],
    ['an even older one', { precedence: 'auto_reply' }, 'a@bank.example', 'auto-reply'],
    ['a bulk mail', { precedence: 'bulk' }, 'a@bank.example', 'auto-reply'],
    ['a machine that wants no answer', { from: 'a@bank.example' }, '', 'auto-reply'],
    [
      'a delivery report',
      { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' },
      '',
      'bounce',
    ],
    [
      'a confirmation of reading',
      { 'content-type': 'multipart/report; report-type=disposition-notification; boundary=x' },
      'a@bank.example',
      'auto-reply',
    ],
    ['an old mail system', { from: 'Mail <MAILER-DAEMON@bank.example>' }, '', 'bounce'],
    ['a person called postmaster', { from: 'postmaster@bank.example' }, 'postmaster@bank.example', 'answer'],
  ])('%s', (_what, headers, returnPath, kind) => {
    expect(kindOf(headers, returnPath)).toBe(kind);
  });
});

describe('A mail from the wire', () => {
  it('gives its text, and markup only as text', async () => {
    const mail = await read([
      'From: "B. Jansen" <b@bank.example>',
      'Subject: =?utf-8?Q?Reactie_=E2=82=AC?=',
      'Message-ID: <1@bank.example>',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{}</style><p>Wij &lt;bekijken&gt; het.</p><script>alert(1)</script><p>Groet</p>',
    ]);
    expect(mail).toMatchObject({
      kind: 'answer',
      from: 'B. Jansen <b@bank.example>',
      subject: 'Reactie €',
      messageId: '<1@bank.example>',
      attachments: [],
    });
    expect(mail.text).toMatch(/^Wij <bekijken> het\.\s+Groet$/);
  });

  it('loses characters that act, and what is longer than anybody reads', async () => {
    const mail = await read([
      'Subject: a\u0007b',
      '',
      `\u202Eomgekeerd\u0000 ${'x'.repeat(INBOUND_TEXT_MAX)}`,
    ]);
    expect(mail.subject).toBe('ab');
    expect(mail.text.startsWith('omgekeerd x')).toBe(true);
    expect([...mail.text]).toHaveLength(INBOUND_TEXT_MAX);
    expect(mail.isCut).toBe(true);
  });

  it('gives attachments with their bytes, and no pictures of the signature', async () => {
    const mail = await read([
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Zie bijlage.',
      '--b',
      'Content-Type: application/pdf; name="brief.pdf"',
      'Content-Disposition: attachment; filename="brief.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF-1.7').toString('base64'),
      '--b--',
    ]);
    expect(mail.attachments.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['brief.pdf', '%PDF-1.7'],
    ]);
  });

  it('tells which mail of ours came back, and why', async () => {
    const mail = await read(
      [
        'From: MAILER-DAEMON@mx.example',
        'Message-ID: <report@mx.example>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'Message-ID: <extract-01890000-0000-7000-8000-000000000000@exchange.example>',
        '--b--',
      ],
      '',
    );
    expect(mail.kind).toBe('bounce');
    expect(mail.bounce).toEqual({
      code: '5.1.1',
      originalMessageId: 'extract-01890000-0000-7000-8000-000000000000@exchange.example',
    });
  });

  it('nests no deeper than a reader would', async () => {
    const deep: string[] = [];
    for (let level = 0; level < 40; level += 1)
      deep.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`);
    await expect(read(deep)).rejects.toMatchObject({ code: 'MAIL.UNREADABLE' });
  });
});
