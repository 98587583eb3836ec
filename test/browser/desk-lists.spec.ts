import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { logIn } from '../support/desk-walk.js';

describe('The lists of the desk in a browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  let lena: Colleague;
  beforeAll(async () => {
    house = await DeskHouse.open();
    lena = await house.colleague('lena', 'lead');
    for (let count = 0; count < 3; count += 1)
      await house.complain({ language: 'nl', narrative: 'Geweigerd aan het loket.' });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function loggedIn(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
    const page = await context.newPage();
    await logIn(page, house, lena);
    return page;
  }

  it('are sound on a phone and on a screen, and are walked through with the keyboard', async () => {
    const page = await loggedIn();
    await page.goto(`${house.url}/cases`);
    await page.keyboard.press('j');
    const first = await page.evaluate<string>('document.activeElement.getAttribute("href")');
    await page.keyboard.press('j');
    const second = await page.evaluate<string>('document.activeElement.getAttribute("href")');
    expect(first).toMatch(/^\/cases\/[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL('**/search');
    await page.getByLabel('Woorden in uw zaken').fill('loket');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('3 zaken gevonden').waitFor();

    const wrong: unknown[] = [];
    const look = async (where: string) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        const violations = await violationsOn(page);
        const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        for (const { id, nodes } of violations) wrong.push([where, width, id, nodes[0]?.html]);
        if (sideways > 0) wrong.push([where, width, 'sideways', sideways]);
      }
    };
    await look('/search after asking');
    const places = ['/', '/cases', '/overview', '/handover', '/approvals', '/own-complaints', '/ties'];
    for (const path of [...places, `${first}/second-person`, `${first}/related`, `${first}/own-complaint`]) {
      await page.goto(house.url + path);
      await look(path);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
