/** What the headers, the pages and the forms make a real browser do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { registerAsset } from '../index.js';
import { violationsOn } from './axe.js';
import { openBrowser } from './browser.js';
import { openSampleDoor, type SampleDoor } from './sample-door.js';

let door: SampleDoor;
let browser: Browser;
let stranger: Server;
let strangerUrl: string;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Weather</title><form method="post" action="${door.url}/story"><input name="story" value="x">` +
        `<button>Go</button></form><iframe src="${door.url}/"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  // Another host name, so that the browser sees another site and not merely another port.
  strangerUrl = `http://localhost:${(stranger.address() as AddressInfo).port}/`;
  door = await openSampleDoor({}, { elsewhere: strangerUrl });
  context = await browser.newContext({ viewport: { width: 320, height: 700 } });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await door.close();
  stranger.close();
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(door.url + path);
  return page;
}

describe('The building blocks', () => {
  test.each(['/gallery', '/gallery?dir=rtl', '/gallery?width=wide', '/nowhere'])(
    'of %s have no fault that axe finds (WCAG 2.2 AA)',
    async (path) => {
      const page = await open(path);
      const violations = await violationsOn(page);
      expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
      await page.close();
    },
    30_000,
  );

  test('fit on a screen of 320 pixels, also with text twice as large', async () => {
    const page = await open('/gallery');
    const width = () => page.evaluate<number>('document.documentElement.scrollWidth');
    expect(await width()).toBe(320);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    expect(await width()).toBe(640);
    await page.close();
  });

  test('can be hit with a thumb: controls are at least 44 pixels high', async () => {
    const page = await open('/gallery');
    const heights = await page
      .locator(
        'button, .link-button, input[type=text], input[type=password], textarea, select, .choice-label, .nav-link',
      )
      .evaluateAll((elements) =>
        elements.map(
          (element) =>
            (element as unknown as { getBoundingClientRect(): { height: number } }).getBoundingClientRect()
              .height,
        ),
      );
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.close();
  });

  test('show that a choice opens, though no image may be inlined', async () => {
    const page = await open('/gallery');
    const arrow = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('select')).backgroundImage",
    );
    expect(arrow).toContain('linear-gradient');
    await page.close();
  });

  test('lead from the summary of errors to the field, and the summary has the focus', async () => {
    const page = await open('/gallery');
    const focused = () =>
      page.evaluate<string>("document.activeElement.className + '#' + document.activeElement.id");
    expect(await focused()).toContain('error-summary');
    await page.getByRole('link', { name: 'Fill in a date that exists.' }).click();
    await expect(focused()).resolves.toContain('#field-day');
    await page.close();
  });
});

describe('Without JavaScript', () => {
  test('a form comes back with what was typed, and goes through when it is right', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${door.url}/story`);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('There is a problem').isVisible()).resolves.toBe(true);
    await page.getByLabel('Story').fill('It rained.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL(`${door.url}/`);
    expect(await page.title()).toBe('Home');
    await plain.close();
  });
});

describe('The headers', () => {
  test('let our own form send where it comes from', async () => {
    const page = await open('/story');
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Send' }).click();
    const headers = await (await posted).allHeaders();
    expect(headers.origin).toBe(door.url);
    expect(headers['sec-fetch-site']).toBe('same-origin');
    await page.close();
  });

  test('and the check of origins stop a form of another site, and a frame around ours', async () => {
    const page = await context.newPage();
    await page.goto(strangerUrl);
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${door.url}/`);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Go' }).click();
    expect((await answer).status()).toBe(403);
    await page.close();
  });

  test('leave a page no feature of the device', async () => {
    const page = await open('/');
    const allowed = await page.evaluate<string[]>('document.featurePolicy.allowedFeatures()');
    const harmless = (name: string) => name.startsWith('ch-') || HARMLESS_FEATURES.has(name);
    expect(allowed.filter((name) => !harmless(name))).toEqual([]);
    await page.close();
  });

  test('let nothing in that is not a file of ours', async () => {
    const page = await open('/');
    const outcome = await page.evaluate<Record<string, unknown>>(`(async () => {
      const inline = document.createElement('style');
      inline.textContent = 'h1 { display: none }';
      document.head.append(inline);
      const hidden = getComputedStyle(document.querySelector('h1')).display === 'none';
      const fetched = await fetch('${strangerUrl}', { mode: 'no-cors' }).then(() => true, () => false);
      let written;
      try { document.body.innerHTML = '<b>x</b>'; written = true } catch { written = false }
      return { hidden, fetched, written, isolated: crossOriginIsolated };
    })()`);
    expect(outcome).toEqual({ hidden: false, fetched: false, written: false, isolated: true });
    await page.close();
  });

  test('make no page complain in the console', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.goto(`${door.url}/gallery`);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('A first-party script', () => {
  test('is run from its own address', async () => {
    const url = registerAsset('title.js', "document.title = 'Ran';", 'text/javascript; charset=utf-8');
    const scripted = await openSampleDoor({}, { scripts: [url] });
    const page = await context.newPage();
    await page.goto(`${scripted.url}/`);
    await page.waitForFunction("document.title === 'Ran'");
    await page.close();
    await scripted.close();
  });
});

describe('Leaving', () => {
  test('needs no script: another site takes the place of the answer, and the cookie is gone', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const page = await own.newPage();
    await page.goto(`${door.url}/exit`);
    expect((await own.cookies()).map((cookie) => cookie.name)).toEqual(['session']);
    await page.getByLabel('Story').fill('What happened to me');
    await page.getByLabel('Place').fill('Utrecht');
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL(strangerUrl);
    expect(await own.cookies(door.url)).toEqual([]);
    await page.goBack();
    // Not the answer to the post, which is no longer there, but the page before it, asked for anew.
    expect(page.url()).toBe(`${door.url}/exit`);
    expect([
      await page.getByLabel('Story').inputValue(),
      await page.getByLabel('Place').inputValue(),
    ]).toEqual(['', '']);
    await own.close();
  });
});

/** They reach no device and tell nothing about anyone. */
const HARMLESS_FEATURES = new Set(['aria-notify', 'cross-origin-isolated', 'unload']);
