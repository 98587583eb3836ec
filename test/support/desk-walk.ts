/** Looks at pages of the desk and of the exchange in Chromium: one window for each colleague, axe in it from the start. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { AXE, AXE_RUN } from '../../libs/web/src/testing/axe.js';
import type { Colleague, DeskHouse } from './desk-door.js';

/** Nothing may have to be scrolled sideways at any of them; axe looks at the last. */
const WIDTHS = [320, 1280, 360] as const;
/** Where pictures of the pages go, for somebody who wants to look at them. */
const SHOTS = process.env['SHOTS'];

/** A window in which axe is there before the page is, past the policy of the page. */
export async function windowWithAxe(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  await context.addInitScript({ content: AXE });
  return context.newPage();
}

export async function logIn(page: Page, house: DeskHouse, colleague: Colleague): Promise<void> {
  await page.goto(`${house.url}/login`);
  await page.getByLabel('Gebruikersnaam').fill(colleague.username);
  await page.getByLabel('Wachtzin').fill(colleague.passphrase);
  await page.getByLabel('Code').fill(house.code(colleague));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

/** What is wrong with the page that is open, everything that folds unfolded. Leaves the page with fewer rows. */
export async function faultsOf(page: Page): Promise<unknown[]> {
  const { pathname } = new URL(page.url());
  // The menu stays as it is: its groups close each other.
  await page.evaluate(
    `document.querySelectorAll('main details:not([open])').forEach((part) => { part.open = true; })`,
  );
  const found: unknown[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 1280 ? 900 : 740 });
    found.push(...(await page.evaluate<unknown[]>(`(() => { ${MEASURE} })()`)));
    if (width === 360) found.push(...(await page.evaluate<unknown[]>(LOOK)));
    if (SHOTS !== undefined) {
      mkdirSync(SHOTS, { recursive: true });
      const name = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll('/', '_');
      await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
    }
  }
  return found;
}

/**
 * What axe finds against WCAG 2.2 AA, and ids that stand on the page twice. Of a long list or table axe sees the first
 * rows: the others are made by the same few lines, and to look at hundreds of them takes longer than all other pages.
 */
const LOOK = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  for (const row of document.querySelectorAll('tbody > tr:nth-child(n+7), .case-list > li:nth-child(n+7)')) row.remove();
  return ${AXE_RUN}.then((violations) => [
    ...violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]),
    ...(twice.length > 0 ? [['an id twice', ...twice]] : []),
  ]);
})()`;

/** What sticks out of the screen, and words of a table that are broken into pieces. */
const MEASURE = `
  const found = [];
  const width = innerWidth;
  const wide = document.documentElement.scrollWidth;
  if (wide > width) found.push([width + ' px: scrolls sideways to ' + wide, ...[...document.querySelectorAll('body *')]
    .filter((part) => part.getBoundingClientRect().right > width + 1).slice(0, 3).map((part) => part.outerHTML.slice(0, 160))]);
  const range = document.createRange();
  const broken = new Set();
  for (const cell of document.querySelectorAll('td, th')) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const { index, 0: word } of text.data.matchAll(/(?<![\\p{L}\\d])[\\p{L}\\d]{1,14}(?![\\p{L}\\d])/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
        if (tops.size > 1 && !cell.closest('.coverage-map')) broken.add(word);
      }
    }
  }
  if (broken.size > 0) found.push([width + ' px: broken words in a table', ...[...broken].slice(0, 5)]);
  return found;`;

/** The addresses of this door to which the page leads. */
export function linksOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href]')].map((link) => new URL(link.href))
      .filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname)`,
  );
}
