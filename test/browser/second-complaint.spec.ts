import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse } from '../support/desk-door.js';
import { expectSound } from '../support/sound.js';

const PHONE = { width: 360, height: 740 };

describe('A second complaint out of a first one, in a real browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  let owner: pg.Client;
  beforeAll(async () => {
    house = await DeskHouse.open();
    browser = await openBrowser();
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await browser.close();
    await house.close();
  });

  it('is proposed at the desk, and made on a phone, in Russian', async () => {
    const anna = await house.colleague('anna');
    const { receipt } = await house.complain({
      language: 'ru',
      narrative: 'Банк закрыл мой счёт. Потом город выгнал меня из квартиры.',
    });
    const [found] = (await owner.query<{ id: string }>('select id from cases.cases')).rows;

    const desk = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await desk.goto(`${house.url}/login`);
    await desk.getByLabel('Gebruikersnaam').fill(anna.username);
    await desk.getByLabel('Wachtzin').fill(anna.passphrase);
    await desk.getByLabel('Code').fill(house.code(anna));
    await desk.getByRole('button', { name: 'Inloggen' }).click();
    await desk.goto(`${house.url}/cases/${found?.id}`);
    await desk.locator('.more-actions > summary').click();
    await desk.getByRole('link', { name: 'Tweede klacht voorstellen' }).click();
    await desk.getByLabel('Bericht aan haar').fill('Мы думаем, что это две жалобы.');
    await desk.getByLabel('Tekst van de tweede klacht').fill('Город не объяснил, почему.');
    await desk
      .getByLabel('Woning ontruimd of gesloten')
      .or(desk.locator('[value=eviction-or-closure]'))
      .first()
      .check();
    await desk.getByRole('button', { name: 'Voorstel in haar postvak zetten' }).click();
    // The kind of institution was forgotten: everything else is still there.
    await desk.getByLabel('Soort instantie').selectOption('municipality');
    for (const size of [PHONE, { width: 1280, height: 900 }]) {
      await desk.setViewportSize(size);
      await expectSound(desk);
    }
    await desk.getByRole('button', { name: 'Voorstel in haar postvak zetten' }).click();
    await desk.getByText('Het voorstel staat in haar postvak.').waitFor();

    // Her phone runs no script.
    const context = await browser.newContext({ locale: 'ru-RU', viewport: PHONE, javaScriptEnabled: false });
    const her = await context.newPage();
    await her.goto(`${house.intake.url}/ru/open`);
    await her.locator('[name=code]').fill(receipt);
    await her.locator('main form button').first().click();
    await her.goto(`${house.intake.url}/ru/box/read`);
    await her.getByRole('link', { name: 'Прочитать предложение' }).click();
    await her.getByLabel('Текст твоей второй жалобы').fill('Меня выгнали из квартиры.');
    await her.getByRole('button', { name: 'Да, сделайте вторую жалобу' }).click();
    await her.getByText('Первая жалоба открывается первым кодом.').waitFor();
    expect(new URL(her.url()).pathname).toBe('/ru/ready');
    const code = (await her.locator('.code-digits').innerText()).replace(/\D/g, '');
    await her.locator('[name=typed]').fill(code.slice(-4));
    await her.locator('[name=go][value=check]').click();
    await her.goto(`${house.intake.url}/ru/box/read`);
    expect(await her.locator('main').innerText()).not.toContain('две жалобы');

    await desk.goto(`${house.url}/cases/${found?.id}/related`);
    await desk.getByText('Deel van een andere zaak').first().waitFor();
    await desk.goto(`${house.url}/cases/${found?.id}`);
  }, 60_000);
});
