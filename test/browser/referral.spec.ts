import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { ReferralHouse } from '../support/referral-house.js';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
/** Where pictures of the pages go, for somebody who wants to look at them. */
const PICTURES = '/tmp/referral';

const REFUSED = {
  language: 'nl',
  narrative: 'De agent nam mijn aangifte niet op.',
  anonymity: 'A2',
  institution: { type: 'police' },
  conduct: ['report-refused'],
  violence: ['physical/hitting'],
  wish: ['report-support', 'exit-support', 'legal-advice'],
  region: 'zeeland',
};

describe('A police complaint with company to the police', () => {
  let all: ReferralHouse;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    all = await ReferralHouse.open();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await all.close();
  });

  async function looksGood(page: Page, name: string): Promise<void> {
    const violations = await violationsOn(page);
    await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  }

  async function page(viewport: typeof PHONE): Promise<Page> {
    return (await browser.newContext({ locale: 'nl-NL', viewport })).newPage();
  }

  async function atDesk(): Promise<Page> {
    const desk = await page(DESK);
    await desk.goto(`${all.house.url}/login`);
    for (const [name, value] of Object.entries(all.house.credentials(all.anna))) {
      await desk.locator(`[name=${name}]`).fill(value);
    }
    await desk.getByRole('button').last().click();
    await desk.waitForURL(`${all.house.url}/`);
    return desk;
  }

  async function herMailbox(receipt: string): Promise<Page> {
    const her = await page(PHONE);
    await her.goto(`${all.house.intake.url}/nl/open`);
    await her.locator('[name=code]').fill(receipt);
    await her
      .getByRole('button', { name: /open|verder/i })
      .first()
      .click();
    await her.waitForURL(/\/box/);
    await her.goto(`${all.house.intake.url}/nl/box/read`);
    return her;
  }

  it('goes from her yes to the partner and back to her word, at the width of a phone', async () => {
    const { id, receipt } = await all.taken(REFUSED);
    const desk = await atDesk();
    await desk.goto(`${all.house.url}/cases/${id}/refer`);
    await looksGood(desk, 'refer');
    await desk.setViewportSize(PHONE);
    await looksGood(desk, 'refer');
    await desk.setViewportSize(DESK);
    await desk.locator('select[name=partnerId]').selectOption({ index: 1 });
    await desk.locator('textarea[name=text]').fill('Zij wil iemand naast zich bij de aangifte.');
    await desk.locator('select[name=pace]').selectOption('each-step');
    await desk.locator(`form[action$="/referrals"] button`).last().click();
    await desk.getByText('Gevraagd').first().waitFor();
    await all.decide(receipt, 'give');
    await desk.goto(`${all.house.url}/cases/${id}`);
    await desk.getByRole('button', { name: 'Link mailen aan Samen Sterk Aangifte' }).click();
    await desk.getByRole('heading', { name: 'De link is verstuurd' }).waitFor();
    await looksGood(desk, 'link-sent');
    const passcode = (await desk.locator('.passcode').textContent()) ?? '';

    const partner = await page(PHONE);
    await partner.goto(`${all.partnerUrl}/partner#${all.mailedSecret()}`);
    await partner.getByLabel('Toegangscode').waitFor();
    // The secret has gone from the address into the form.
    expect(partner.url()).toBe(`${all.partnerUrl}/partner`);
    await looksGood(partner, 'partner-open');
    await partner.getByLabel('Toegangscode').fill(passcode);
    await partner.getByRole('button', { name: 'Openen' }).click();
    await partner.getByRole('heading', { name: 'Een verwijzing voor uw organisatie' }).waitFor();
    await looksGood(partner, 'partner');
    await partner.setViewportSize(DESK);
    await looksGood(partner, 'partner');
    await partner.setViewportSize(PHONE);
    for (const kind of ['Nee, wij kunnen niet helpen', 'Ja, wij helpen']) {
      await partner.getByRole('link', { name: kind }).click();
      await partner.getByRole('heading', { name: kind }).waitFor();
      await looksGood(partner, `say-${kind.slice(0, 2).toLowerCase()}`);
      if (kind.startsWith('Nee')) await partner.getByRole('link', { name: 'Terug naar de tekst' }).click();
    }
    await partner.getByRole('button', { name: 'Doorgeven' }).click();
    await partner.getByText('Wij geven door dat u helpt').waitFor();
    await partner.getByRole('link', { name: 'Een afspraak doorgeven' }).click();
    await partner.getByRole('button', { name: 'Doorgeven' }).click();
    await partner.getByRole('heading', { name: 'Kijk nog even' }).waitFor();
    await looksGood(partner, 'say-appointment');
    await partner.getByLabel('Dag', { exact: true }).fill('3');
    await partner.getByLabel('Maand').fill('12');
    await partner.getByLabel('Jaar').fill('2026');
    await partner.getByLabel('Tijd').fill('14.00 uur');
    await partner.getByLabel('Plaats').fill('Inloop, tweede deur');
    await partner.getByRole('button', { name: 'Doorgeven' }).click();
    await partner.getByText('Wij geven de afspraak door').waitFor();
    await partner.getByRole('link', { name: 'De overdracht is gedaan' }).click();
    await partner.getByRole('button', { name: 'Doorgeven' }).click();
    await partner.getByText('Laat ons later weten wat het opleverde').waitFor();
    await looksGood(partner, 'partner-after');

    const her = await herMailbox(receipt);
    await looksGood(her, 'mailbox');
    await her.getByRole('link', { name: 'Kijk hoe het gaat' }).click();
    await her.getByRole('heading', { name: 'heeft het geholpen?' }).waitFor();
    await looksGood(her, 'helped');
    await her.getByLabel('Een beetje').check();
    await her.getByRole('button', { name: 'Opslaan' }).click();
    await her.getByText('Jij zei: Een beetje').waitFor();
    await her.getByRole('button', { name: 'Laat hen wachten' }).click();
    await her.getByText('Jij vroeg om te wachten').waitFor();
    await looksGood(her, 'helped-after');

    await partner.reload();
    await partner.getByText('wil even wachten').waitFor();
    await looksGood(partner, 'partner-paused');

    await desk.goto(`${all.house.url}/cases/${id}#referrals`);
    await desk.locator('#referrals').screenshot({ path: `${PICTURES}/case-referrals.png` });
    await desk.getByRole('link', { name: 'Behandelen' }).nth(1).click();
    await desk.getByRole('heading', { name: 'Antwoord van Samen Sterk Aangifte' }).waitFor();
    await looksGood(desk, 'partner-answer');
    await desk.goto(`${all.house.url}/directory/coverage`);
    await looksGood(desk, 'coverage');
  });
});
