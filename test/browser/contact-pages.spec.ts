/** How she may be called, her ping and the desk's card, in a real browser without script, on a phone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse } from '../support/desk-door.js';

/** The walk through every page sees these pages in the other languages. */
const LANGUAGES = ['nl', 'bg'];

describe('The pages about reaching her', () => {
  let browser: Browser;
  let house: DeskHouse;

  beforeAll(async () => {
    browser = await openBrowser();
    house = await DeskHouse.open('2026-11-23T09:00:00Z');
    await house.colleague('noor');
    // Stands for the process that sends: without its key no ping is offered.
    const owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    await owner.query(
      `insert into pings.keys (id, public_key, made_at) values (gen_random_uuid(), decode(repeat('07', 32), 'hex'), now())`,
    );
    await owner.end();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function sound(page: Page, name: string, width: number): Promise<void> {
    const violations = await violationsOn(page);
    expect([name, violations.map(({ id }) => id)]).toEqual([name, []]);
    const scrolls = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, scrolls]).toEqual([name, width]);
  }

  /** A click does not wait for the page that it asks for. */
  async function press(page: Page, button: string): Promise<void> {
    await Promise.all([page.waitForEvent('load'), page.locator(button).click()]);
  }

  it.each(LANGUAGES)('are whole in %s at 320 pixels', async (language) => {
    const { receipt } = await house.complain({ language: 'nl', narrative: 'Zij lachten.' });
    const context = await browser.newContext({
      viewport: { width: 320, height: 740 },
      javaScriptEnabled: true,
    });
    const page = await context.newPage();
    const at = (path: string) => `${house.intake.url}/${language}${path}`;
    await page.goto(at('/open'));
    await page.locator('#field-code').fill(receipt);
    await press(page, `form[action="/${language}/open"] button`);
    await page.goto(at('/box/contact'));
    await sound(page, 'contact', 320);
    await page.locator('input[name=contact-call][value=yes]').check();
    await press(page, 'button[value=save]');
    await sound(page, 'contact-mistakes', 320);
    await page.goto(at('/box/ping'));
    await press(page, 'button[value=save]');
    await sound(page, 'ping-mistakes', 320);
    await context.close();
  });

  it('show the desk how to reach her before anything else', async () => {
    const { receipt, reference } = await house.complain({ language: 'nl', narrative: 'Zij lachten.' });
    const hers = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    const she = await hers.newPage();
    await she.goto(`${house.intake.url}/nl/open`);
    await she.locator('#field-code').fill(receipt);
    await she.locator('form[action="/nl/open"] button').click();
    await she.goto(`${house.intake.url}/nl/box/contact`);
    await she.locator('input[name=contact-call][value=yes]').check();
    await she.locator('#field-contact-number').fill('06 12345678');
    await she.locator('input[name=contact-days1][value="1"]').check();
    await she.locator('#field-contact-from1').selectOption('10');
    await she.locator('#field-contact-until1').selectOption('12');
    await she.locator('#field-contact-stopWord').fill('pannenkoek');
    await she.locator('button[value=save]').click();
    expect(she.url()).toContain('news=saved');
    await she.goto(`${house.intake.url}/nl/box/ping`);
    await hers.close();

    const noor = house.made.get('noor');
    if (noor === undefined) throw new Error('noor has an account');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const desk = await context.newPage();
    await desk.goto(`${house.url}/login`);
    for (const [name, value] of Object.entries(house.credentials(noor)))
      await desk.locator(`input[name=${name}]`).fill(value);
    await desk.locator('form[action="/login"] button').click();
    await desk.goto(`${house.url}/cases?q=${reference}`);
    await desk.locator(`a:has-text("${reference}")`).first().click();
    await sound(desk, 'case', 1280);
    await desk.locator('#contact a').click();
    await desk.locator('form[action$="/contact"] button').click();
    await sound(desk, 'call', 1280);
    await context.close();
  });
});
