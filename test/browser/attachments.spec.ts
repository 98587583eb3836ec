import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { recording, tellingPdf, tellingPhoto } from '../support/attachments.js';
import { DeskHouse } from '../support/desk-door.js';
import { expectSound } from '../support/sound.js';

describe('Her files in a real browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    house = await DeskHouse.open();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('go from a phone without script to the viewer of a caseworker, where a photo is seen and nothing else runs', async () => {
    const noor = await house.colleague('noor');
    const phone = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      locale: 'nl-NL',
    });
    const page = await phone.newPage();
    await page.goto(`${house.intake.url}/nl/begin`);
    await page.getByRole('button', { name: 'Ik begrijp het' }).click();
    await page.getByRole('link', { name: 'Ik heb de code' }).click();
    await page.locator('#field-narrative').fill('De gemeente stuurde mij een brief.');
    await page.locator('button[name=go][value=next]').click();
    await page.goto(`${house.intake.url}/nl/attach`);
    const [photo, pdf, sound] = [await tellingPhoto(), await tellingPdf(), recording(300_000)];
    await page.locator('#field-files').setInputFiles(
      [photo, pdf, sound, { name: 'x.exe', bytes: Buffer.from('MZ') }].map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await page.locator('button[name=go][value=add]').click();
    await page.getByText('Bestand 4 van je keuze').first().waitFor();
    await page.getByRole('heading', { name: 'Foto 1' }).waitFor();
    await expectSoundWithScript(page);
    // Going on takes along what was chosen and not added yet.
    await page.locator('#field-files').setInputFiles({
      name: 'last.amr',
      mimeType: 'audio/amr',
      buffer: Buffer.from(recording(100).bytes),
    });
    await page.locator('button[name=go][value=next]').click();
    await page.waitForURL(`${house.intake.url}/nl/7`);
    await page.goto(`${house.intake.url}/nl/8`);
    await page.getByText('Opname 4').waitFor();
    await page.locator('button[name=go][value=next]').click();
    await page.locator('button[name=go][value=untyped]').click();
    await page.waitForURL(`${house.intake.url}/nl/ready`);
    await phone.close();

    const screen = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    const desk = await screen.newPage();
    desk.on('console', (message) => complaints.push(`${desk.url()}: ${message.text()}`));
    await desk.goto(`${house.url}/login`);
    await desk.getByLabel('Gebruikersnaam').fill(noor.username);
    await desk.getByLabel('Wachtzin').fill(noor.passphrase);
    await desk.getByLabel('Code').fill(house.code(noor));
    await desk.getByRole('button', { name: 'Inloggen' }).click();
    await desk.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
    await desk.goto(`${house.url}/cases`);
    await desk.locator('a[href^="/cases/0"]').first().click();
    await desk.getByRole('link', { name: /^Foto 1/ }).click();
    await desk.locator('img.attachment-shown').waitFor();
    expect(await desk.evaluate<number>('document.querySelector("img.attachment-shown").naturalWidth')).toBe(
      320,
    );
    await expectSound(desk);
    const viewer = desk.url();
    // Opened by itself, the file is a download and never a page of the desk.
    const download = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Downloaden' }).click();
    expect((await download).suggestedFilename()).toBe('photo-1.jpg');
    await desk.goBack().catch(() => undefined);
    await desk.goto(viewer.replace(/\/attachments\/.*/, ''));
    await desk.getByRole('link', { name: /^Opname 3/ }).click();
    await desk.locator('audio').waitFor();
    await desk.setViewportSize({ width: 360, height: 740 });
    await expectSound(desk);
    expect(complaints.filter((line) => /Content Security Policy/i.test(line))).toEqual([]);
    await screen.close();
  }, 180_000);

  /** Axe needs script, which her browser here has not: the same HTML in one that has. */
  async function expectSoundWithScript(page: Page): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addCookies(await page.context().cookies());
    const twin = await context.newPage();
    await twin.goto(`${house.intake.url}/nl/attach`);
    await twin.getByRole('heading', { name: 'Foto 1' }).waitFor();
    await expectSound(twin);
    await twin.setViewportSize({ width: 320, height: 640 });
    await expectSound(twin);
    await context.close();
  }
});
