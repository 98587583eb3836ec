import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditVerifier } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const COMPLAINT = {
  language: 'nl',
  anonymity: 'A2',
  narrative: 'De bank weigerde <b>alles</b> & "lachte".',
  institution: { type: 'bank', name: 'Noordzee Bank' },
  conduct: ['refused-service'],
  legalForm: 'self-employed',
};
const MARKUP = '<script>alert("x")</script>\n& een <b>vette</b> regel';

describe('A case at the desk', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let bram: Colleague;
  let program: DeskProgram;
  let atAnnas: Person;
  let bankId: string;
  let contactId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    await house.colleague('lena', 'lead');
    const directory = house.app.get(DirectoryService, { strict: false });
    const bank = await directory.addInstitution({ name: 'Noordzee Bank', type: 'bank' });
    bankId = bank.id;
    contactId = (
      await directory.addContactPerson({
        institutionId: bank.id,
        name: 'Klachtenteam',
        email: 'klachten@noordzee.example',
        phone: '020 555 01 01',
      })
    ).id;
    program = await house.program(anna);
    atAnnas = await house.atDesk(anna);
  }, 60_000);
  afterAll(() => house.close());

  async function file(change: object = {}): Promise<{ id: string; receipt: string; path: string }> {
    const { reference, receipt } = await house.complain({ ...COMPLAINT, ...change });
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases');
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    return { id, receipt, path: `/cases/${id}` };
  }

  async function taken(change: object = {}) {
    const filed = await file(change);
    await atAnnas.open(filed.path);
    await atAnnas.send(`${filed.path}/assignments`);
    return filed;
  }

  it('goes from new to closed, on pages that need no script', async () => {
    const { path, receipt } = await taken();
    expect(atAnnas.text).toContain('De bank weigerde <b>alles</b> & "lachte".');
    expect(atAnnas.page.html).not.toContain('<b>alles</b>');

    await atAnnas.open(`${path}/classify`);
    await atAnnas.send(`${path}/classifications`, {
      institutionId: bankId,
      procedure: 'financial-complaint',
      matter: 'conduct',
      product: 'business-account',
      receivedOn: '2026-11-02',
    });
    expect(atAnnas.text).toContain('Deze termijnen volgen eruit');
    expect(atAnnas.text).toContain('BNK-43-2');
    await atAnnas.send(`${path}/classifications`, {
      start: ['BNK-43-2', 'BNK-43-3'],
      'day-BNK-43-2': '2026-11-02',
      'day-BNK-43-3': '2026-11-02',
    });
    expect(atAnnas.page.path).toBe(`${path}?done=classified`);
    expect(atAnnas.text).toContain('16 november 2026');
    expect(atAnnas.text).toContain('Hoe is dit berekend?');
    expect(atAnnas.text).toContain('art. 43 lid 2 BGfo');

    await atAnnas.open(`${path}/note`);
    await atAnnas.send(`${path}/notes`, { text: MARKUP });
    expect(atAnnas.page.html).not.toContain('<script>alert');
    expect(atAnnas.text).toContain('& een <b>vette</b> regel');

    await atAnnas.open(`${path}/close`);
    const refused = await atAnnas.send(`${path}/closures`, { explanation: 'De bank gaf toe.' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('De bank gaf toe.');
    await atAnnas.send(`${path}/closures`, { outcome: 'upheld', explanation: 'De bank gaf toe.' });
    expect(atAnnas.text).toContain('Gegrond');
    expect(atAnnas.text).toContain('Afgesloten');
    const mailbox = await house.mailbox<{ messages: { text: string }[] }>(receipt);
    expect(mailbox.messages.at(-1)?.text).toBe('De bank gaf toe.');

    await atAnnas.open(`${path}/reopen`);
    await atAnnas.send(`${path}/reopenings`, { reason: 'De bank kwam erop terug.' });
    expect(atAnnas.text).toContain('De bank kwam erop terug.');
    expect(atAnnas.text).toContain('In behandeling');
    // The clocks ended with the case; the law did not wait, so they are proposed again.
    await atAnnas.open(`${path}/clocks`);
    for (const term of ['BNK-43-2', 'BNK-43-3']) expect(atAnnas.page.html).toContain(`value="${term}"`);
  });

  it('saved by two caseworkers at once shows the second what is there now, and keeps what she typed', async () => {
    const { path } = await file();
    const atBrams = await house.atDesk(bram);
    await atAnnas.open(`${path}/ask`);
    await atBrams.open(`${path}/ask`);
    await atBrams.send(`${path}/questions`, { text: 'Bram vraagt iets.' });
    expect(atBrams.page.path).toBe(`${path}?done=asked`);

    const conflict = await atAnnas.send(`${path}/questions`, { text: 'Anna vraagt iets anders.' });
    expect(conflict.status).toBe(409);
    expect(atAnnas.text).toContain('Iemand anders was u voor');
    expect(atAnnas.text).toContain('Bericht aan haar · Bram');
    expect(atAnnas.text).toContain('Bram vraagt iets.');
    expect(conflict.html).toMatch(/<textarea[^>]*>Anna vraagt iets anders\.<\/textarea>/);

    await atAnnas.send(`${path}/questions`, { text: 'Anna vraagt iets anders.' });
    expect(atAnnas.page.path).toBe(`${path}?done=asked`);
    expect(atAnnas.text).toContain('Bram vraagt iets.');
    expect(atAnnas.text).toContain('Anna vraagt iets anders.');
  });

  it('does not let an old version through, and says so to a program too', async () => {
    const { id } = await file();
    await program.post(`/cases/${id}/assignments`, { assigneeId: anna.id, version: 1 });
    const stale = await program.post<{ code: string; status: number }>(`/cases/${id}/closures`, {
      outcome: 'upheld',
      explanation: 'x',
      version: 1,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'CASES.CHANGED_MEANWHILE', status: 409 } });
    expect(stale.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses a text with hidden characters or too many, with the text still in the form', async () => {
    const { path } = await taken();
    for (const [text, why] of [
      ['omge\u202Ekeerd', 'verborgen teken'],
      ['bel\u0007', 'teken in dat niet getoond'],
      ['a'.repeat(20_001), 'te lang'],
      ['   ', 'Vul dit in'],
    ] as const) {
      await atAnnas.open(`${path}/note`);
      const seen = await atAnnas.send(`${path}/notes`, { text });
      expect(seen.status).toBe(422);
      expect(atAnnas.text).toContain(why);
      expect(seen.html).toContain(`>${text}</textarea>`);
    }
    await atAnnas.open(path);
    expect(atAnnas.text).toContain('Nog geen notities');
  });

  it('writes to the bank what she agreed to, shows the passcode once, and closes the link', async () => {
    const { path, receipt } = await taken();
    await atAnnas.open(`${path}/extract`);
    await atAnnas.send(`${path}/extracts`, {
      contactPersonId: contactId,
      text: 'Graag een besluit met redenen.',
      next: 'ask',
    });
    expect(atAnnas.page.path).toBe(`${path}?done=consent-asked`);
    expect(atAnnas.text).not.toContain('Versturen');

    const asked = await house.mailbox<{ consents: { id: string; text: string }[] }>(receipt);
    expect(asked.consents[0]?.text).toBe('Graag een besluit met redenen.');
    await house.mailbox(receipt, `/consents/${asked.consents[0]?.id}`, { decision: 'give' });

    await atAnnas.open(path);
    expect(atAnnas.text).toContain('Zij gaf toestemming. Verstuur wat klaarstaat.');
    const sending = /action="(\/cases\/[^"]+\/sendings)"/.exec(atAnnas.page.html)?.[1] ?? '';
    const hidden = atAnnas.hidden(sending);
    const sent = await atAnnas.send(sending);
    const passcode = /class="passcode">([^<]+)</.exec(sent.html)?.[1] ?? '';
    expect(passcode.length).toBeGreaterThan(7);
    expect(atAnnas.text).toContain('020 555 01 01');
    expect(house.mailer.sent.at(-1)?.to).toBe('klachten@noordzee.example');
    expect(JSON.stringify(house.mailer.sent)).not.toContain(passcode);
    expect(JSON.stringify(house.mailer.sent)).not.toContain('redenen');

    const again = await atAnnas.post(sending, new URLSearchParams(hidden));
    expect(again.status).toBe(409);
    expect(again.html).not.toContain('class="passcode"');

    await atAnnas.open(path);
    expect(atAnnas.page.html).not.toContain(passcode);
    expect(atAnnas.text).toContain('Wacht op instantie');
    const revoking = /action="(\/cases\/[^"]+\/revocations)"/.exec(atAnnas.page.html)?.[1] ?? '';
    await atAnnas.send(revoking);
    expect(atAnnas.text).toContain('De link is gesloten');
  });

  it('of someone whom nobody may know offers no way to an institution or a partner', async () => {
    const { id, path } = await taken({ anonymity: 'A0' });
    await atAnnas.open(path);
    expect(atAnnas.page.html).not.toContain(`${path}/extract"`);
    expect(atAnnas.page.html).not.toContain(`${path}/refer"`);
    expect(atAnnas.text).toContain('Zonder naam kan er geen wettelijke termijn lopen');
    const { body } = await program.post<{ id: string }>(`/cases/${id}/extracts`, {
      institutionId: bankId,
      contactPersonId: contactId,
      text: 'x',
    });
    const refused = await program.post<{ code: string }>(`/cases/${id}/extracts/${body.id}/consent-requests`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'CASES.ANONYMOUS' } });
  });

  it('keeps its clocks: extended, stopped, started again, ended, each with its reason', async () => {
    const { path } = await taken({ institution: { type: 'municipality' } });
    await atAnnas.open(`${path}/clocks`);
    await atAnnas.send(`${path}/deadlines`, { term: 'AWB-9-11-6w', startOn: '2026-11-02' });
    expect(atAnnas.text).toContain('14 december 2026');
    const clock = /href="(\/cases\/[^"]+\/clocks\/[0-9a-f-]{36})"/.exec(atAnnas.page.html)?.[1] ?? '';
    const action = (what: string) => `${clock.replace('/clocks/', '/deadlines/')}/${what}`;
    const ask = (what: string) => `${clock}/what-if/${what}`;

    await atAnnas.open(clock);
    expect(atAnnas.text).toContain('De wet kent hier geen opschorting');
    await atAnnas.send(ask('extensions'), { length: 'P4W', noticeOn: '2026-12-07' });
    await atAnnas.send(action('extensions'));
    expect(atAnnas.text).toContain('11 januari 2027');

    await atAnnas.open(clock);
    const late = await atAnnas.send(ask('extensions'), { length: 'P9W', noticeOn: '2027-03-01' });
    expect(late.status).toBe(422);
    expect(atAnnas.text).toContain('Zonder haar instemming kan het maar één keer langer duren');

    await atAnnas.open(clock);
    const stale = atAnnas.hidden(action('endings'));
    await atAnnas.send(ask('printed-dates'), { printed: '2027-01-15' });
    await atAnnas.send(action('printed-dates'));
    expect(atAnnas.text).toContain('De brief noemt 15 januari 2027');
    const conflict = await atAnnas.post(action('endings'), new URLSearchParams([...stale, ['how', 'met']]));
    expect(conflict.status).toBe(409);
    await atAnnas.send(action('endings'), { how: 'met' });
    expect(atAnnas.page.path).toBe(`${path}?done=clock-ended`);
    expect(atAnnas.text).toContain('gehaald');
  });

  it('leaves an audit trail that holds together, names each step and holds no word of hers', async () => {
    const verifier = house.app.get(AuditVerifier, { strict: false });
    expect(await verifier.verify()).toMatchObject({ intact: true });
    const events = await house.app
      .get(Transactions, { strict: false })
      .query<{ action: string; detail: object }>('select action, detail from audit.events');
    const actions = new Set(events.map((event) => event.action));
    for (const action of [
      'logged-in',
      'case-opened',
      'case-assigned',
      'case-classified',
      'deadline-started',
      'deadline-moved',
      'deadline-ended',
      'note-added',
      'message-sent-to-her',
      'extract-sent',
      'link-revoked',
      'case-closed',
      'case-reopened',
    ]) {
      expect(actions).toContain(action);
    }
    expect(JSON.stringify(events)).not.toMatch(/weigerde|redenen|Bram vraagt|vette regel|gaf toe/);
  });
});
