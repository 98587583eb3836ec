import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ExchangeSetting } from '../support/exchange.js';

const MORNING = '2026-11-23T09:00:00Z';
const SECRET_LENGTH = 43;

describe('A link for one institution', () => {
  let setting: ExchangeSetting;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
  });
  beforeEach(() => setting.desk.clock.moveTo(MORNING));
  afterAll(() => setting.close());

  it('is mailed with words that say nothing, and without its passcode', async () => {
    const { complaint, secret, passcode } = await setting.sent();
    const mail = setting.mailer.sent.at(-1);
    expect(secret).toHaveLength(SECRET_LENGTH);
    expect(mail).toMatchObject({
      to: 'a.deboer@bank.example',
      subject: 'Er staat een bericht voor u klaar / There is a message for you',
    });
    const whole = JSON.stringify(mail);
    for (const word of [
      passcode,
      passcode.replace('-', ''),
      complaint.reference,
      'Polder',
      'rekening',
      'klacht',
      'seks',
    ]) {
      expect(whole).not.toContain(word);
    }
    expect(mail?.text).toContain('tot en met 23 december 2026');
    expect(mail?.text).toContain('up to and including 23 December 2026');
    expect(await complaint.status()).toBe('waiting-for-them');
    expect((await complaint.extracts())[0]).toMatchObject({ status: 'sent', sentAt: new Date(MORNING) });
  });

  it('carries its secret in the fragment and leaves it nowhere: not in the database, not in the log', async () => {
    const { secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    const dump = await wholeDatabase();
    const bare = passcode.replace('-', '');
    for (const word of [secret, passcode, bare]) {
      expect(dump).not.toContain(word);
      expect(dump).not.toContain(Buffer.from(word).toString('hex'));
      expect(setting.log.join('\n')).not.toContain(word);
    }
    expect(setting.log.length).toBeGreaterThan(0);
  });

  it('is not used up by a mail scanner that follows it, however often', async () => {
    const { complaint, secret, passcode } = await setting.sent();
    const scanner = setting.visitor();
    for (const path of [
      '/open',
      '/',
      '/nl/open',
      '/en/open',
      '/nl/message',
      '/nl/message.pdf',
      '/nl/message/received',
    ]) {
      await scanner.get(path);
      expect(scanner.text).not.toContain('zakelijke rekening');
    }
    expect((await complaint.extracts())[0]?.links[0]?.openedAt).toBeNull();
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('zakelijke rekening');
    expect((await complaint.extracts())[0]?.links[0]?.openedAt).toEqual(new Date(MORNING));
  });

  it('shows the one extract and nothing else of the case', async () => {
    const { complaint, secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(secret, passcode.toLowerCase().replace('-', ' '));
    expect(visitor.location).toBe('/nl/message');
    expect(visitor.text).toContain(complaint.reference);
    expect(visitor.text).toContain('A. de Boer, Polder Bank');
    expect(visitor.text).toContain('zakelijke rekening');
    expect(visitor.text).toContain('uiterlijk op 7 december 2026');
    for (const word of ['Zwaluwdorp', 'noor', 'Noor', complaint.caseId])
      expect(visitor.html).not.toContain(word);
    expect(/<title>([^<]*)/.exec(visitor.html)?.[1]).toBe('Bericht');
  });

  it('stays closed after ten wrong passcodes, with the same answer as for a link that does not exist', async () => {
    const { secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open('A'.repeat(SECRET_LENGTH), passcode);
    const unknown = { status: visitor.status, text: visitor.text };
    expect(unknown.status).toBe(403);
    const answers = new Set<string>();
    for (let guess = 0; guess < 10; guess += 1) {
      await visitor.open(secret, `AAAAA-AAAA${guess + 2 > 9 ? 'B' : guess + 2}`);
      answers.add(`${visitor.status} ${visitor.text}`);
    }
    await visitor.open(secret, passcode);
    answers.add(`${visitor.status} ${visitor.text}`);
    expect([...answers]).toEqual([`${unknown.status} ${unknown.text}`]);
    expect(visitor.hasCookie).toBe(false);
    // The desk can send it again: a new link takes the place of the locked one.
    expect(unknown.text).toContain('Na tien verkeerde codes blijft de link dicht');
  });

  it('takes ten guesses that come at the same time for ten', async () => {
    const { secret, passcode } = await setting.sent();
    await Promise.all(Array.from({ length: 14 }, () => setting.visitor().open(secret, 'AAAAA-AAAAA')));
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('openen geen bericht');
  });

  it('forgives wrong guesses when the right one comes in time', async () => {
    const { secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 9; guess += 1) await visitor.open(secret, 'AAAAA-AAAAA');
      await visitor.open(secret, passcode);
      expect(visitor.location).toBe('/nl/message');
    }
  });

  it('opens on its thirtieth day and no longer', async () => {
    const { secret, passcode } = await setting.sent();
    setting.desk.clock.moveTo('2026-12-23T22:59:00Z');
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('zakelijke rekening');
    setting.desk.clock.moveTo('2026-12-23T23:00:00Z');
    await visitor.get('/nl/message');
    expect(visitor.text).toContain('niet meer te lezen');
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('niet meer te lezen');
  });

  it('is closed by the desk at once, and the extract can be sent again under the same consent', async () => {
    const { complaint, extractId, secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    const linkId = (await complaint.extracts())[0]?.links[0]?.id ?? '';
    await setting.mediation.revoke(setting.noor, linkId);
    await visitor.get('/nl/message');
    expect(visitor.text).toContain('niet meer te lezen');
    await expect(setting.mediation.revoke(setting.noor, linkId)).rejects.toMatchObject({
      code: 'MEDIATION.LINK_ENDED',
    });
    expect((await complaint.extracts())[0]?.status).toBe('consented');
    expect(await complaint.status()).toBe('in-progress');

    const again = await setting.mediation.send(setting.noor, extractId);
    await visitor.open(setting.mailedSecret(), again.passcode);
    expect(visitor.text).toContain('zakelijke rekening');
  });

  it('takes the place of the one before it when it is sent once more', async () => {
    const { complaint, extractId, secret, passcode } = await setting.sent();
    const second = await setting.mediation.send(setting.noor, extractId);
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('niet meer te lezen');
    await visitor.open(setting.mailedSecret(), second.passcode);
    expect(visitor.text).toContain('zakelijke rekening');
    const links = (await complaint.extracts())[0]?.links ?? [];
    expect(links.map((link) => link.revokedAt !== null)).toEqual([true, false]);
  });

  it.each(['MAIL.REFUSED', 'MAIL.UNREACHABLE'] as const)(
    'is not there when the mail server says %s, and can be sent later',
    async (code) => {
      const complaint = await setting.complaint();
      const extractId = await setting.consented(complaint);
      setting.mailer.failNext(code);
      const send = () => setting.mediation.send(setting.noor, extractId);
      await expect(send()).rejects.toMatchObject({ code: 'MEDIATION.MAIL_NOT_SENT', kind: 'unavailable' });
      expect((await complaint.extracts())[0]).toMatchObject({ status: 'consented', sentAt: null, links: [] });
      expect(await complaint.status()).not.toBe('waiting-for-them');
      const { passcode } = await send();
      expect((await complaint.extracts())[0]).toMatchObject({ status: 'sent' });
      const visitor = setting.visitor();
      await visitor.open(setting.mailedSecret(), passcode);
      expect(visitor.text).toContain('zakelijke rekening');
    },
  );

  it('is dead on arrival when she takes her consent back while the mail is under way', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.consented(complaint);
    const { mailer } = setting;
    const deliver = mailer.send.bind(mailer);
    mailer.send = async (mail) => {
      await deliver(mail);
      await complaint.decides('withdraw');
    };
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'MEDIATION.CANNOT_BE_SENT',
    });
    mailer.send = deliver;
    expect((await complaint.extracts())[0]).toMatchObject({ status: 'revoked', links: [] });
    expect(await complaint.status()).not.toBe('waiting-for-them');
  });

  it('leaves a line in the audit trail for each thing that the desk did', async () => {
    const { complaint } = await setting.sent();
    const linkId = (await complaint.extracts())[0]?.links[0]?.id ?? '';
    await setting.mediation.revoke(setting.noor, linkId);
    const rows = await query<{ action: string; detail: object }>(
      'select action, detail from audit.events where subject_id = $1 order by position',
      [complaint.caseId],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'case-assigned',
      'extract-written',
      'consent-asked',
      'extract-sent',
      'extracts-opened',
      'link-revoked',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/rekening|Boer|Polder/);
  });

  async function query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  }

  /** Every row of every table of ours as text, binary columns as hexadecimal. */
  async function wholeDatabase(): Promise<string> {
    const tables = await query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) => query<{ row: string }>(`select t::text as row from ${name} t`)),
    );
    return rows
      .flat()
      .map(({ row }) => row)
      .join('\n');
  }
});
