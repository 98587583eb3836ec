import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DirectoryService } from '@app/directory';
import { PASSED_ON, ReferralHouse } from '../support/referral-house.js';

const HURT = {
  language: 'nl',
  narrative: 'De agent lachte en nam mijn aangifte niet op. Kwikstaartje.',
  anonymity: 'A2',
  institution: { type: 'police' },
  conduct: ['report-refused'],
  violence: ['physical/hitting'],
  wish: ['report-support'],
  region: 'zeeland',
};

describe('Being referred', () => {
  let all: ReferralHouse;
  beforeAll(async () => {
    all = await ReferralHouse.open();
  }, 60_000);
  afterAll(() => all.close());

  it('lets the partner read exactly her text, and say step by step how it goes', async () => {
    const { path, receipt, referralId, secret, passcode } = await all.linked(HURT);
    const partner = await all.visitor(secret, passcode);
    expect(partner.page.path).toBe('/nl/partner');
    expect(partner.text).toContain(PASSED_ON);
    expect(partner.text).toMatch(/R-[0-9A-F]{8}/);
    expect(partner.page.html).not.toMatch(/SR-2026|Kwikstaartje|zeeland|politie/i);

    await all.says(partner, 'accept', { text: 'Mila belt.' });
    expect(partner.text).toContain('Wij geven door dat u helpt');
    await all.says(partner, 'appointment', { 'day-day': '3', 'day-month': '13', 'day-year': '2026' });
    expect(partner.page.status).toBe(422);
    expect(partner.text).toContain('Deze datum bestaat niet');
    const appointment = {
      'day-day': '3',
      'day-month': '12',
      'day-year': '2026',
      time: '14 uur',
      place: 'Inloop',
    };
    await partner.send('/nl/partner/say/appointment', appointment);
    expect(partner.text).toContain('U gaf een afspraak door');
    await all.says(partner, 'handed-over');
    await all.says(partner, 'outcome');
    expect(partner.text).toContain('Kies wat het werd');
    await partner.send('/nl/partner/say/outcome', { outcome: 'helped' });
    expect(partner.text).toContain('U hoeft niets meer te doen');

    const seen = await all.referral(path, referralId);
    expect(seen.outcome).toBe('helped');
    expect(seen.answers.map(({ kind }) => kind)).toEqual(['accept', 'appointment', 'handed-over', 'outcome']);
    expect(seen.answers[1]).toMatchObject({ day: '2026-12-03', time: '14 uur', place: 'Inloop' });
    expect((await all.history(path)).filter((kind) => kind === 'partner-answered')).toHaveLength(4);
    const { messages } = await all.house.mailbox<{ messages: object[] }>(receipt);
    expect(messages).toEqual([]);
  });

  it('puts what the partner says in My day as an answer of theirs, and reaches her only in the words of the caseworker', async () => {
    const { id, path, receipt, referralId, secret, passcode } = await all.linked(HURT);
    await all.program.get(path);
    all.house.clock.moveTo('2026-11-23T09:01:00Z');
    const partner = await all.visitor(secret, passcode);
    await all.says(partner, 'accept', { text: 'Mila belt op dinsdag.' });
    const desk = await all.house.atDesk(all.anna);
    const theyWrote = desk.page.html.split('aria-labelledby="theyAnswered"')[1]?.split('</section>')[0];
    expect(theyWrote).toContain(`/cases/${id}`);

    const answer = (await all.referral(path, referralId)).answers[0];
    await desk.open(`/cases/${id}/partner-answers/${answer?.id}`);
    expect(desk.text).toContain('Mila belt op dinsdag.');
    const tellings = `/cases/${id}/partner-answers/${answer?.id}/tellings`;
    expect((await desk.send(tellings, { explanation: '' })).status).toBe(422);
    await desk.send(tellings, { explanation: 'Mila van Samen Sterk belt je dinsdag.' });
    expect(desk.text).toContain('Zij heeft bericht');
    const again = await all.program.post<{ code: string }>(`${path}/partner-answers/${answer?.id}/tellings`, {
      text: 'Nog een keer.',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'REFERRAL.ANSWER_HANDLED' } });
    const { messages } = await all.house.mailbox<{ messages: { text: string }[] }>(receipt);
    expect(messages.map(({ text }) => text)).toEqual(['Mila van Samen Sterk belt je dinsdag.']);
  });

  it('ends for the partner at once when she takes her yes back, and loses no word that was being written', async () => {
    const { receipt, path, referralId, secret, passcode } = await all.linked(HURT);
    const partner = await all.visitor(secret, passcode);
    await partner.open('/nl/partner/say/decline');
    await all.decide(receipt, 'withdraw');
    const refused = await partner.send('/nl/partner/say/decline', {
      reason: 'no-room',
      text: 'Wij zijn vol.',
    });
    expect(refused.status).toBe(403);
    expect(partner.page.html).not.toContain(PASSED_ON);
    expect(partner.page.html).toContain('Wij zijn vol.');
    expect((await partner.open('/nl/partner')).status).toBe(403);
    const later = await all.visitor(secret, passcode);
    expect(later.page.status).toBe(403);
    expect(later.text).toContain('niet meer te lezen');
    expect(await all.referral(path, referralId)).toMatchObject({ outcome: 'withdrawn', answers: [] });
    const { version } = await all.referral(path, referralId);
    const anew = await all.program.post<{ code: string }>(`${path}/referrals/${referralId}/links`, {
      version,
    });
    expect(anew).toMatchObject({ status: 403, body: { code: 'CASES.NO_CONSENT' } });
  });

  it('lets nobody in with an older link, a closed one, after its time, or with a guess', async () => {
    const referred = await all.agreed(HURT);
    const passcode = await all.mailLink(referred);
    const first = all.mailedSecret();
    const wrong = await all.visitor(first, 'AAAAAAAAAA');
    expect(wrong.page.status).toBe(403);
    expect(wrong.page.html).not.toContain(PASSED_ON);

    const second = await all.mailLink(referred);
    const secret = all.mailedSecret();
    expect((await all.visitor(first, passcode)).page.status).toBe(403);
    expect((await all.visitor(secret, second)).page.status).toBe(200);

    await all.program.post(`${referred.path}/referrals/${referred.referralId}/link-closings`, { version: 1 });
    expect((await all.visitor(secret, second)).page.status).toBe(403);
    const third = await all.mailLink(referred);
    const last = all.mailedSecret();
    const now = all.house.clock.now().toISOString();
    all.house.clock.moveTo('2026-12-25T09:00:00Z');
    const late = await all.visitor(last, third);
    all.house.clock.moveTo(now);
    expect(late.page.status).toBe(403);

    for (let tries = 0; tries < 10; tries += 1) await all.visitor(last, 'AAAAAAAAAA');
    expect((await all.visitor(last, third)).page.status).toBe(403);
  });

  it('waits when she wants, and asks her own word apart from that of the partner', async () => {
    const { receipt, path, referralId, secret, passcode } = await all.linked(HURT);
    const partner = await all.visitor(secret, passcode);
    await all.says(partner, 'accept');
    const her = await all.her(receipt);
    expect(her.text).toContain('Wie jou verder helpt');
    await her.open('/nl/box/helped');
    expect(her.text).toContain('Samen Sterk Aangifte');
    expect(her.text).not.toContain('heeft het geholpen?');
    await her.send('/nl/box/helped', { go: 'pause' });
    expect(her.text).toContain('Jij vroeg om te wachten');
    await partner.open('/nl/partner');
    expect(partner.text).toContain('wil even wachten');
    expect((await all.referral(path, referralId)).pausedAt).not.toBeNull();
    await her.send('/nl/box/helped', { go: 'resume' });
    await partner.open('/nl/partner');
    expect(partner.text).not.toContain('wil even wachten');

    await all.says(partner, 'outcome', { outcome: 'no-show' });
    await her.open('/nl/box/read');
    await her.open('/nl/box/helped');
    expect((await her.send('/nl/box/helped', { go: 'say', text: 'Mila was lief.' })).status).toBe(422);
    expect(her.page.html).toContain('Mila was lief.');
    await her.send('/nl/box/helped', { go: 'say', answer: 'yes', text: 'Mila was lief.' });
    expect(her.text).toContain('Jij zei: Ja');
    expect(await all.referral(path, referralId)).toMatchObject({
      outcome: 'helped',
      herWord: { answer: 'yes', text: 'Mila was lief.' },
    });
    await partner.open('/nl/partner');
    expect(partner.page.html).not.toContain('lief');
    expect(await all.history(path)).toEqual(
      expect.arrayContaining(['referral-paused', 'referral-resumed', 'her-word-on-referral']),
    );
  });

  it('leaves nothing readable behind: not in the database, the log or the mail', async () => {
    const { secret, passcode } = await all.linked(HURT);
    const partner = await all.visitor(secret, passcode);
    await all.says(partner, 'decline', { reason: 'other-region', text: 'Ooievaarsnest.' });
    const client = new pg.Client({ connectionString: all.house.intake.database.url });
    await client.connect();
    const { rows } = await client.query<{ line: string }>(
      `select encode(sealed, 'escape') || kind || coalesce(reason, '') as line from referral.partner_answers
       union all select encode(encrypted_text, 'escape') from referral.partner_links
       union all select encode(sealed, 'escape') from referral.her_words`,
    );
    const exchange = new pg.Client({ connectionString: all.house.intake.database.urlAs('exchange') });
    await exchange.connect();
    await expect(exchange.query('select sealed from referral.partner_answers')).rejects.toThrow(/permission/);
    await expect(exchange.query('select sealed from referral.referrals')).rejects.toThrow(/permission/);
    await exchange.end();
    await client.end();
    const stored = rows.map(({ line }) => line).join(' ');
    expect(stored).toContain('other-region');
    expect(stored).not.toMatch(/Ooievaar|lief|aangifte/);
    expect(all.partnerLog.join(' ')).not.toMatch(new RegExp(`Ooievaar|${secret}|${passcode}|aangifte`));
    const mail = all.house.mailer.sent.at(-1);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/aangifte|Samen Sterk|politie/i);
  });

  it('records once what nobody gives in her region, and counts it without the case', async () => {
    const leaving = {
      ...HURT,
      wish: ['exit-support'],
      institution: { type: 'aid-organisation' },
      conduct: [],
    };
    const { id, path } = await all.taken(leaving);
    const desk = await all.house.atDesk(all.anna);
    await desk.open(`/cases/${id}/refer`);
    expect(desk.text).toContain('Vastleggen dat dit ontbreekt: Uitstapprogramma in de regio');
    await desk.send(`/cases/${id}/help-gaps`, { kind: 'exit-programme' });
    expect(desk.text).toContain('Uitstapprogramma in de regio: vastgelegd dat dit ontbreekt');
    await all.program.post(`${path}/help-gaps`, { kind: 'exit-programme' });
    await desk.open('/directory/coverage');
    expect(desk.text).toMatch(/Gezocht en niet gevonden .* Uitstapprogramma in de regio Zeeland 1 /);
    expect((await all.history(path)).filter((kind) => kind === 'help-gap-noted')).toHaveLength(1);
    const offered = await all.program.post<{ code: string }>(`${path}/help-gaps`, {
      kind: 'police-report-support',
    });
    expect(offered).toMatchObject({ status: 409, body: { code: 'REFERRAL.NO_GAP' } });
  });

  it('to a lawyer begins with questions and the reference year of today, and with no verdict', async () => {
    const { id } = await all.taken({ ...HURT, wish: ['legal-advice'], legalForm: 'self-employed' });
    const desk = await all.house.atDesk(all.anna);
    await desk.open(`/cases/${id}/refer`);
    expect(desk.text).toContain('Vandaag telt het inkomen van 2024');
    expect(desk.text).toContain('Dan komt zij misschien toch in aanmerking');
    expect(desk.text).toContain('De Raad voor Rechtsbijstand beslist.');
    expect(desk.text).toContain('De politie moet een aangifte opnemen');
  });

  it('goes to several people of one partner, each with a link of her own, and ends with the person and with the partner', async () => {
    const { house } = all;
    const directory = house.app.get(DirectoryService, { strict: false });
    const partner = await directory.addPartner({
      name: 'Stap voor Stap',
      kind: 'police-report-support',
      offersNl: 'Mee naar de politie',
      offersEn: 'Company to the police',
    });
    const desk = await house.atDesk(all.anna);
    const people = `/directory/partners/${partner.id}/contact-persons`;
    await desk.open(`/directory/partners/${partner.id}`);
    expect((await desk.send(people, { name: 'Mila', email: 'geen adres' })).status).toBe(422);
    await desk.send(people, { name: 'Mila', email: 'mila@stap.example', phone: '06 1234 5678' });
    await desk.send(people, { name: 'Joke', email: 'joke@stap.example' });
    expect(desk.text).toContain('joke@stap.example');
    const listed = await all.program.get<{ items: { id: string; name: string }[] }>(
      `/partners/${partner.id}/contact-persons`,
    );
    const [joke, mila] = listed.body.items;
    expect([joke?.name, mila?.name]).toEqual(['Joke', 'Mila']);

    const referred = await all.agreed(HURT, partner.id);
    const { id, path, referralId } = referred;
    const nobody = await all.program.post(`${path}/referrals/${referralId}/links`, { version: 2 });
    expect(nobody).toMatchObject({ status: 409, body: { code: 'REFERRAL.PARTNER_WITHOUT_MAIL' } });
    await desk.open(`/cases/${id}`);
    const version = String((await all.referral(path, referralId)).version);
    await desk.send(`/cases/${id}/referrals/${referralId}/links`, { version, contactId: mila?.id ?? '' });
    expect(desk.text).toContain('Bel Mila, Stap voor Stap');
    expect(desk.text).toContain('Telefoon: 06 1234 5678');
    const first = { secret: all.mailedSecret(), passcode: passcodeOn(desk.page.html) };
    expect(house.mailer.sent.at(-1)?.to).toBe('mila@stap.example');
    const second = { passcode: await all.mailLink(referred, joke?.id), secret: all.mailedSecret() };

    const atMila = await all.visitor(first.secret, first.passcode);
    const atJoke = await all.visitor(second.secret, second.passcode);
    expect([atMila.text, atJoke.text].every((text) => text.includes(PASSED_ON))).toBe(true);
    await desk.open(`/directory/partners/${partner.id}`);
    await desk.send(`${people}/${mila?.id}/endings`, {});
    expect((await atMila.open('/nl/partner')).status).toBe(403);
    expect((await all.visitor(first.secret, first.passcode)).page.status).toBe(403);
    expect((await atJoke.open('/nl/partner')).status).toBe(200);

    await desk.send(`/directory/partners/${partner.id}/endings`, {});
    expect(desk.text).toContain('Naar deze partner wordt niet meer verwezen');
    expect((await atJoke.open('/nl/partner')).status).toBe(403);
    const anew = await all.program.post(`${path}/referrals/${referralId}/links`, {
      version: Number(version) + 1,
      contactId: joke?.id,
    });
    expect(anew).toMatchObject({ status: 409, body: { code: 'REFERRAL.PARTNER_ENDED' } });
    await desk.open('/directory');
    expect(desk.text).not.toContain('Stap voor Stap');
    expect((await all.history(path)).filter((kind) => kind === 'partner-link-closed')).toHaveLength(2);
  });

  it('carries her pace as a part of what she agrees to', async () => {
    const { id, receipt } = await all.taken(HURT);
    const desk = await all.house.atDesk(all.anna);
    await desk.open(`/cases/${id}/refer`);
    const typed = { partnerId: all.partnerId, text: 'Zij wil mee naar de politie.', pace: 'each-step' };
    await desk.send(`/cases/${id}/referrals`, typed);
    const { consents } = await all.house.mailbox<{ consents: { text: string }[] }>(receipt);
    expect(consents.at(-1)?.text).toBe(
      'Zij wil mee naar de politie.\n\nVraag bij elke stap of het mag. Stoppen kan altijd, zonder reden.',
    );
  });
});

function passcodeOn(html: string): string {
  return /class="passcode">([^<]+)</.exec(html)?.[1] ?? '';
}
