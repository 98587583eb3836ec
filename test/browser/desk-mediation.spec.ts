import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { loadEnv } from '@app/config';
import { DirectoryService } from '@app/directory';
import { doorPort } from '@app/web';
import { openExchangeDoor } from '../../apps/exchange/src/exchange-door.js';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';

const PHONE = { width: 360, height: 740 };
const SCREEN = { width: 1280, height: 900 };
const TEXT = 'Zij vraagt om een beslissing met redenen over haar zakelijke rekening.';
const TALK = 'Wij bespreken alleen de aanvraag en wat de bank nog nodig heeft.';
const AGREED = 'Wij bevestigen: de bank beoordeelt de aanvraag opnieuw.';

describe('A mediation with a bank, through the doors of all three', () => {
  let house: DeskHouse;
  let exchange: NestFastifyApplication;
  let browser: Browser;
  let desk: Page;
  let phone: Page;
  let anna: Colleague;
  let receipt: string;
  let path: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    const env = loadEnv({ EXCHANGE_PORT: '0', DATABASE_URL: house.intake.database.urlAs('exchange') });
    exchange = await openExchangeDoor(
      { ...env, DATABASE_URL: house.intake.database.urlAs('exchange') },
      { clock: house.clock, logTo: { write: () => undefined } },
    );
    const directory = house.app.get(DirectoryService, { strict: false });
    const bank = await directory.addInstitution({ name: 'Polder Bank', type: 'bank' });
    await directory.addContactPerson({
      institutionId: bank.id,
      name: 'A. de Boer',
      email: 'a.deboer@bank.example',
      phone: '020 000 0000',
    });
    ({ receipt } = await house.complain({
      language: 'nl',
      anonymity: 'A2',
      wish: ['mediation'],
      institution: { type: 'bank' },
      conduct: ['refused-service', 'no-reasons-given'],
      narrative: 'De bank wilde geen rekening en zei niet waarom.',
    }));
    browser = await openBrowser();
    desk = await (await browser.newContext({ viewport: SCREEN, locale: 'nl-NL' })).newPage();
    phone = await (await browser.newContext({ viewport: PHONE, locale: 'nl-NL' })).newPage();
    for (const page of [desk, phone]) page.setDefaultTimeout(20_000);
    await desk.goto(`${house.url}/login`);
    await desk.getByLabel('Gebruikersnaam').fill(anna.username);
    await desk.getByLabel('Wachtzin').fill(anna.passphrase);
    await desk.getByLabel('Code').fill(house.code(anna));
    await desk.getByRole('button', { name: 'Inloggen' }).click();
    await desk.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
    const program = await house.program(anna);
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    path = `${house.url}/cases/${body.items[0]?.id}`;
    await program.post(`/cases/${body.items[0]?.id}/assignments`, { assigneeId: anna.id, version: 1 });
    const facts = { institutionId: bank.id, procedure: 'financial-complaint', matter: 'conduct', version: 2 };
    const { status } = await program.post(`/cases/${body.items[0]?.id}/classifications`, facts);
    expect(status).toBeLessThan(300);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await exchange?.close();
    await house?.close();
  });

  async function expectSound(page: Page): Promise<void> {
    const own = page.viewportSize() ?? SCREEN;
    for (const viewport of [SCREEN, PHONE]) {
      await page.setViewportSize(viewport);
      const violations = await violationsOn(page);
      expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    await page.setViewportSize(own);
  }

  const mediation = () => desk.goto(`${path}/mediation`);
  const press = async (name: string | RegExp) => {
    await mediation();
    await desk.getByRole('button', { name }).first().click();
    await desk.getByText('De bemiddeling is een stap verder.').waitFor();
  };
  const stage = () => desk.locator('.stage-now').innerText();
  const sayNow = async (kind: string, text: string) => {
    await mediation();
    await desk.getByLabel(kind, { exact: true }).check();
    await desk.getByLabel('Woorden', { exact: true }).fill(text);
    await desk.getByRole('button', { name: 'Opschrijven' }).click();
    await desk.getByText('Opgeschreven.').waitFor();
  };

  /** A text for the bank, her yes on her phone, and the mail. Gives link and passcode. */
  async function passOn(text: string, asks = ''): Promise<{ link: string; passcode: string }> {
    await desk.goto(`${path}/extract${asks}`);
    await desk.locator('select[name=contactPersonId]').selectOption({ index: 1 });
    await desk.locator('textarea[name=text]').fill(text);
    await desk.locator('button[value=ask]').click();
    await mailbox();
    await phone.getByText(text).first().waitFor();
    await phone.locator('button[value=give]').first().click();
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await desk.goto(path);
    await desk.locator('form[action$="/sendings"] button').first().click();
    await desk.locator('.passcode').waitFor();
    const passcode = await desk.locator('.passcode').innerText();
    const secret = /\/open#([\w-]+)/.exec(house.mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';
    return { link: `http://127.0.0.1:${doorPort(exchange)}/nl/open#${secret}`, passcode };
  }

  async function mailbox(): Promise<void> {
    await phone.goto(`${house.intake.url}/nl/open`);
    const code = phone.locator('input[name=code]');
    if ((await code.count()) > 0) {
      await code.fill(receipt);
      await phone.locator('form[action="/nl/open"] button[type=submit]').first().click();
    }
    await phone.goto(`${house.intake.url}/nl/box/read`);
  }

  it('begins with her wish, and goes nowhere without her yes', async () => {
    await mediation();
    await expectSound(desk);
    await desk.getByRole('button', { name: 'Bemiddeling beginnen' }).click();
    await desk.getByText('De bemiddeling is begonnen.').waitFor();
    expect(await stage()).toBe('Wens');
    await press('Naar: Toestemming');
    expect(await desk.getByRole('button', { name: 'Naar: Benadering' }).count()).toBe(0);
    expect(await desk.getByText('Wacht op haar toestemming voor een tekst.').count()).toBe(1);
    await expectSound(desk);
    await mailbox();
    await phone
      .getByText('Wij vragen jou eerst over de tekst voor de instantie. Jij beslist of hij weg mag.')
      .waitFor();
    await expectSound(phone);
  }, 180_000);

  it('reaches the bank with exactly the text that she agreed to, and the bank answers', async () => {
    const { link, passcode } = await passOn(TEXT);
    await press('Naar: Benadering');
    await press('Naar: Antwoord');
    const bank = await (await browser.newContext({ viewport: SCREEN, locale: 'nl-NL' })).newPage();
    await bank.goto(link);
    await bank.getByLabel('Toegangscode').fill(passcode);
    await bank.getByRole('button', { name: 'Openen' }).click();
    await bank.getByText(TEXT).waitFor();
    await bank.getByLabel('Dit is ons antwoord').check();
    await bank.getByLabel('Uw tekst').fill('Wij beoordelen de aanvraag graag opnieuw.');
    await bank.getByRole('button', { name: 'Antwoord versturen' }).click();
    await bank.getByRole('heading', { name: 'Wij hebben uw antwoord ontvangen' }).waitFor();
    // They want a talk: without her yes to it there is none.
    await mediation();
    expect(await desk.getByRole('button', { name: 'Naar: Gesprek' }).count()).toBe(0);
    await desk.getByRole('link', { name: 'Om een gesprek vragen' }).click();
    expect(await desk.locator('select[name=asks]').inputValue()).toBe('talk');
    await passOn(TALK, '?asks=talk');
    await press('Naar: Gesprek');
    expect(await stage()).toBe('Gesprek');
    await desk.goto(path);
    await desk.getByRole('link', { name: 'Bemiddeling: Gesprek' }).waitFor();
    expect(await desk.getByText('De bemiddeling wacht op ons.').count()).toBe(1);
  }, 180_000);

  it('keeps three kinds of words apart, and takes a proposal of the bank and an agreement', async () => {
    await sayNow('Eigen notities', 'De toon is goed.');
    await sayNow('Woorden van de instantie', 'Wij stellen voor de aanvraag opnieuw te bekijken.');
    await press('Naar: Voorstel (van de instantie)');
    expect(await desk.getByText('Aan zet').count()).toBe(1);
    await expectSound(desk);
    await passOn(AGREED);
    await press('Naar: Afspraak');
    await desk.getByLabel('De instantie', { exact: true }).check();
    await desk.getByLabel('Wat is er afgesproken?').fill('De bank beslist opnieuw, met redenen.');
    await desk.getByLabel('Uiterlijk op').fill('2026-12-11');
    await desk.getByRole('button', { name: 'Afspraak toevoegen' }).click();
    await press('Naar: Volgen');
    await expectSound(desk);
    await mailbox();
    await phone.getByText('Wij kijken of iedereen doet wat is afgesproken.').waitFor();
  }, 180_000);

  it('is fulfilled when everything was done, and gives the case its outcome', async () => {
    await mediation();
    await desk.getByRole('button', { name: 'Gedaan', exact: true }).click();
    await press('Naar: Nagekomen');
    await expectSound(desk);
    await desk.getByRole('link', { name: 'De zaak sluiten met deze uitkomst' }).click();
    expect(await desk.locator('select[name=outcome]').inputValue()).toBe('agreement-fulfilled');
    await mailbox();
    await phone.getByText('Alles wat is afgesproken, is gedaan.').waitFor();
    await expectSound(phone);
  }, 180_000);

  it('has checklists that say what follows, and letters that are made from them', async () => {
    await desk.goto(`${path}/checklists/basic-account`);
    await desk.getByRole('radiogroup', { name: 'Gaf de bank redenen?' }).getByLabel('Nee').check();
    await desk.getByRole('button', { name: 'Antwoorden bewaren' }).click();
    await desk.getByText('Geen redenen gegeven: vraag om de redenen.').waitFor();
    await expectSound(desk);
    await desk.getByRole('button', { name: 'Brief opstellen: Verzoek om redenen' }).click();
    await desk.getByLabel('Tekst van de brief').waitFor();
    await expectSound(desk);
    await desk.goto(`${path}/checklists`);
    await expectSound(desk);
    await desk.goto(`${path}/letters`);
    await expectSound(desk);
  }, 180_000);
});
