import { readFileSync, mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { ReleaseService } from '@app/statistics';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';

const SHOTS = '/tmp/desk-shots';
mkdirSync(SHOTS, { recursive: true });
const { scenarios } = JSON.parse(readFileSync('apps/cli/src/demo/scenarios.json', 'utf8'));

describe('look', () => {
  let house: DeskHouse;
  let browser: Browser;
  let desk: DeskProgram;
  const cases: Record<string, { id: string; receipt: string }> = {};
  beforeAll(async () => {
    house = await DeskHouse.open();
    browser = await openBrowser();
    const directory = house.app.get(DirectoryService, { strict: false });
    const bank = await directory.addInstitution({ name: 'Noordzee Bank', type: 'bank', website: 'https://noordzeebank.example' });
    const contact = await directory.addContactPerson({ institutionId: bank.id, name: 'Klachtenteam Noordzee', email: 'klachten@noordzee.example', phone: '020 555 01 01' });
    await directory.addInstitution({ name: 'Gemeente Waterstad', type: 'municipality', region: 'noord-holland', ombudsman: 'Nationale ombudsman' });
    const partner = await directory.addPartner({ name: 'Uitstap Noord', kind: 'exit-programme', offersNl: 'Begeleiding bij stoppen', offersEn: 'Support in leaving', regions: ['groningen'], languages: ['nl'], groups: [] });
    await directory.addPartner({ name: 'Advocatencollectief Zuid', kind: 'lawyer', offersNl: 'Rechtsbijstand', offersEn: 'Legal aid' });
    const anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    await house.colleague('bram');
    await house.colleague('teun', 'statistician');
    await seedHistory({ transactions: house.app.get(Transactions, { strict: false }), audit: house.app.get(AuditTrail, { strict: false }), clock: house.clock }, { quarters: [{ quarter: '2026-Q2', cases: 60 }, { quarter: '2026-Q3', cases: 80 }] as never, seed: 7 });
    const releases = house.app.get(ReleaseService, { strict: false });
    const L = { id: house.made.get('lena')!.id, role: 'lead' as const }; const T = { id: house.made.get('teun')!.id, role: 'statistician' as const };
    await releases.prepare(T, '2026-Q2', { demonstration: true }); await releases.approve(L, '2026-Q2'); await releases.publish(L, '2026-Q2');
    await releases.prepare(T, '2026-Q3', { demonstration: true });
    desk = await house.program(anna);
    for (const s of scenarios) {
      const { receipt, reference } = await house.complain(s.complaint);
      const { body } = await desk.get<any>('/cases?status=new');
      cases[s.id] = { id: body.items.find((i: any) => i.reference === reference).id, receipt };
    }
    const take = async (id: string, procedure?: string, more: object = {}) => {
      const c = cases[id]!;
      await desk.post(`/cases/${c.id}/assignments`, { assigneeId: anna.id, version: 1 });
      if (procedure) await desk.post(`/cases/${c.id}/classifications`, { procedure, matter: 'conduct', version: 2, startDeadlines: true, ...more });
    };
    await take('business-account-refused', 'financial-complaint', { institutionId: bank.id, receivedOn: '2026-11-02' });
    await take('tax-tone-and-silence', 'awb-complaint', { receivedOn: '2026-03-27' });
    await take('home-closed', 'objection', { matter: 'decision' });
    await take('police-report-refused', 'police-complaint');
    await take('leaving');
    await take('suitable-work-imposed');
    const v = async (id: string) => ((await desk.get<any>(`/cases/${cases[id]!.id}`)).body.version);
    const b = cases['business-account-refused']!;
    await desk.post(`/cases/${b.id}/questions`, { text: 'Dank voor uw bericht.\n\nHebt u nog een naam of datum van het gesprek aan de telefoon?', version: await v('business-account-refused') });
    await house.mailbox(b.receipt, '/messages', { text: 'Dat was op 12 oktober, mevrouw De Wit.' });
    await desk.post(`/cases/${b.id}/notes`, { text: 'Past in het patroon van de branche-uitsluiting. Zie ook HR 5-11-2021.' });
    const ex = (await desk.post<any>(`/cases/${b.id}/extracts`, { institutionId: bank.id, contactPersonId: contact.id, text: 'Uw bank heeft een zakelijke rekening geweigerd zonder uitleg.\n\nWij vragen om een schriftelijk besluit met redenen.' })).body;
    await desk.post(`/cases/${b.id}/extracts/${ex.id}/consent-requests`);
    const mb = await house.mailbox<any>(b.receipt);
    await house.mailbox(b.receipt, `/consents/${mb.consents[0].id}`, { decision: 'give' });
    await desk.post(`/cases/${cases['leaving']!.id}/referrals`, { partnerId: partner.id, text: 'Mevrouw zoekt begeleiding bij stoppen. Bereikbaar via het loket.', version: await v('leaving') });
    await desk.post(`/cases/${b.id}/incidents`, { incidents: [{ violenceForm: 'financial-economic', violenceSub: 'financial-economic/exclusion-from-finance', perpetrator: 'financial-institution', setting: 'bank' }] });
    await desk.post(`/cases/${b.id}/stigma-assessments`, { assessed: 'plausible', expression: ['refusal'], ground: ['occupation-sex-work'], reason: 'De bank noemde de branche als reden.', version: 0 });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('shoots', async () => {
    const b = cases['business-account-refused']!.id;
    const pages: [string, string][] = [
      ['day', '/'], ['queue', '/cases'], ['case', `/cases/${b}`], ['case-new', `/cases/${cases['care-and-assumptions']!.id}`],
      ['case-tax', `/cases/${cases['tax-tone-and-silence']!.id}`], ['case-a0', `/cases/${cases['opting-in-breached']!.id}`],
      ['ask', `/cases/${b}/ask`], ['classify', `/cases/${cases['basic-account-refused']!.id}/classify`], ['clocks', `/cases/${cases['police-report-refused']!.id}/clocks`],
      ['extract', `/cases/${b}/extract`], ['refer', `/cases/${cases['leaving']!.id}/refer`], ['tags', `/cases/${cases['police-report-refused']!.id}/tags`],
      ['close', `/cases/${b}/close`], ['assign', `/cases/${b}/assign`], ['recuse', `/cases/${b}/recuse`],
      ['directory', '/directory'], ['partner-new', '/directory/partners/new'], ['shortcuts', '/shortcuts'], ['404', '/cases/nope'],
    ];
    const problems: unknown[] = [];
    for (const who of ['anna', 'lena'])
    for (const [w, h] of [[1280, 900], [360, 740]] as const) {
      const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'nl-NL' });
      const page = await context.newPage();
      await page.goto(house.url + '/');
      await page.screenshot({ path: `${SHOTS}/login-${w}.png` });
      await page.getByLabel('Gebruikersnaam').fill(who);
      await page.getByLabel('Wachtzin').fill(`a long passphrase of ${who}`);
      await page.getByLabel('Code').fill(house.code(house.made.get(who)!));
      await page.getByRole('button', { name: 'Inloggen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mijn dag' }).waitFor();
      for (const [name, path] of who === 'anna' ? pages : ([['overview', '/overview'], ['staff', '/staff'], ['figures', '/figures'], ['release', '/figures/2026-Q3']] as const)) {
        await page.goto(house.url + path);
        await page.screenshot({ path: `${SHOTS}/${name}-${w}.png`, fullPage: true });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        for (const v of violations) problems.push(`${name} ${w} ${v.id} ${v.nodes.slice(0, 3).map((n) => n.html).join(' || ')}`);
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (over > 0) problems.push(`${name} ${w} overflow ${over}`);
      }
      await context.close();
    }
    console.log(problems.join('\n'));
    console.log(house.log.filter((l) => l.includes('"level":50')).join('\n'));
    expect(1).toBe(1);
  }, 240_000);
});

