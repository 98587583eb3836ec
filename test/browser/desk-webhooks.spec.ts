import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse } from '../support/desk-door.js';

describe('The pages of webhooks in a browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await DeskHouse.open();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('are sound on a phone and on a screen: the form, its mistakes, the secret and the log', async () => {
    const lena = await house.colleague('lena', 'lead');
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
    const page = await context.newPage();
    const wrong: unknown[] = [];
    const look = async (where: string) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        const violations = await violationsOn(page);
        wrong.push(...violations.map(({ id, nodes }) => [where, width, id, nodes[0]?.html]));
        const wide = await page.evaluate<boolean>(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        if (wide) wrong.push([where, width, 'scrolls sideways']);
      }
    };
    await page.goto(`${house.url}/login`);
    await page.getByLabel('Gebruikersnaam').fill(lena.username);
    await page.getByLabel('Wachtzin').fill(lena.passphrase);
    await page.getByLabel('Code').fill(house.code(lena));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await look('empty');
    await page.getByLabel('Adres').fill('https://10.0.0.1/in');
    await page.getByLabel('Naam').fill('Planbord');
    await page.getByLabel('Er kwam iets binnen').check();
    await page.getByRole('button', { name: 'Ontvanger maken' }).click();
    await page.getByText('Dit adres ligt niet op het open internet.').first().waitFor();
    await look('mistake');
    await page
      .getByLabel('Adres')
      .fill('https://hooks.example.org/een/lang/adres/dat/niet/past?sleutel=abcdefghijklmnop');
    await page.getByRole('button', { name: 'Ontvanger maken' }).click();
    await page.getByText('Geheim van deze ontvanger').waitFor();
    await look('made');
    await page.getByRole('button', { name: 'Proef sturen' }).click();
    await page.getByText('De proef gaat binnen een minuut weg.').waitFor();
    await look('tested');
    expect(wrong).toEqual([]);
  }, 120_000);
});
