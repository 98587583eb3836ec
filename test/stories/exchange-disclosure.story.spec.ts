import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateSync } from 'otplib';
import { ApprovalsService, CaseReadingService, SecondPersonService } from '@app/casework';
import { loadEnv } from '@app/config';
import { StaffService, type StaffActor } from '@app/identity';
import { LettersService } from '@app/mediation';
import { doorPort } from '@app/web';
import { openDesk } from '../../apps/desk/src/open-desk.js';
import { TEST_SECRETS } from '../support/desk.js';
import { ExchangeSetting, type TestCase } from '../support/exchange.js';
import { Person } from '../support/person.js';

const NAMING = 'Uw bank weigerde mevrouw Zoë van Dijk, bereikbaar op +31 6 12345678.';

describe('A text that makes her known', () => {
  let setting: ExchangeSetting;
  let desk: NestFastifyApplication;
  let lotte: StaffActor;
  let page: Person;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
    lotte = await setting.desk.colleague('lotte', 'lead');
    const { clock, dataFolder } = setting.desk;
    const env = loadEnv({
      NODE_ENV: 'test',
      DESK_PORT: '0',
      DESK_DATA: dataFolder,
      DATABASE_URL: setting.database.urlAs('desk'),
      AUDIT_KEY: TEST_SECRETS.auditKey,
    });
    desk = await openDesk(env, { clock, mailer: setting.mailer, logTo: { write: () => undefined } });
    const passphrase = 'a long passphrase of marie';
    const { totpSecret } = await desk.get(StaffService, { strict: false }).add({
      username: 'marie',
      displayName: 'Marie',
      role: 'lead',
      email: 'marie@desk.example',
      passphrase,
      isDemo: true,
    });
    page = new Person(`http://127.0.0.1:${doorPort(desk)}`);
    await page.open('/login');
    const code = generateSync({ secret: totpSecret, epoch: Math.floor(clock.now().getTime() / 1000) });
    await page.send('/login', { username: 'marie', passphrase, code });
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await setting.close();
  });

  const approvals = () => setting.desk.app.get(ApprovalsService);
  async function known(): Promise<TestCase> {
    const complaint = await setting.complaint('A2');
    await complaint.plansCalls({
      mayCall: true,
      number: '06-12 34 56 78',
      hours: [],
      askFor: 'Zoë van Dijk',
      mayLeaveMessage: false,
      language: 'nl',
    });
    return complaint;
  }
  async function marked(complaint: TestCase, text = NAMING): Promise<string> {
    const { institutionId, contactPersonId } = setting;
    return setting.mediation.writeExtract(setting.noor, complaint.caseId, {
      institutionId,
      contactPersonId,
      text,
      makesKnown: true,
    });
  }
  const consented = async (complaint: TestCase): Promise<string> => {
    const extractId = await marked(complaint);
    await setting.mediation.askConsent(setting.noor, extractId);
    await complaint.decides('give');
    return extractId;
  };

  it('goes only after her word to a question that says so, and the word of a second person to exactly it', async () => {
    const complaint = await known();
    const extractId = await consented(complaint);
    const mails = setting.mailer.sent.length;
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect(setting.mailer.sent).toHaveLength(mails);

    const id = await setting.mediation.askDisclosure(
      setting.noor,
      extractId,
      'Zij zoeken haar dossier op naam.',
    );
    expect((await complaint.extracts())[0]?.disclosure).toBe('waiting');
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    await page.open(`/approvals/${id}`);
    expect(page.text).toContain('A. de Boer, Polder Bank');
    expect(page.text).toContain(NAMING);
    await page.send(`/approvals/${id}/decisions`, { decision: 'agree' });
    expect((await complaint.extracts())[0]?.disclosure).toBe('approved');

    await setting.mediation.send(setting.noor, extractId);
    expect(setting.mailer.sent).toHaveLength(mails + 1);
    expect((await approvals().read(setting.noor, id)).status).toBe('done');
    // Once means once: the next sending wants a new word.
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
  });

  it('does not go with a word for another text, nor with one for no text at all', async () => {
    const complaint = await known();
    const extractId = await consented(complaint);
    const second = setting.desk.app.get(SecondPersonService);
    const general = await second.askDisclosure(setting.noor, complaint.caseId, 'In het algemeen.');
    await second.agree(lotte, general);
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    await approvals().withdraw(setting.noor, general);
    const other = await marked(complaint, 'Een andere tekst over Zoë van Dijk.');
    await second.agree(lotte, await setting.mediation.askDisclosure(setting.noor, other, 'Voor de andere.'));
    await expect(setting.mediation.send(setting.noor, extractId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
  });

  it('has a word of its own, which no letter can use up', async () => {
    const complaint = await known();
    const { caseId } = complaint;
    const letters = setting.desk.app.get(LettersService);
    const letterId = await letters.draft(setting.noor, caseId, 'complaint');
    const content = {
      sender: 'Zoë van Dijk',
      recipient: 'Polder Bank',
      subject: 'Klacht',
      body: 'Mijn klacht.',
    };
    await letters.edit(setting.noor, caseId, letterId, content, 1);
    await letters.askConsent(setting.noor, caseId, letterId, 2);
    await complaint.decides('give');
    const make = () => letters.make(setting.noor, caseId, letterId, 3);
    const second = setting.desk.app.get(SecondPersonService);
    const forText = await setting.mediation.askDisclosure(
      setting.noor,
      await marked(complaint),
      'Voor de tekst.',
    );
    await second.agree(lotte, forText);
    await expect(make()).rejects.toMatchObject({ code: 'APPROVALS.NOT_APPROVED' });
    expect((await approvals().read(setting.noor, forText)).status).toBe('approved');
    await approvals().withdraw(setting.noor, forText);
    await second.agree(lotte, await second.askDisclosure(setting.noor, caseId, 'Voor de brief.'));
    await make();
  });

  it('is not laid before somebody who wants to stay unknown, and a text without the mark needs nobody', async () => {
    const unknown = await setting.complaint('A1');
    const extractId = await marked(unknown);
    await expect(setting.mediation.askConsent(setting.noor, extractId)).rejects.toMatchObject({
      code: 'MEDIATION.STAYS_UNKNOWN',
    });
    const plain = await setting.consented(unknown);
    await expect(setting.mediation.askDisclosure(setting.noor, plain, 'Waarom niet.')).rejects.toMatchObject({
      code: 'MEDIATION.MAKES_NOBODY_KNOWN',
    });
    await setting.mediation.send(setting.noor, plain);
  });

  it('is looked at twice where her name or number stands in it and nobody marked it', async () => {
    const complaint = await known();
    const at = `/cases/${complaint.caseId}`;
    await page.open(`${at}/extract`);
    const typed = { contactPersonId: setting.contactPersonId, asks: 'reasons', text: NAMING, next: 'ask' };
    const refused = await page.send(`${at}/extracts`, typed);
    expect(refused.status).toBe(422);
    expect(page.text).toContain('Uit haar contactplan staat hierin: de naam, het telefoonnummer.');
    expect(await complaint.extracts()).toEqual([]);

    const taken = await page.send(`${at}/extracts`, { ...typed, next: 'keep', looked: 'yes' });
    expect(taken.status).toBe(200);
    expect(page.text).toContain('Deze tekst maakt haar misschien bekend');
    expect(page.text).toContain('Gevraagd: Een uitleg met redenen');
    const [draft] = await complaint.extracts();
    expect(draft).toMatchObject({ makesKnown: false, givesAway: ['name', 'phone'], asks: 'reasons' });

    await page.open(`${at}/extracts/${draft?.id}/edit`);
    await page.send(`${at}/extracts/${draft?.id}/changes`, { ...typed, makesKnown: 'yes' });
    expect(page.text).toContain('Maakt haar bekend');
    await complaint.decides('give');
    await page.open(at);
    expect(page.page.html).not.toContain(`${at}/extracts/${draft?.id}/sendings`);
    await page.send(`${at}/extracts/${draft?.id}/disclosure-requests`, { reason: 'Zij vragen een naam.' });
    expect(page.text).toContain('Een collega moet nog akkoord gaan.');
    const [waiting] = await approvals().waitingFor(lotte);
    await setting.desk.app.get(SecondPersonService).agree(lotte, waiting?.id ?? '');
    await page.open(at);
    await page.send(`${at}/extracts/${draft?.id}/sendings`);
    expect(page.text).toMatch(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/);
  });

  it('stands in the question that she reads', async () => {
    const complaint = await known();
    await consented(complaint);
    const opened = await setting.desk.app.get(CaseReadingService).open(setting.noor, complaint.caseId);
    expect(opened.consents).toMatchObject([{ makesKnown: true, status: 'given', text: NAMING }]);
  });
});
