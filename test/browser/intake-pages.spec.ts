/** Every page of the intake door in a real browser, on the screen of a phone, without script and with it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { FixedClock } from '@app/kernel';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskSide } from '../support/intake-desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { eachPage } from '../support/intake-pages.js';

const NOW = '2026-11-23T09:00:00Z';
const PAGES = 34;

/** Where the exit is when she has scrolled to the end, with text of this size. */
function measured(
  page: Page,
  size: string,
): Promise<Record<'scrolls' | 'top' | 'right' | 'height' | 'width', number>> {
  return page.evaluate(`(() => {
    document.documentElement.style.fontSize = '${size}';
    window.scrollTo(0, document.body.scrollHeight);
    const { top, right, height, width } = document.querySelector('.leave-button').getBoundingClientRect();
    const scrolls = document.documentElement.scrollWidth;
    document.documentElement.style.fontSize = '';
    return { scrolls, top, right, height, width };
  })()`);
}

describe('Every page of the intake door', () => {
  let browser: Browser;
  let door: TestDoor;
  let desk: DeskSide;

  beforeAll(async () => {
    browser = await openBrowser();
    door = await openTestDoor({ clock: FixedClock.at(NOW) });
    desk = await DeskSide.open(door.database, NOW);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await desk.close();
    await door.close();
  });

  async function walk(
    options: { language: string; width: number; script: boolean },
    look: (name: string, page: Page) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 740 },
      javaScriptEnabled: options.script,
      locale: options.language,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const seen: string[] = [];
    await eachPage(page, { door, desk, language: options.language }, async (name) => {
      seen.push(name);
      await look(name, page);
    });
    await context.close();
    return seen;
  }

  it.each(['nl', 'en'])(
    'can be reached on a phone without script, from the first to the last (%s)',
    async (language) => {
      const exits: number[] = [];
      const seen = await walk({ language, width: 360, script: false }, async (_name, page) => {
        const exit = page.locator('form[action="/exit"] button');
        await exit.first().waitFor({ state: 'attached' });
        exits.push(await exit.count());
      });
      expect(seen).toHaveLength(PAGES);
      expect(exits).toEqual(Array<number>(PAGES).fill(1));
    },
    60_000,
  );

  it('has no fault that axe finds (WCAG 2.2 AA), with everything opened that opens on a tap', async () => {
    const faults: unknown[] = [];
    const seen = await walk({ language: 'nl', width: 360, script: true }, async (name, page) => {
      await page.evaluate(`document.querySelectorAll('details').forEach((details) => (details.open = true))`);
      const violations = await violationsOn(page);
      for (const { id, nodes } of violations) faults.push([name, id, nodes.map((node) => node.html)]);
    });
    expect(faults).toEqual([]);
    expect(seen).toHaveLength(PAGES);
  }, 180_000);

  it('fits on 320 pixels, has the exit in sight under a thumb, a neutral title, and nothing from elsewhere', async () => {
    const faults: unknown[] = [];
    const strangers: string[] = [];
    const seen = await walk({ language: 'nl', width: 320, script: true }, async (name, page) => {
      page.on('request', (request) => {
        if (!request.url().startsWith(door.url)) strangers.push(request.url());
      });
      for (const size of ['100%', '200%']) {
        const { scrolls, top, right, height, width } = await measured(page, size);
        if (scrolls > 320 && size === '100%') faults.push([name, 'scrolls sideways', scrolls]);
        if (top < 0 || top > 120 || right > 320 || height < 44 || width < 44)
          faults.push([name, 'exit out of reach', size]);
      }
      const outside = `${await page.title()} ${page.url()}`;
      if (/seks|sex|klacht|complaint|prostit|escort/i.test(outside)) faults.push([name, outside]);
      if (/\d{4}[ -]?\d{4}[ -]?\d{4}/.test(page.url())) faults.push([name, 'code in the address']);
    });
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    expect(seen).toHaveLength(PAGES);
  }, 120_000);

  it('opens first with less than 30 kB, of which no script is needed', async () => {
    const size = async (path: string) => {
      const response = await fetch(door.url + path, {
        headers: { 'accept-encoding': 'br', 'accept-language': 'nl' },
      });
      const html = await response.text();
      return { bytes: Number(response.headers.get('content-length')), html };
    };
    const page = await size('/');
    const named = new Set(
      [...page.html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    let bytes = page.bytes;
    for (const path of named) bytes += (await size(path)).bytes;
    expect(named.size).toBeGreaterThan(2);
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThan(30_000);
  });
});
