import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { StaffActor } from '@app/identity';
import { InboundMailsService } from '@app/mediation';
import { HELD_MAIL_DAYS } from '@app/retention';
import { tellingPdf, TELLING } from '../support/attachments.js';
import { ExchangeSetting, MAIL_IN_DOMAIN } from '../support/exchange.js';

const WORDS = 'Wij openen de rekening alsnog, schrijft de pimpelmees.';

interface Sent {
  to: string;
  text?: string;
  subject?: string;
  from?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: Buffer }[];
  messageId?: string;
  raw?: string;
  returnPath?: string;
}

describe('Mail to the secret address of a case', () => {
  let setting: ExchangeSetting;
  let lead: StaffActor;
  beforeAll(async () => {
    setting = await ExchangeSetting.open({ mailIn: true });
    lead = await setting.desk.colleague('lena', 'lead');
  });
  beforeEach(() => setting.desk.clock.moveTo('2026-11-23T09:00:00Z'));
  afterAll(() => setting.close());

  const desk = () => setting.desk.app.get(InboundMailsService);

  const send = async (mail: Sent): Promise<void> => {
    const transport = createTransport({
      host: '127.0.0.1',
      port: setting.mailPort,
      secure: false,
      ignoreTLS: true,
    });
    const from = mail.from ?? 'A. de Boer <a.deboer@bank.example>';
    const envelope = { from: mail.returnPath ?? 'a.deboer@bank.example', to: [mail.to] };
    const { to: _to, returnPath: _path, ...rest } = mail;
    if (mail.raw !== undefined) await transport.sendMail({ envelope, raw: mail.raw });
    else
      await transport.sendMail({
        subject: 'Re: uw bericht',
        text: WORDS,
        ...rest,
        from,
        to: mail.to,
        envelope,
      });
  };

  const withAddress = async () => {
    const complaint = await setting.complaint();
    await desk().makeAddress(setting.noor, complaint.caseId);
    const { address } = await desk().mailboxOf(setting.noor, complaint.caseId);
    return { complaint, address: address ?? '' };
  };
  const mailsOf = async (caseId: string) => (await desk().mailboxOf(setting.noor, caseId)).mails;

  const query = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  };

  it('lands in the case, sealed, with its attachments cleaned; "they answered"', async () => {
    const { complaint, address } = await withAddress();
    expect(address).toMatch(new RegExp(`^[0-9a-z]{26}@${MAIL_IN_DOMAIN}$`));
    const pdf = await tellingPdf();
    await send({
      to: address.toUpperCase().replace(MAIL_IN_DOMAIN.toUpperCase(), MAIL_IN_DOMAIN),
      attachments: [
        { filename: 'besluit.pdf', content: Buffer.from(pdf.bytes) },
        { filename: 'macro.docm', content: Buffer.from('PK\x03\x04 not a letter') },
      ],
    });
    const [mail] = await mailsOf(complaint.caseId);
    expect(mail).toMatchObject({
      kind: 'answer',
      from: 'A. de Boer <a.deboer@bank.example>',
      subject: 'Re: uw bericht',
      text: WORDS,
      refused: [{ name: 'macro.docm', code: 'FILES.TYPE_UNKNOWN' }],
      seenAt: null,
    });
    expect(mail?.files.map(({ name, kind }) => [name, kind])).toEqual([['besluit.pdf', 'pdf']]);
    expect((await mailsOf(complaint.caseId))[0]?.seenAt).toEqual(new Date('2026-11-23T09:00:00Z'));
    const [facts] = await query<{ they_wrote_at: Date }>(
      'select they_wrote_at from cases.cases where id = $1',
      [complaint.caseId],
    );
    expect(facts?.they_wrote_at).toEqual(new Date('2026-11-23T09:00:00Z'));
  });

  it('is readable nowhere: not in the database, not in the log', async () => {
    const { address } = await withAddress();
    await send({
      to: address,
      attachments: [{ filename: 'pimpelmees.pdf', content: Buffer.from((await tellingPdf()).bytes) }],
    });
    await send({ to: `desk@${MAIL_IN_DOMAIN}` });
    const columns = await query<{ place: string; name: string }>(
      `select format('%I.%I', table_schema, table_name) as place, column_name as name from information_schema.columns
       where table_schema in ('mediation', 'cases') and data_type in ('bytea', 'text', 'jsonb')
         and table_name <> 'case_addresses'`,
    );
    let seen = 0;
    const secrets = ['pimpelmees', 'deboer', 'uw bericht', address.split('@')[0] ?? '', ...TELLING];
    for (const { place, name } of columns) {
      const rows = await query<{ value: unknown }>(
        `select ${name} as value from ${place} where ${name} is not null`,
      );
      seen += rows.length;
      for (const { value } of rows) {
        const readable = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
        for (const word of secrets) if (readable.includes(word)) throw new Error(`${place}.${name}: ${word}`);
      }
    }
    expect(seen).toBeGreaterThan(50);
    for (const word of secrets) expect(setting.log.join('')).not.toContain(word);
  });

  it('that a machine wrote is kept and coded, and is no answer', async () => {
    const { complaint, address } = await withAddress();
    await send({ to: address, text: 'Ik ben er niet.', headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(await mailsOf(complaint.caseId)).toMatchObject([{ kind: 'auto-reply', text: 'Ik ben er niet.' }]);
    const [facts] = await query<{ they_wrote_at: Date | null }>(
      'select they_wrote_at from cases.cases where id = $1',
      [complaint.caseId],
    );
    expect(facts?.they_wrote_at).toBeNull();
  });

  it('that is delivered twice is kept once; another one with the same number is kept too', async () => {
    const { complaint, address } = await withAddress();
    const messageId = '<one@bank.example>';
    await send({ to: address, messageId });
    await send({ to: address, messageId });
    await send({ to: address, messageId, text: 'Iets anders.' });
    expect((await mailsOf(complaint.caseId)).map(({ text }) => text).sort()).toEqual(
      ['Iets anders.', WORDS].sort(),
    );
  });

  it('with the reference of a case in its subject, but to no address of it, is joined to nothing', async () => {
    const { complaint } = await withAddress();
    await send({
      to: `info@${MAIL_IN_DOMAIN}`,
      subject: `Re: ${complaint.reference}`,
      text: 'Voor de wachtkamer.',
    });
    expect(await mailsOf(complaint.caseId)).toEqual([]);
    expect(await desk().held(setting.noor)).toEqual([]);
    const held = (await desk().held(lead)).find(({ text }) => text === 'Voor de wachtkamer.');
    expect(held).toMatchObject({ to: `info@${MAIL_IN_DOMAIN}` });
    // A lead who can read the case says where it belongs.
    await expect(desk().giveToCase(lead, held?.id ?? '', 'SR-0000-0000')).rejects.toMatchObject({
      code: 'CASES.UNKNOWN',
    });
    await desk().giveToCase(lead, held?.id ?? '', complaint.reference);
    expect(await mailsOf(complaint.caseId)).toMatchObject([{ kind: 'answer', text: 'Voor de wachtkamer.' }]);
    expect((await desk().held(lead)).some(({ id }) => id === held?.id)).toBe(false);
    await expect(desk().giveToCase(lead, held?.id ?? '', complaint.reference)).rejects.toMatchObject({
      code: 'EXCHANGE.HELD_UNKNOWN',
    });
  });

  it('from the holding pen brings its files along', async () => {
    const { complaint } = await withAddress();
    await send({
      to: `post@${MAIL_IN_DOMAIN}`,
      text: 'Met brief.',
      attachments: [{ filename: 'brief.pdf', content: Buffer.from((await tellingPdf()).bytes) }],
    });
    const held = (await desk().held(lead)).find(({ text }) => text === 'Met brief.');
    expect(held?.files).toHaveLength(1);
    await desk().giveToCase(lead, held?.id ?? '', complaint.reference);
    const [mail] = await mailsOf(complaint.caseId);
    expect(mail?.files.map(({ name }) => name)).toEqual(['brief.pdf']);
  });

  it('to an address that was replaced waits in the holding pen', async () => {
    const { complaint, address } = await withAddress();
    await desk().makeAddress(setting.noor, complaint.caseId);
    const { address: next } = await desk().mailboxOf(setting.noor, complaint.caseId);
    expect(next).not.toBe(address);
    await send({ to: address, text: 'Naar het oude adres.' });
    expect(await mailsOf(complaint.caseId)).toEqual([]);
    const held = (await desk().held(lead)).find(({ text }) => text === 'Naar het oude adres.');
    expect(held).toBeDefined();
    await desk().discard(lead, held?.id ?? '');
    expect((await desk().held(lead)).some(({ id }) => id === held?.id)).toBe(false);
  });

  it('waits for thirty days, and says when it goes; a look at it erases nothing', async () => {
    await send({ to: `oud@${MAIL_IN_DOMAIN}`, text: 'Niemand weet het.' });
    const find = async () => (await desk().held(lead)).find(({ text }) => text === 'Niemand weet het.');
    const { receivedAt, endsAt } = (await find())!;
    expect(endsAt.getTime() - receivedAt.getTime()).toBe(HELD_MAIL_DAYS * 86_400_000);
    setting.desk.clock.moveTo('2026-12-24T09:00:00Z');
    // The desk was not told of it yet; the worker tells, and erases a week later.
    expect(await find()).toBeDefined();
    await desk().discard(lead, (await find())?.id ?? '');
  });

  it('that is a returned mail of ours is noted with its code, and not a word of it is kept', async () => {
    const { complaint, secret } = await setting.sent();
    const original = setting.mailer.sent.at(-1)?.messageId ?? '';
    await send({
      to: `desk@${MAIL_IN_DOMAIN}`,
      returnPath: '',
      raw: [
        'From: MAILER-DAEMON@mx.example',
        'Message-ID: <r@mx.example>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: <${original}>`,
        '',
        `https://exchange.example/open#${secret}`,
        '--b--',
      ].join('\r\n'),
    });
    const [extract] = await complaint.extracts();
    expect(extract?.links[0]).toMatchObject({
      bounceCode: '5.1.1',
      bouncedAt: new Date('2026-11-23T09:00:00Z'),
    });
    const [mail] = await mailsOf(complaint.caseId);
    expect(mail).toMatchObject({ kind: 'bounce', bounceCode: '5.1.1', text: '', from: '' });
  });

  it('is refused for another domain, and when it is too large; every address of ours sounds the same', async () => {
    const { address } = await withAddress();
    await expect(send({ to: 'someone@elsewhere.example' })).rejects.toMatchObject({ responseCode: 550 });
    await expect(send({ to: address, text: 'x'.repeat(21 * 1024 * 1024) })).rejects.toMatchObject({
      responseCode: 552,
    });
    await send({ to: address, text: 'Bestaat.' });
    await send({ to: `0${address.slice(1, 25)}0@${MAIL_IN_DOMAIN}`, text: 'Bestaat niet.' });
  });

  it('goes with the case when she erases it', async () => {
    const { complaint, address } = await withAddress();
    await send({ to: address });
    await complaint.erases();
    const left = await query(
      `select id from mediation.received_mails where case_id = $1
       union all select id from mediation.case_addresses where case_id = $1`,
      [complaint.caseId],
    );
    expect(left).toEqual([]);
    await send({ to: address, text: 'Te laat.' });
    expect((await desk().held(lead)).some(({ text }) => text === 'Te laat.')).toBe(true);
  });
});
