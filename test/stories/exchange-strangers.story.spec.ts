import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sodium from 'sodium-native';
import { DirectoryService } from '@app/directory';
import { ExtractContactsService } from '@app/mediation';
import { EXTRACT, ExchangeSetting } from '../support/exchange.js';
import { ASKED_AS, Statements } from '../support/statements.js';
import { routesOf } from './access-matrix-routes.js';

const SECRET_LENGTH = 43;

/** For whom a link is not, or not any more. */
describe('The link of somebody else', () => {
  let setting: ExchangeSetting;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
  }, 60_000);
  afterAll(() => setting.close());

  it('ends with the contact person: at once, for whoever is reading now, and the text waits for the desk again', async () => {
    const directory = setting.desk.app.get(DirectoryService);
    const { institutionId } = setting;
    const leaver = await directory.addContactPerson({
      institutionId,
      name: 'V. Trek',
      email: 'v@bank.example',
    });
    const stayer = await directory.addContactPerson({
      institutionId,
      name: 'B. Lijf',
      email: 'b@bank.example',
    });
    const complaint = await setting.complaint();
    const extractId = await setting.mediation.writeExtract(setting.noor, complaint.caseId, {
      institutionId,
      contactPersonId: leaver.id,
      text: EXTRACT,
    });
    const contacts = setting.desk.app.get(ExtractContactsService);
    await contacts.choose(setting.noor, complaint.caseId, extractId, [stayer.id]);
    await setting.mediation.askConsent(setting.noor, extractId);
    await complaint.decides('give');
    const { passcode } = await setting.mediation.send(setting.noor, extractId);
    const secret = setting.mailedSecret();
    const reader = setting.visitor();
    await reader.get('/nl/open');
    await reader.open(secret, passcode);
    expect(reader.text).toContain('kanarievogel');

    await directory.endContactPerson(leaver.id);
    await reader.get('/nl/message');
    expect(reader.status).toBe(403);
    expect(reader.text).not.toContain('kanarievogel');
    const again = setting.visitor();
    await again.get('/nl/open');
    await again.open(secret, passcode);
    expect(again.status).toBe(403);
    const [extract] = await complaint.extracts();
    expect(extract).toMatchObject({ status: 'consented', links: [{ revokedAt: setting.desk.clock.now() }] });
    expect(await complaint.status()).toBe('in-progress');
    await expect(setting.mediation.send(setting.noor, extractId, leaver.id)).rejects.toMatchObject({
      code: 'MEDIATION.CONTACT',
    });

    // Her consent names both, so the other one can still be written to.
    await setting.mediation.send(setting.noor, extractId, stayer.id);
    expect((await complaint.extracts())[0]?.status).toBe('sent');
    await directory.endContactPerson(stayer.id);
    expect((await complaint.extracts())[0]?.status).toBe('consented');
  });

  it('is dead on arrival when the contact person is ended while the mail is under way', async () => {
    const directory = setting.desk.app.get(DirectoryService);
    const { institutionId } = setting;
    const leaver = await directory.addContactPerson({
      institutionId,
      name: 'W. Eg',
      email: 'w@bank.example',
    });
    const complaint = await setting.complaint();
    const extractId = await setting.mediation.writeExtract(setting.noor, complaint.caseId, {
      institutionId,
      contactPersonId: leaver.id,
      text: EXTRACT,
    });
    await setting.mediation.askConsent(setting.noor, extractId);
    await complaint.decides('give');
    const { mailer } = setting;
    const deliver = mailer.send.bind(mailer);
    mailer.send = async (mail) => {
      await deliver(mail);
      await directory.endContactPerson(leaver.id);
    };
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'MEDIATION.CONTACT',
    });
    mailer.send = deliver;
    expect((await complaint.extracts())[0]).toMatchObject({ status: 'consented', links: [] });
  });

  it('lets the role of the door read columns, and none that says what is in it, whose it is, or what was answered', async () => {
    const client = new pg.Client({ connectionString: setting.database.urlAs('exchange') });
    await client.connect();
    try {
      for (const column of [
        'sealed from mediation.extracts',
        'institution_id from mediation.extracts',
        'contact_person_id from mediation.extracts',
        'case_id from mediation.extracts',
        'sealed from mediation.answers',
        'case_id from mediation.answers',
        'contact_person_id from mediation.share_links',
        'answer_due from mediation.share_links',
        'contact_id from referral.partner_links',
        'sealed from referral.partner_answers',
        'created_at from cases.case_keys',
        '* from mediation.share_links',
        '* from mediation.extracts',
        '* from mediation.answers',
      ])
        await expect(client.query(`select ${column}`)).rejects.toThrow(/permission denied/);
      const { rows } = await client.query<{ name: string }>(
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'v', 'm', 'p')
           and has_table_privilege(c.oid, 'SELECT')`,
      );
      expect(rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('does the same work for a link that does not exist as for a wrong passcode: the same statements, and one derived key', async () => {
    const { secret } = await setting.sent();
    const statements = new Statements();
    statements.watch(setting.door);
    const asked = async (link: string) => {
      await fetch(`${setting.doorUrl}/nl/open`, {
        method: 'POST',
        headers: {
          [ASKED_AS]: link,
          origin: setting.doorUrl,
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': '10.9.0.1',
        },
        body: new URLSearchParams({ link, passcode: 'AAAAA-AAAAA' }),
      });
      return { statements: statements.of(link), keys: derived.splice(0).length };
    };
    // The real derivation, which is what takes the time; counted, because a clock tells more of the machine than of us.
    const derive = sodium.crypto_pwhash_async;
    const derived: number[] = [];
    sodium.crypto_pwhash_async = (...given) => {
      derived.push(1);
      return derive(...given);
    };
    const wrong = await asked(secret);
    expect(wrong.statements.length).toBeGreaterThan(1);
    expect(wrong.keys).toBe(1);
    expect(await asked('A'.repeat(SECRET_LENGTH))).toEqual(wrong);
    expect(await asked('x')).toEqual(wrong);
    sodium.crypto_pwhash_async = derive;
  });

  it('shows a stranger, and whoever holds another link, nothing of it through any route of the door', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.consented(complaint, 'Sperwernest.');
    await setting.mediation.send(setting.noor, extractId);
    const other = await setting.sent();
    const neighbour = setting.visitor();
    await neighbour.get('/nl/open');
    await neighbour.open(other.secret, other.passcode);
    expect(neighbour.text).toContain('kanarievogel');
    const routes = routesOf(setting.door)
      .map((route) => route.replace(':language', 'nl').replace(':kind', 'accept'))
      // Last, because it ends the visit that looks.
      .sort((one, two) => Number(one.endsWith('/close')) - Number(two.endsWith('/close')));
    expect(routes.length).toBeGreaterThan(15);
    for (const route of routes) {
      const [method, path = ''] = route.split(' ');
      const stranger = setting.visitor();
      for (const visitor of [stranger, neighbour]) {
        if (method === 'POST') await visitor.post(path, {});
        else await visitor.get(path);
        const isStranger = visitor === stranger;
        const seen = `${route} ${visitor.status < 500} ${visitor.html.includes('Sperwer')}`;
        expect(seen).toBe(`${route} true false`);
        expect([route, visitor.html.includes(complaint.reference)]).toEqual([route, false]);
        if (isStranger) expect([route, /kanarievogel|SR-2026/.test(visitor.html)]).toEqual([route, false]);
      }
    }
  });
});
