/** The pages about her code in a real browser, on the screen of a phone, without script. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';

/** Where a person wants to look at the pages herself; nothing is drawn otherwise. */
const PICTURES = process.env.PAGE_PICTURES;

describe('The pages about her code', () => {
  let browser: Browser;
  let house: DeskHouse;
  let anna: Colleague;
  let bram: Colleague;
  beforeAll(async () => {
    browser = await openBrowser();
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const faults: unknown[] = [];

  async function look(page: Page, name: string, width = 360): Promise<void> {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
    const violations = await violationsOn(page);
    for (const { id, nodes } of violations) faults.push([name, id, nodes.map((node) => node.html)]);
    const scrolls = await page.evaluate(`document.documentElement.scrollWidth`);
    if (Number(scrolls) > width) faults.push([name, 'scrolls sideways', scrolls]);
    if (/seks|sex|klacht|complaint|decoy.*\d{4}/i.test(await page.title()))
      faults.push([name, await page.title()]);
  }

  async function phone(width = 360): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  async function enter(page: Page, language: string, code: string): Promise<void> {
    await page.goto(`${house.intake.url}/${language}/open`);
    await page.locator('#field-code').fill(code);
    await page.locator(`form[action="/${language}/open"] button`).click();
  }

  it.each([
    ['nl', 320],
    ['hu', 360],
  ])(
    'fit on a phone and have no fault that axe finds (%s)',
    async (language, width) => {
      const { url } = house.intake;
      const { receipt } = (await call(url, 'complaints', { language, narrative: 'x' })).body;
      const page = await phone(width);
      const see = async (path: string) => {
        await page.goto(`${url}/${language}/${path}`);
        await look(page, `${language}-${path.replaceAll('/', '-')}`, width);
      };
      await enter(page, language, receipt);
      for (const path of ['box/read', 'code-options', 'code-card', 'decoy-code', 'code-new', 'code-typed'])
        await see(path);
      await page.locator('#field-typed').fill('1');
      await page.locator(`form[action="/${language}/code-typed"] button`).click();
      await look(page, `${language}-code-typed-wrong`, width);
      await see('code-done');
      await page.goto(`${url}/${language}/code-card`);
      await page.locator('#field-code').fill(receipt);
      await page.locator(`form[action="/${language}/code-card"] button:not([name])`).click();
      await look(page, `${language}-card`, width);
      await page.emulateMedia({ media: 'print' });
      const onPaper = await page.evaluate(
        `[...document.querySelectorAll('body *')].filter((e) => e.children.length === 0 && e.textContent.trim() && e.getClientRects().length && !e.closest('.pocket-card') && e.tagName !== 'STYLE').map((e) => e.outerHTML.slice(0, 80))`,
      );
      expect(onPaper).toEqual([]);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${language}-card-paper.png` });
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${url}/${language}/decoy-code`);
      await page.locator(`form[action="/${language}/decoy-code"] button`).click();
      await look(page, `${language}-second-shown`, width);
      await see('assisted-begin');
      await page.locator('#field-helper').check();
      await page.locator(`form[action="/${language}/assisted-begin"] button`).click();
      await look(page, `${language}-assisted-code`, width);
      await page.goto(`${url}/${language}/1`);
      await page.locator('#field-narrative').fill('x');
      await page.locator('button[name=go][value=next]').click();
      await page.goto(`${url}/${language}/8`);
      await page.locator('button[name=go][value=next]').click();
      await look(page, `${language}-assisted-sent`, width);
      const code = (await page.locator('.code-digits').innerText()).replace(/\D/g, '');
      expect(code).toHaveLength(24);
      await enter(page, language, code);
      await page.goto(`${url}/${language}/box/read`);
      await look(page, `${language}-first-visit`, width);
      await page.context().close();
      expect(faults).toEqual([]);
    },
    180_000,
  );

  it('show the desk and her old mailbox how a lost code is replaced', async () => {
    const { url } = house.intake;
    const { receipt, reference } = (await call(url, 'complaints', { language: 'nl', narrative: 'x' })).body;
    const program = await house.program(anna);
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases');
    const caseId = body.items.find((item) => item.reference === reference)?.id ?? '';
    const atDesk = async (colleague: Colleague, width: number) => {
      const page = await phone(width);
      await page.goto(`${house.url}/login`);
      for (const [name, value] of Object.entries(house.credentials(colleague)))
        await page.locator(`[name=${name}]`).fill(value);
      await page.locator('form[action="/login"] button').first().click();
      await page.goto(`${house.url}/cases/${caseId}/receipt`);
      return page;
    };
    const annas = await atDesk(anna, 1280);
    await look(annas, 'desk-ask', 1280);
    await annas.locator('#field-recognised').check();
    await annas.locator('#field-reason').fill('Zij gaf het antwoord.');
    await annas.locator(`form[action$="/receipt-requests"] button`).click();
    await look(annas, 'desk-asked', 1280);
    const brams = await atDesk(bram, 360);
    await look(brams, 'desk-decide', 360);
    await brams.locator(`form[action$="/approvals"] button`).click();
    await look(brams, 'desk-waits', 360);
    const hers = await phone();
    await enter(hers, 'nl', receipt);
    await hers.goto(`${url}/nl/box/read`);
    await look(hers, 'box-warned');
    house.clock.moveTo(new Date(house.clock.now().getTime() + 72 * 3_600_000).toISOString());
    const later = await atDesk(anna, 1280);
    await later.locator(`form[action$="/codes"] button`).click();
    await look(later, 'desk-made', 1280);
    expect(await later.locator('.receipt-code').innerText()).toMatch(/(\d{4}\s+){5}\d{4}/);
    expect(faults).toEqual([]);
  }, 180_000);
});
