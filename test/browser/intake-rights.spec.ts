/** The pages about rights in a real browser, on the screen of a small phone, without script where that is the question. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { FixedClock } from '@app/kernel';
import { WORDS } from '../../apps/intake/src/frame/words.js';
import { CARDS } from '../../apps/intake/src/rights/cards.js';
import { TOPICS } from '../../apps/intake/src/rights/topics.js';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';

const ASKED = 'date-day=4&date-month=4&date-year=2026&printed-day=12&printed-month=5&printed-year=2026';
const PATHS = [
  'rights',
  ...TOPICS.map(({ slug }) => `rights/${slug}`),
  'cards',
  ...CARDS.map(({ slug }) => `cards/${slug}`),
  'rights/when',
  'rights/when?term=KIF-1J3M',
  `rights/when?term=OBJ-6-7&${ASKED}`,
  `rights/when?term=AVG-12-3&more=yes&extra=x&${ASKED.replace('date-day=4', 'date-day=31')}`,
];

/** With everything open that opens on a tap. In other languages the walk through every page sees the rest. */
const LOOKED_AT = (language: string) => (language === 'nl' ? PATHS : PATHS.slice(-3));

describe('The pages about rights', () => {
  let browser: Browser;
  let door: TestDoor;

  beforeAll(async () => {
    browser = await openBrowser();
    door = await openTestDoor({ clock: FixedClock.at('2026-04-15T09:00:00Z') });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await door.close();
  });

  async function onPhone(script: boolean, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await look(page);
    await context.close();
  }

  it.each(WORDS.languages)(
    'have no fault that axe finds, fit on 320 pixels, and have a neutral title (%s)',
    async (language) => {
      const faults: unknown[] = [];
      await onPhone(true, async (page) => {
        for (const path of LOOKED_AT(language)) {
          await page.goto(`${door.url}/${language}/${path}`);
          await page.evaluate(
            `document.querySelectorAll('details').forEach((details) => (details.open = true))`,
          );
          const violations = await violationsOn(page);
          for (const { id, nodes } of violations) faults.push([path, id, nodes.map((node) => node.html)]);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (width > 320) faults.push([path, 'scrolls sideways', width]);
          if ((await page.locator('form[action="/exit"] button').count()) !== 1)
            faults.push([path, 'no exit']);
        }
      });
      for (const path of PATHS) {
        const html = await (await fetch(`${door.url}/${language}/${path}`)).text();
        const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? 'none';
        if (/none|seks|sex|klacht|complaint|politie|police|geweld|recht|right/i.test(title))
          faults.push([path, title]);
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );

  it('work without script from the first page to a date, and leave no cookie', async () => {
    await onPhone(false, async (page) => {
      await page.goto(`${door.url}/nl`);
      await page.locator('footer a[href="/nl/rights"]').click();
      await page.locator('a[href="/nl/rights/decision"]').click();
      await page.locator('a[href="/nl/rights/when?term=OBJ-6-7"]').click();
      await page.locator('#field-date').fill('4');
      await page.locator('input[name=date-month]').fill('4');
      await page.locator('input[name=date-year]').fill('2026');
      await page.locator('form[action="/nl/rights/when"] button').click();
      expect(await page.locator('.utrecht-alert--ok').innerText()).toContain(
        'Doe het uiterlijk op zaterdag 16 mei 2026.',
      );
      await page.locator('summary').click();
      expect(await page.locator('.ordered-list').innerText()).toContain('Algemene termijnenwet');
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  it.each(WORDS.languages)(
    'print a card on one sheet that says nothing of who she is or of her work (%s)',
    async (language) => {
      await onPhone(true, async (page) => {
        for (const { slug } of CARDS) {
          await page.goto(`${door.url}/${language}/cards/${slug}`);
          const pdf = await page.pdf({ preferCSSPageSize: true });
          const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
          expect([slug, pages]).toEqual([slug, 1]);
          await page.emulateMedia({ media: 'print' });
          const printed = await page.locator('body').innerText();
          expect([slug, printed]).not.toEqual([
            slug,
            expect.stringMatching(
              /sekswerk|sex ?work|szexmunk|секс[- ]?работ|(trabaj|muncă|pracę).{0,12}(sexual|seksual)|prostit|проститу|Spreekrecht/i,
            ),
          ]);
          await page.emulateMedia({ media: null });
        }
      });
    },
    600_000,
  );
});
