/** The pages that point elsewhere, and the sheet for paper, in a real browser on the screen of a small phone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';

const PATHS = [
  'guide',
  'guide?n=9&r=zuid-holland&t=bg',
  'guide?n=13&r=zeeland',
  'paper',
  'help',
  'info',
  'begin',
  '',
];

describe('The pages that point elsewhere', () => {
  let browser: Browser;
  let door: TestDoor;

  beforeAll(async () => {
    browser = await openBrowser();
    door = await openTestDoor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await door.close();
  });

  async function onPhone(script: boolean, look: (page: Page) => Promise<void>): Promise<void> {
    const viewport = { width: 320, height: 640 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: script });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await look(page);
    await context.close();
  }

  // The walk through every page sees the two main ones in the other languages.
  it.each(['nl', 'ru'])(
    'have no fault that axe finds, fit on 320 pixels, and have a neutral title (%s)',
    async (language) => {
      const faults: unknown[] = [];
      await onPhone(true, async (page) => {
        for (const path of PATHS) {
          await page.goto(`${door.url}/${language}/${path}`);
          const violations = await violationsOn(page);
          for (const { id, nodes } of violations) faults.push([path, id, nodes.map((node) => node.html)]);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (width > 320) faults.push([path, 'scrolls sideways', width]);
          if (/seks|sex|szex|секс|klacht|complaint|politie|geweld/i.test(await page.title()))
            faults.push([path, await page.title()]);
        }
      });
      expect(faults).toEqual([]);
    },
    600_000,
  );

  it('work without script: she chooses, presses, and reads who is near', async () => {
    await onPhone(false, async (page) => {
      await page.goto(`${door.url}/nl/help`);
      await page.locator('a[href="/nl/guide"]').click();
      await page.locator('select[name=n]').selectOption('9');
      await page.locator('select[name=r]').selectOption('zuid-holland');
      await page.locator('form[action="/nl/guide"] button').click();
      expect(await page.locator('main').innerText()).toContain('Door2Door');
      expect(page.url()).toBe(`${door.url}/nl/guide?n=9&r=zuid-holland&t=`);
      await page.goto(`${door.url}/nl/help`);
      await page.locator('a[href="/nl/paper"]').click();
      expect(await page.locator('a[href="/nl/paper/form.pdf"]').count()).toBe(1);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});
