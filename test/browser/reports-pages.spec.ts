import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
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
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

  async function visit(path: string, width: number): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
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
    return { page, problems };
  }

  it.each([360, 1280])(
    'break no rule of WCAG 2.2 AA and no policy of ours, %i pixels wide',
    async (width) => {
      for (const path of PATHS) {
        const { page, problems } = await visit(path, width);
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((details) => (details.open = true)),
        );
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        expect([path, violations.map((violation) => violation.id)]).toEqual([path, []]);
        expect([path, problems]).toEqual([path, []]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, overflow <= 0]).toEqual([path, true]);
        await page.context().close();
      }
    },
    // Sixteen pages, each audited in full: long on a busy machine.
    400_000,
  );

  it.each([
    [360, 'narrow', 'wide'],
    [1280, 'wide', 'narrow'],
  ])('show each chart once, in the drawing for %i pixels', async (width, shown, other) => {
    const { page } = await visit('/nl', width);
    const visible = (layout: string) =>
      page
        .locator(`svg.bars-${layout}`)
        .evaluateAll((charts) => charts.filter((chart) => chart.getClientRects().length > 0).length);
    expect(await visible(shown)).toBeGreaterThanOrEqual(6);
    expect(await visible(other)).toBe(0);
    const smallest = await page
      .locator(`svg.bars-${shown} text`)
      .evaluateAll((texts) => Math.min(...texts.map((text) => text.getBoundingClientRect().height)));
    // No label may shrink below what people can read.
    expect(smallest).toBeGreaterThanOrEqual(12);
    await page.context().close();
  });

  it('keep their labels within the drawing', async () => {
    for (const [width, layout] of [
      [360, 'narrow'],
      [1280, 'wide'],
    ] as const) {
      for (const path of ['/nl', '/en/releases/2026-Q3', '/nl/releases/2026-Q2']) {
        const { page } = await visit(path, width);
        const outside = await page.locator(`svg.bars-${layout}`).evaluateAll((charts) =>
          charts.flatMap((chart) => {
            const box = chart.getBoundingClientRect();
            return [...chart.querySelectorAll('text')]
              .filter((text) => {
                const { left, right } = text.getBoundingClientRect();
                return left < box.left - 0.5 || right > box.right + 0.5;
              })
              .map((text) => text.textContent);
          }),
        );
        expect(outside).toEqual([]);
        await page.context().close();
      }
    }
  });

  it('tell a screen reader each figure, also the hidden ones', async () => {
    const { page } = await visit('/en/releases/2026-Q3', 1280);
    await page.locator('#institution-type > details > summary').click();
    const rows = await page.locator('#institution-type > details tbody tr').allInnerTexts();
    expect(rows).toHaveLength(23);
    expect(rows.some((row) => /not shown/.test(row))).toBe(true);
    expect(await page.getByRole('img').first().getAttribute('aria-label')).toMatch(
      /^Bar chart\. Who it is about\./,
    );
    await page.context().close();
  });
});
