/** What axe finds on a page that is open in a test's browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The script itself, for windows into which it is brought once. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, level AA, and what axe knows to be good besides. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** An expression of the page, whose value is a promise of the violations; the script has to be in the page. */
export const AXE_RUN = `axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'], preload: false })
  .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`;

/**
 * What the page that is open does wrong. The script comes in through the debugger, past the policy of the page, and
 * is run in it: a page of ours has no frames, and the window of its own in which the wrapper around axe would put the
 * findings of frames together takes longer than all the rest.
 */
export async function violationsOn(page: Page): Promise<Violation[]> {
  if (page.frames().length > 1)
    throw new Error('This page has frames, and axe would look at the outer one only.');
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(AXE);
  return page.evaluate<Violation[]>(AXE_RUN);
}
