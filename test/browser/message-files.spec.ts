import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { recording, tellingPdf, tellingPhoto, type PostedFile } from '../support/attachments.js';
import { DeskHouse } from '../support/desk-door.js';
import { expectSound } from '../support/sound.js';

const chosen = (files: readonly PostedFile[]) =>
  files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));

describe('Messages with files both ways, in a real browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  let owner: pg.Client;
  beforeAll(async () => {
    house = await DeskHouse.open();
    browser = await openBrowser();
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await browser.close();
    await house.close();
  });

  it('are written at the desk and read on a phone, in Dutch and in Russian', async () => {
    const anna = await house.colleague('anna');
    const { receipt } = await house.complain({
      language: 'ru',
      narrative: 'Банк закрыл мой счёт и не сказал почему.',
      institution: { type: 'bank' },
    });
    const form = new FormData();
    const { bytes, name } = await tellingPhoto();
    form.append('file', new Blob([bytes as BlobPart]), name);
    await fetch(`${house.intake.url}/api/v1/attachments`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Receipt ${receipt}` },
    });
    house.clock.moveTo('2026-11-23T09:04:00Z');
    await house.mailbox(receipt, '/messages', { text: 'Вот фото письма.' });
    house.clock.moveTo('2026-11-23T14:30:00Z');
    const { rows } = await owner.query<{ id: string }>('select id from cases.cases');
    const caseId = rows[0]?.id ?? '';

    const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await desk.goto(`${house.url}/login`);
    const { username, passphrase, code } = house.credentials(anna);
    await desk.locator('#field-username').fill(username);
    await desk.locator('#field-passphrase').fill(passphrase);
    await desk.locator('#field-code').fill(code);
    await desk.locator('main form button').first().click();
    await desk.waitForURL(`${house.url}/`);
    await desk.goto(`${house.url}/cases/${caseId}/ask`);
    await expectSound(desk);
    const text = 'Мы получили ответ банка. Прочитайте его и напишите нам, согласны ли вы.';
    await desk.locator('#field-text').fill(text);
    await desk
      .locator('#field-files')
      .setInputFiles(
        chosen([await tellingPdf(), { name: 'x.exe', bytes: Buffer.from('MZ, no file of ours') }]),
      );
    await desk.getByRole('button', { name: 'Versturen' }).click();
    await desk.getByText('Bestand 2 van uw keuze').first().waitFor();
    expect(await desk.locator('#field-text').inputValue()).toBe(text);
    await expectSound(desk);
    await desk.locator('#field-files').setInputFiles(chosen([await tellingPdf(), recording(1_400_000)]));
    await desk.getByRole('button', { name: 'Versturen' }).click();
    await desk.getByText('Uw bericht staat klaar').first().waitFor();
    await expectSound(desk);

    for (const language of ['ru', 'nl']) {
      const phone = await browser.newContext({
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
        acceptDownloads: true,
      });
      const page = await phone.newPage();
      await page.goto(`${house.intake.url}/${language}/open`);
      await page.locator('#field-code').fill(receipt);
      await page.locator(`form[action="/${language}/open"] button`).click();
      await page.goto(`${house.intake.url}/${language}/box/read`);
      const links = page.locator('.message a');
      expect(await links.count()).toBe(3);
      await links.nth(1).click();
      // The way out stands above a file too.
      expect(await page.locator('.leave-button').isVisible()).toBe(true);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[download]').click(),
      ]);
      expect(download.suggestedFilename()).toBe('2.pdf');
      await page.goto(`${house.intake.url}/${language}/box/read`);
      // axe needs a script of its own, so the same page once more with scripts on.
      const withScript = await browser.newContext({
        viewport: { width: 360, height: 740 },
        storageState: await phone.storageState(),
      });
      const seen = await withScript.newPage();
      await seen.goto(`${house.intake.url}/${language}/box/read`);
      await expectSound(seen);
      // The same pages in other words; the walk through every page looks at the rest.
      if (language === 'nl') continue;
      for (const [index, shown] of ['img', 'a[download]', 'audio'].entries()) {
        await seen.goto(`${house.intake.url}/${language}/box/read`);
        await seen.locator('.message a').nth(index).click();
        await seen.locator(`main ${shown}`).waitFor();
        await seen.waitForLoadState('load');
        const broken = await seen.evaluate<number>(
          '[...document.images].filter((image) => image.naturalWidth === 0).length',
        );
        expect(broken).toBe(0);
        await expectSound(seen);
      }
      await seen.goto(`${house.intake.url}/${language}/code-card`);
      await expectSound(seen);
    }
  }, 120_000);
});
