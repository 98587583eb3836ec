import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { logIn } from '../support/desk-walk.js';

const SHOTS = process.env['SHOTS'];

describe('The menu and the pages of coding in a browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  let lena: Colleague;
  let anna: Colleague;
  let caseId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    lena = await house.colleague('lena', 'lead');
    anna = await house.colleague('anna');
    await house.complain({ language: 'nl', narrative: 'Hij sloeg mij.', violence: ['physical/hitting'] });
    const program = await house.program(anna);
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    caseId = body.items[0]?.id ?? '';
    await program.post(`/cases/${caseId}/incidents`, {
      incidents: [
        { violenceForm: 'physical', violenceSub: 'unknown', perpetrator: 'client', setting: 'unknown' },
      ],
    });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function loggedIn(colleague: Colleague): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    const page = await context.newPage();
    await logIn(page, house, colleague);
    return page;
  }

  async function wrongOn(page: Page, where: string): Promise<unknown[]> {
    const wrong: unknown[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      const violations = await violationsOn(page);
      const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      for (const { id, nodes } of violations) wrong.push([where, width, id, nodes[0]?.html]);
      if (sideways > 0) wrong.push([where, width, 'sideways', sideways]);
      if (SHOTS !== undefined) {
        mkdirSync(SHOTS, { recursive: true });
        await page.screenshot({ path: `${SHOTS}/${where.replaceAll('/', '_')}-${width}.png` });
      }
    }
    return wrong;
  }

  it.each(['lena', 'anna'])(
    'keep the menu of %s in one line on a screen',
    async (who) => {
      const page = await loggedIn(who === 'lena' ? lena : anna);
      const rows = await page.evaluate<number>(
        `new Set([...document.querySelectorAll('.desk-menu > li')].map((li) => Math.round(li.getBoundingClientRect().top / 20))).size`,
      );
      expect(rows).toBe(1);
      expect(await wrongOn(page, `menu-${who}`)).toEqual([]);
    },
    120_000,
  );

  it('opens a group of the menu with the keyboard alone, one at a time', async () => {
    const page = await loggedIn(lena);
    const group = page.locator('.desk-menu summary', { hasText: 'Mensen' });
    await group.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Medewerkers' }).waitFor();
    expect(await wrongOn(page, 'menu-open')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('.desk-menu summary', { hasText: 'Cijfers' }).press('Enter');
    await page.getByRole('link', { name: 'Medewerkers' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures');
  }, 120_000);

  it('are sound on a phone and on a screen', async () => {
    const page = await loggedIn(lena);
    await page.goto(`${house.url}/coding`);
    await page.getByRole('button', { name: 'Trekken' }).click();
    await page.getByText('De steekproef is getrokken.').waitFor();
    const wrong = await wrongOn(page, '/coding');
    await page.getByLabel(/Tweede codeur voor/).selectOption({ label: 'Lena' });
    await page.getByRole('button', { name: 'Geven' }).click();
    await page.getByText('De zaak ligt bij de tweede codeur.').waitFor();
    const path = `/coding/cases/${caseId}`;
    await page.goto(house.url + path);
    wrong.push(...(await wrongOn(page, path)));
    expect(wrong).toEqual([]);
  }, 180_000);
});
