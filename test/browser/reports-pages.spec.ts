import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openFiguresHouse, type FiguresHouse } from '../stories/figures-house.js';
import { fillBesides, TOKEN } from '../stories/figures-recommendations-past.js';

const PATHS = [
  '/nl',
  '/en/releases/2026-Q3',
  '/nl/releases/2026-Q1',
  '/nl/releases',
  '/en/method',
  '/nl/glossary',
  '/nl/trends',
  '/nl/quality',
  '/en/releases/2020-Q1',
  '/nl/compare?a=2026-Q2&b=2026-Q3',
  '/en/compare?a=2026-Q3&b=2026-Q3',
  '/nl/recommendations',
  '/en/recommendations',
  '/en/questions',
  `/nl/ask/${TOKEN}`,
  `/en/ask/${TOKEN}?sent=yes`,
  `/nl/ask/${'z'.repeat(43)}`,
];
const WIDTHS = [
  [360, 'narrow', 'wide'],
  [1280, 'wide', 'narrow'],
] as const;

describe('The figures in a browser', () => {
  let house: FiguresHouse;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    house = await openFiguresHouse();
    await house.seed([
      { quarter: '2026-Q1', cases: 3 },
      { quarter: '2026-Q2', cases: 84 },
      { quarter: '2026-Q3', cases: 112 },
    ]);
    for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3']) await house.publish(quarter);
    await fillBesides(house);
    url = await house.openDoor();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function visit(path: string): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      // The browser itself reports the status of a page that is not there.
      if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) problems.push(`asked another host: ${request.url()}`);
    });
    await page.goto(url + path);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    return { page, problems };
  }

  // Each page is opened once and looked at in both widths; axe audits every other one in the wide layout.
  it.each(PATHS.map((path, nth) => [path, nth % 2 === 0 ? 360 : 1280] as const))(
    '%s breaks no rule of WCAG 2.2 AA and no policy of ours (audited %i pixels wide), and fits',
    async (path, audited) => {
      const { page, problems } = await visit(path);
      for (const [width, shown, other] of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const seen = await page.evaluate(
          ([visible, hidden]) => {
            const drawn = (layout: string) =>
              [...document.querySelectorAll(`svg.bars-${layout}`)].filter(
                (one) => one.getClientRects().length > 0,
              );
            const texts = drawn(visible).flatMap((chart) => {
              const box = chart.getBoundingClientRect();
              return [...chart.querySelectorAll('text')].map((text) => {
                const { left, right, height } = text.getBoundingClientRect();
                return { height, isOutside: left < box.left - 0.5 || right > box.right + 0.5 };
              });
            });
            return {
              overflow: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
              drawnTwice: drawn(hidden).length,
              outside: texts.filter(({ isOutside }) => isOutside).length,
              // No label may shrink below what people can read.
              tooSmall: texts.filter(({ height }) => height < 12).length,
            };
          },
          [shown, other] as const,
        );
        expect([width, seen]).toEqual([width, { overflow: 0, drawnTwice: 0, outside: 0, tooSmall: 0 }]);
        if (width !== audited) continue;
        expect((await violationsOn(page)).map(({ id }) => id)).toEqual([]);
      }
      expect(problems).toEqual([]);
      if (path === '/nl') expect(await page.locator('svg.bars-wide').count()).toBeGreaterThanOrEqual(6);
      await page.context().close();
    },
  );

  it('tell a screen reader each figure, also the hidden ones', async () => {
    const { page } = await visit('/en/releases/2026-Q3');
    const rows = await page.locator('#institution-type > details tbody tr').allInnerTexts();
    expect(rows).toHaveLength(23);
    expect(rows.some((row) => /not shown/.test(row))).toBe(true);
    expect(await page.getByRole('img').first().getAttribute('aria-label')).toMatch(
      /^Bar chart\. Who it is about\./,
    );
    await page.context().close();
  });
});
