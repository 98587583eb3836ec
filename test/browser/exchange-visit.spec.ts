import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { ExchangeSetting } from '../support/exchange.js';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

describe('The contact person of a bank', () => {
  let setting: ExchangeSetting;
  let browser: Browser;
  beforeAll(async () => {
    setting = await ExchangeSetting.open({ behindProxy: false });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await setting.close();
  });

  const mailedLink = () => /http\S+#\S+/.exec(setting.mailer.sent.at(-1)?.text ?? '')?.[0] ?? '';
  const visit = async (options: Parameters<Browser['newContext']>[0]) => {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    return { context, page: await context.newPage() };
  };

  async function expectAccessible(page: Page): Promise<void> {
    const violations = await violationsOn(page);
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it.each(SIZES)(
    'opens the link of the mail, reads, answers and closes, on $width pixels',
    async (viewport) => {
      const { complaint, passcode } = await setting.sent();
      const { context, page } = await visit({ viewport });
      const addresses = watchAddresses(page);
      await page.goto(mailedLink());
      await page.getByLabel('Toegangscode').waitFor();
      // The secret has gone from the address into the form, and its box out of the way.
      expect(page.url()).toBe(`${setting.doorUrl}/open`);
      expect(await page.getByLabel('Link').isVisible()).toBe(false);
      await expectAccessible(page);

      await page.getByLabel('Toegangscode').fill('WRONG-WRONG');
      await page.getByRole('button', { name: 'Openen' }).click();
      await page.getByRole('heading', { name: 'Kijk nog even' }).waitFor();
      expect(await page.getByLabel('Link').isVisible()).toBe(true);
      await expectAccessible(page);

      await page.getByLabel('Toegangscode').fill(passcode);
      await page.getByRole('button', { name: 'Openen' }).click();
      await page.getByRole('heading', { name: 'Een bericht voor u' }).waitFor();
      expect(await page.title()).toBe('Bericht');
      expect(await page.getByText('zakelijke rekening').isVisible()).toBe(true);
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Antwoord versturen' }).click();
      await page.getByRole('link', { name: 'Kies wat u ons wilt laten weten.' }).click();
      await expectAccessible(page);
      await page.getByLabel('Wij hebben meer tijd nodig').check();
      await page.getByLabel('Dag').fill('14');
      await page.getByLabel('Maand').fill('12');
      await page.getByLabel('Jaar').fill('2026');
      await page.getByRole('button', { name: 'Antwoord versturen' }).click();
      await page.getByRole('heading', { name: 'Wij hebben uw antwoord ontvangen' }).waitFor();
      await expectAccessible(page);

      await page.getByRole('link', { name: 'Terug naar het bericht' }).click();
      await page.getByLabel('Dit is ons antwoord').check();
      await page.getByLabel('Uw tekst').fill('Wij openen de rekening alsnog.');
      await page.getByRole('button', { name: 'Antwoord versturen' }).click();
      await page.getByRole('heading', { name: 'Wij hebben uw antwoord ontvangen' }).waitFor();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Sluiten' }).click();
      await page.getByRole('heading', { name: 'Het bericht is gesloten' }).waitFor();
      await expectAccessible(page);
      expect(await context.cookies()).toEqual([]);
      await page.goBack();
      expect(await page.getByText('zakelijke rekening').count()).toBe(0);

      const answers = (await complaint.extracts())[0]?.answers ?? [];
      expect(answers.map(({ kind, text }) => [kind, text])).toEqual([
        ['more-time', ''],
        ['answer', 'Wij openen de rekening alsnog.'],
      ]);
      expectNothingIn(addresses, [complaint.reference, complaint.caseId, passcode]);
      await context.close();
    },
    60_000,
  );

  it('can do all of it without JavaScript, by pasting the link', async () => {
    const { complaint, passcode } = await setting.sent();
    const { context, page } = await visit({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(mailedLink());
    expect(await page.getByLabel('Link').isVisible()).toBe(true);
    await page.getByLabel('Link').fill(mailedLink());
    await page.getByLabel('Toegangscode').fill(passcode);
    await page.getByRole('button', { name: 'Openen' }).click();
    await page.getByRole('heading', { name: 'Een bericht voor u' }).waitFor();
    await page.getByLabel('Dit is niet voor ons').check();
    await page.getByLabel('Uw tekst').fill('Dit is voor de andere bank.');
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByRole('heading', { name: 'Wij hebben uw antwoord ontvangen' }).waitFor();
    expect((await complaint.extracts())[0]?.answers).toMatchObject([{ kind: 'not-for-us' }]);
    await context.close();
  }, 30_000);

  it('reads it in English, and keeps the link when changing the language', async () => {
    const { passcode } = await setting.sent();
    const { context, page } = await visit({ viewport: { width: 1280, height: 900 } });
    await page.goto(mailedLink());
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Open a message' }).waitFor();
    await page.getByLabel('Passcode').fill(passcode);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'A message for you' }).waitFor();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download this message as a PDF' }).click();
    expect((await download).suggestedFilename()).toBe('message.pdf');
    await context.close();
  }, 30_000);

  it('is told kindly when the message is gone', async () => {
    const { complaint, passcode } = await setting.sent();
    const { context, page } = await visit({ viewport: { width: 360, height: 740 } });
    await page.goto(mailedLink());
    await page.getByLabel('Toegangscode').fill(passcode);
    await complaint.decides('withdraw');
    await page.getByRole('button', { name: 'Openen' }).click();
    await page.getByRole('heading', { name: 'Dit bericht is niet meer te lezen' }).waitFor();
    await expectAccessible(page);
    await context.close();
  }, 30_000);

  function watchAddresses(page: Page): string[] {
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url(), request.headers().referer ?? ''));
    page.on('framenavigated', (frame) => seen.push(frame.url()));
    return seen;
  }

  /** The fragment is the browser's own business: no request carries it. */
  function expectNothingIn(addresses: string[], words: string[]): void {
    const secret = setting.mailedSecret();
    for (const address of addresses) {
      for (const word of words) expect(address).not.toContain(word);
      expect(address.split('#')[0]).not.toContain(secret);
      expect(address.startsWith(setting.doorUrl) || address === '' || address === 'about:blank').toBe(true);
    }
  }
});
