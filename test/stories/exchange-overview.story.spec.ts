import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DirectoryService } from '@app/directory';
import { EXTRACT, ExchangeSetting, NARRATIVE, type TestCase, type Visitor } from '../support/exchange.js';
import { until } from '../support/until.js';

const ADDRESS = 'a.deboer@bank.example';

describe('The overview of an institution', () => {
  let setting: ExchangeSetting;
  let directory: DirectoryService;
  let complaint: TestCase;
  let secret: string;
  let passcode: string;
  let colleagueId: string;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
    directory = setting.desk.app.get(DirectoryService);
    ({ complaint, secret, passcode } = await setting.sent());
  }, 60_000);
  afterAll(async () => {
    await setting.close();
  });

  const later = (time: { hours?: number; minutes?: number; seconds?: number }) =>
    setting.desk.clock.moveTo(setting.desk.clock.instant().add(time).toString());
  const asOwner = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const links = () =>
    setting.mailer.sent.flatMap(({ to, text }) => {
      const link = /\/overview\/open#([\w-]+)/.exec(text)?.[1];
      return link === undefined ? [] : [{ to, link }];
    });
  const ask = async (email: string): Promise<Visitor> => {
    const visitor = setting.visitor();
    await visitor.get('/nl/overview');
    await visitor.post('/nl/overview', { email });
    return visitor;
  };
  const mailed = async (email = ADDRESS): Promise<string> => {
    const before = links().length;
    await ask(email);
    await until(async () => links().length > before);
    return links().at(-1)?.link ?? '';
  };
  const enter = async (link: string): Promise<Visitor> => {
    const visitor = setting.visitor();
    await visitor.get('/nl/overview/open');
    await visitor.post('/nl/overview/open', { link });
    return visitor;
  };

  it('answers the same for every address, and mails only one that a colleague has checked', async () => {
    const unchecked = await ask(ADDRESS);
    const stranger = await ask('nobody@bank.example');
    expect(unchecked.status).toBe(200);
    expect(stranger.html).toBe(unchecked.html);
    await directory.checkAddress(setting.contactPersonId, 'telephone');
    const known = await ask(' A.deBoer@Bank.example ');
    expect(known.html).toBe(unchecked.html);
    await until(async () => links().length === 1);
    // The address as the directory has it, and not as somebody typed it.
    expect(links().map(({ to }) => to)).toEqual([ADDRESS]);
    const mail = setting.mailer.sent.at(-1);
    expect(`${mail?.subject} ${mail?.text}`).not.toContain(complaint.reference);
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('Polder Bank');
    // Each of the three cost a row, so that none of them was quicker.
    const rows = await asOwner('select address from mediation.overview_links');
    expect(rows.map(({ address }) => address as string | null).sort()).toEqual([ADDRESS, null, null]);
  });

  it('says when something is no address', async () => {
    const visitor = await ask('not an address');
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain('Dit is geen mailadres');
  });

  it('shows that something is asked and how far it is, and not a word of the case', async () => {
    const visitor = await enter(await mailed());
    expect(visitor.location).toBe('/nl/overview');
    expect(visitor.text).toContain('Polder Bank');
    expect(visitor.text).toContain(complaint.reference);
    expect(visitor.text).toContain('Een vraag van ons');
    expect(visitor.text).toContain('Verstuurd, nog niet geopend');
    for (const hidden of [...EXTRACT.split(/\s+/), ...NARRATIVE.split(/\s+/)].filter(
      (word) => word.length > 8,
    )) {
      expect(visitor.text).not.toContain(hidden);
    }
    const reader = setting.visitor();
    await reader.open(secret, passcode);
    expect(reader.status).toBe(200);
    await visitor.get('/nl/overview');
    expect(visitor.text).toMatch(/Geopend op/);
    await reader.post('/nl/message/read', {});
    await visitor.get('/en/overview');
    expect(visitor.text).toMatch(/Read, as told on/);
  });

  it('opens once with a link, and again only within the half minute of a mail scanner', async () => {
    const link = await mailed();
    const scanner = await enter(link);
    later({ seconds: 29 });
    const person = await enter(link);
    expect([scanner.location, person.location]).toEqual(['/nl/overview', '/nl/overview']);
    later({ seconds: 2 });
    const late = await enter(link);
    expect(late.status).toBe(403);
    expect(late.text).toContain('Deze link werkt niet meer');
    expect(late.hasCookie).toBe(false);

    const unused = await mailed();
    later({ minutes: 20 });
    expect((await enter(unused)).status).toBe(403);
  });

  it('mails one address five links an hour and no more, without saying so', async () => {
    later({ hours: 2 });
    const before = links().length;
    for (let count = 0; count < 7; count += 1)
      expect((await ask(ADDRESS)).text).toContain('Kijk in uw mailbox');
    await until(async () => links().length >= before + 5);
    expect(links()).toHaveLength(before + 5);
    later({ hours: 2 });
  });

  it('shows a colleague the question only where she oversees, and never lets her open the text', async () => {
    const colleague = await directory.addContactPerson({
      institutionId: setting.institutionId,
      name: 'B. Visser',
      email: 'b.visser@bank.example',
    });
    colleagueId = colleague.id;
    await directory.checkAddress(colleague.id, 'official-site');
    const visitor = await enter(await mailed('b.visser@bank.example'));
    expect(visitor.text).toContain('Er staan geen vragen open');
    await directory.changeContactPerson(colleague.id, {
      name: 'B. Visser',
      email: 'b.visser@bank.example',
      oversees: true,
    });
    await visitor.get('/nl/overview');
    expect(visitor.text).toContain(complaint.reference);
    expect(visitor.text).toContain('gestuurd aan een collega');
    expect(visitor.html).not.toContain('/message');
  });

  it('closes at once when her address is another one, is ended, or time has passed', async () => {
    const visitor = await enter(await mailed());
    expect(visitor.status).toBe(200);
    await directory.endContactPerson(setting.contactPersonId);
    await visitor.get('/nl/overview');
    expect(visitor.status).toBe(403);
    expect(visitor.text).not.toContain(complaint.reference);

    // The question that went to her is nobody's any more, so it stands with no colleague either.
    const idle = await enter(await mailed('b.visser@bank.example'));
    later({ minutes: 31 });
    await idle.get('/nl/overview');
    expect(idle.status).toBe(403);
  });

  it('forgets a question when she withdraws, and a visit when it is left', async () => {
    const asked = await setting.complaint();
    const { institutionId } = setting;
    const extractId = await setting.mediation.writeExtract(setting.noor, asked.caseId, {
      institutionId,
      contactPersonId: colleagueId,
      text: EXTRACT,
    });
    await setting.mediation.askConsent(setting.noor, extractId);
    await asked.decides('give');
    await setting.mediation.send(setting.noor, extractId);
    const visitor = await enter(await mailed('b.visser@bank.example'));
    expect(visitor.text).toContain(asked.reference);
    await asked.decides('withdraw');
    await visitor.get('/nl/overview');
    expect(visitor.status).toBe(200);
    expect(visitor.text).not.toContain(asked.reference);
    await visitor.post('/nl/overview/close', {});
    expect(visitor.hasCookie).toBe(false);
    const left = await asOwner('select address from mediation.overview_sessions');
    expect(left.filter(({ address }) => address === 'b.visser@bank.example')).toEqual([]);
  });

  it('gives the role of the door five functions and no table', async () => {
    const client = new pg.Client({ connectionString: setting.database.urlAs('exchange') });
    await client.connect();
    try {
      for (const forbidden of [
        'select 1 from mediation.overview_links',
        'select 1 from mediation.overview_sessions',
        'select email from directory.contact_persons',
        "select * from mediation.checked_contacts('a@b.example')",
        "select mediation.overview_address('\\x00', now(), interval '1 hour')",
      ]) {
        await expect(client.query(forbidden)).rejects.toThrow(/permission denied/);
      }
      const listed = await client.query(
        "select * from mediation.overview_questions('\\x00', now(), interval '1 hour')",
      );
      expect(listed.rows).toEqual([]);
      expect(listed.fields.map(({ name }) => name)).toEqual([
        'institution',
        'reference',
        'asks',
        'sent_on',
        'answer_due',
        'received_at',
        'read_at',
        'more_time_at',
        'answered_at',
        'to_colleague',
      ]);
    } finally {
      await client.end();
    }
  });

  it('leaves no address, link or reference in the log of the door', () => {
    const log = setting.log.join('\n');
    expect(log).toContain('/:language/overview');
    for (const secretWord of [ADDRESS, 'b.visser', complaint.reference, ...links().map(({ link }) => link)]) {
      expect(log).not.toContain(secretWord);
    }
  });
});
