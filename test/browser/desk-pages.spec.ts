import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import type { Colleague } from '../support/desk-door.js';
import { DeskWeek } from './desk-week.js';

const BANK = 'business-account-refused';

describe('The pages of the desk', () => {
  let week: DeskWeek;
  let browser: Browser;
  let phone: BrowserContext;
  const complaints: string[] = [];
  beforeAll(async () => {
    week = await DeskWeek.open();
    browser = await openBrowser();
    phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await week.close();
  });

  async function logIn(page: Page, colleague: Colleague): Promise<void> {
    await page.goto(`${week.house.url}/login`);
    await page.getByLabel('Gebruikersnaam').fill(colleague.username);
    await page.getByLabel('Wachtzin').fill(colleague.passphrase);
    await page.getByLabel('Code').fill(week.house.code(colleague));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  }

  async function loggedIn(colleague: Colleague, context = phone): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    await logIn(page, colleague);
    return page;
  }

  async function faults(page: Page): Promise<unknown[]> {
    const violations = await violationsOn(page);
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  }

  /** No fault that axe finds, and nothing to scroll sideways, on a phone and on a screen. */
  async function expectSound(page: Page): Promise<void> {
    const where = new URL(page.url()).pathname;
    const width = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect([where, await faults(page), await width()]).toEqual([where, [], 0]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect([where, await width()]).toEqual([where, 0]);
    await page.setViewportSize({ width: 360, height: 740 });
  }

  it('to log in is sound, also after a refusal', async () => {
    const page = await phone.newPage();
    await page.goto(week.house.url);
    await expectSound(page);
    await page.getByLabel('Gebruikersnaam').fill('anna');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('alert').waitFor();
    await expectSound(page);
    await page.close();
  }, 60_000);

  it('of a caseworker are sound', async () => {
    const page = await loggedIn(week.anna);
    const bank = week.path(BANK);
    // The other pages, and these as they first open, are in the walk through every page.
    for (const path of [
      bank,
      week.path('opting-in-breached'),
      week.path('tax-tone-and-silence'),
      week.path('leaving'),
    ]) {
      await page.goto(week.house.url + path);
      const folded = page.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      await expectSound(page);
    }
    await page.goto(`${week.house.url}/cases/nowhere`);
    await expectSound(page);
    await page.close();
  }, 300_000);

  it('about clocks are sound, and so is a form that comes back', async () => {
    const page = await loggedIn(week.anna);
    const police = week.path('police-report-refused');
    await page.goto(`${week.house.url}${police}/clocks`);
    await expectSound(page);
    await page.getByRole('button', { name: 'Deze termijn starten' }).click();
    await page.getByRole('alert').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Wijzigen of beëindigen' }).first().click();
    await page.getByRole('heading', { name: 'Beëindigen' }).waitFor();
    await expectSound(page);
    await page.goto(`${week.house.url}${week.path('basic-account-refused')}/classify`);
    await page.getByLabel('Procedure').selectOption('financial-complaint');
    await page.getByRole('button', { name: 'Verder naar de termijnen' }).click();
    await page.getByText('BNK-71h-2').waitFor();
    await expectSound(page);
    await page.close();
  }, 120_000);

  it('make no browser complain', () => {
    const expected = /the server responded with a status of (401|403|404|422)/i;
    expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
  });

  it('are worked with the keyboard alone, and a half-written text is not left by accident', async () => {
    const wide = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    const page = await loggedIn(week.anna, wide);
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByRole('heading', { level: 1, name: 'Zaken' }).waitFor();
    await page.goto(`${week.house.url}/cases?assignee=me&institutionType=bank&status=in-progress`);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^SR-2026/ }).waitFor();
    const keys = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[aria-keyshortcuts]')].map((part) => part.getAttribute('aria-keyshortcuts'))`,
    );
    expect(keys.sort()).toEqual(['a', 'c', 'e', 'l', 'm', 'n', 'r', 'v', 'x']);
    const reference = page.url();
    for (const [key, title] of [
      ['m', 'Bemiddeling'],
      ['l', 'Brieven'],
      ['v', 'Geweld en stigma'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.goto(reference);
    }
    await page.keyboard.press('/');
    await page.getByRole('heading', { level: 1, name: 'Zoeken' }).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('question');
    await page.goto(`${reference}#tags`);
    await page.locator('#tags[open]').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Uw notitie').fill('Met het toetsenbord, en niet met g of q.');

    const asked = page.waitForEvent('dialog');
    const leaving = page.goto(`${week.house.url}/`).catch(() => undefined);
    await (await asked).dismiss();
    await leaving;
    expect(await page.getByLabel('Uw notitie').inputValue()).toContain('Met het toetsenbord');

    await page.getByLabel('Uw notitie').press('Control+Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByText('Met het toetsenbord, en niet met g of q.').isVisible()).toBe(true);

    await page.keyboard.press('?');
    await page.getByLabel('Sneltoetsen gebruiken in deze browser').uncheck();
    await page.goto(`${week.house.url}/cases`);
    await page.keyboard.press('j');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('BODY');
    await wide.close();
  }, 60_000);
});
