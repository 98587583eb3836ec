/** The quick exit in a real browser, with script and without. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';

describe('The quick exit', () => {
  let browser: Browser;
  let door: TestDoor;
  let weather: Server;
  let weatherUrl: string;

  beforeAll(async () => {
    browser = await openBrowser();
    weather = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<title>Weather</title>Sun.');
    });
    await new Promise<void>((resolve) => weather.listen(0, '127.0.0.1', resolve));
    weatherUrl = `http://localhost:${(weather.address() as AddressInfo).port}/`;
    door = await openTestDoor({ exitTo: weatherUrl });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await door.close();
    weather.close();
  });

  async function writing(script: boolean): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    await page.goto(`${door.url}/nl/begin`);
    await page.getByRole('button', { name: 'Ik begrijp het' }).click();
    await page.getByRole('link', { name: 'Ik heb de code' }).click();
    await page.waitForURL(`${door.url}/nl/1`);
    expect(await context.cookies()).toHaveLength(1);
    return { context, page };
  }

  describe.each([
    ['without script', false],
    ['with script', true],
  ])('%s', (_how, script) => {
    it('shows the weather at once, takes the cookie, and leaves nothing for the back button', async () => {
      const { context, page } = await writing(script);
      const start = performance.now();
      await page.getByRole('button', { name: 'Snel weg' }).click();
      await page.waitForURL(weatherUrl);
      expect(performance.now() - start).toBeLessThan(3000);
      await gone(context);
      await page.goBack();
      expect(await page.content()).not.toContain('Wat is er gebeurd?');
      expect(await page.locator('textarea').count()).toBe(0);
      await context.close();
    });
  });

  it('goes with three presses of Shift, and not with two', async () => {
    const { context, page } = await writing(true);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    expect(page.url()).toBe(`${door.url}/nl/1`);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.waitForURL(weatherUrl);
    await gone(context);
    await context.close();
  });

  it('is there on an error page too', async () => {
    const { context, page } = await writing(false);
    await page.goto(`${door.url}/nl/no/such/page`);
    await page.getByRole('button', { name: 'Snel weg' }).click();
    await page.waitForURL(weatherUrl);
    await gone(context);
    await context.close();
  });

  /** With script the server is told in the background, so the cookie may go a moment after the page. */
  async function gone(context: BrowserContext): Promise<void> {
    for (let attempt = 0; attempt < 50 && (await context.cookies(door.url)).length > 0; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await context.cookies(door.url)).toEqual([]);
  }
});
