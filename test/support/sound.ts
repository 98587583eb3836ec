import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';

/** No fault that axe finds on the page that is open (WCAG 2.2 AA), and nothing to scroll sideways. */
export async function expectSound(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname;
  const violations = await violationsOn(page);
  const faults = violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect([where, faults, sideways]).toEqual([where, [], 0]);
}
