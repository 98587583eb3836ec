/** What guards the intake door, as a real browser feels it: what the headers stop, and what an attack asks of her. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { FixedClock } from '@app/kernel';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { until } from '../support/until.js';

let browser: Browser;
let door: TestDoor;
let stranger: Server;
let strangerUrl: string;
const arrived: IncomingMessage[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  stranger = createServer((request, response) => {
    arrived.push(request);
    const [, asset = ''] = (request.url ?? '').split('?asset=');
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Weather</title><iframe src="${door.url}/nl"></iframe><button onclick="window.other = window.open('${door.url}/nl')">Open</button>
       <script>window.failed = []; window.loaded = [];</script>
       <script src="${door.url}${asset}" onerror="failed.push('script')" onload="loaded.push('script')"></script>
       <img src="${door.url}/nl" onerror="failed.push('img')" onload="loaded.push('img')">`,
    );
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  // Another host name, so that the browser sees another site and not merely another port.
  strangerUrl = `http://localhost:${(stranger.address() as AddressInfo).port}/`;
  door = await openTestDoor({ clock: FixedClock.at('2026-11-23T09:00:00Z'), exitTo: strangerUrl });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await door.close();
  stranger.close();
});

async function opened(path: string, script = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'nl-NL' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(door.url + path);
  return page;
}

describe('The headers of the intake door', () => {
  it.each(['/nl', '/nl/begin', '/nl/open', '/nl/nowhere'])(
    'keep out of %s what is not a file of ours: inline script, handlers, frames and other sites',
    async (path) => {
      const page = await opened(path);
      const before = arrived.length;
      const outcome = await page.evaluate(`(async () => {
        const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
        let refused = 0;
        try { add('script', { textContent: 'window.ran = 1' }); } catch { refused += 1; }
        // In a task of the page's own: what a test evaluates may do what the page may not.
        await new Promise((resolve) => setTimeout(() => {
          try { eval('window.ran = 2'); } catch { refused += 1; }
          resolve();
        }));
        const link = document.createElement('a');
        try { link.setAttribute('onclick', 'window.ran = 3'); } catch { refused += 1; }
        link.click();
        const image = new Promise((resolve) => add('img', { src: '${strangerUrl}', onerror: () => resolve('blocked'), onload: () => resolve('there') }));
        const frame = document.createElement('iframe');
        frame.src = '${strangerUrl}';
        document.body.append(frame);
        const fetched = await fetch('${strangerUrl}', { mode: 'no-cors' }).then(() => 'there', () => 'blocked');
        const allowed = ['geolocation', 'camera', 'microphone', 'payment', 'usb'].filter((name) => document.featurePolicy.allowsFeature(name));
        return { ran: window.ran, refused, image: await image, fetched, allowed, isolated: crossOriginIsolated };
      })()`);
      expect(outcome).toEqual({
        ran: undefined,
        refused: 3,
        image: 'blocked',
        fetched: 'blocked',
        allowed: [],
        isolated: true,
      });
      expect(arrived.length).toBe(before);
      await page.context().close();
    },
  );

  it('let no other site frame it, load a part of it, or keep a hand on its window', async () => {
    const asset = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${door.url}/nl`)).text())?.[1] ?? '';
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${strangerUrl}?asset=${asset}`);
    await page.waitForFunction('failed.length + loaded.length === 2');
    expect(await page.evaluate('({ failed: failed.sort(), loaded })')).toEqual({
      failed: ['img', 'script'],
      loaded: [],
    });
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${door.url}/nl`);
    // To whoever opened it, a window that left the group of pages looks closed.
    await page.getByRole('button').click();
    await page.waitForFunction('window.other && other.closed === true');
    await context.close();
  });

  it.each([true, false])(
    'tell the site that she leaves to nothing of where she was (script: %s)',
    async (script) => {
      const page = await opened('/nl/help', script);
      arrived.length = 0;
      await page.getByRole('button', { name: 'Snel weg' }).click();
      await page.waitForURL(strangerUrl);
      expect(arrived.map(({ headers }) => [headers.referer, headers.origin])).toContainEqual([
        undefined,
        undefined,
      ]);
      expect(
        arrived.filter(
          ({ headers }) => headers.referer !== undefined && !headers.referer.startsWith(strangerUrl),
        ),
      ).toEqual([]);
      await page.context().close();
    },
  );
});

describe('Under attack', () => {
  const begins = async (page: Page) => {
    await page.getByRole('button', { name: 'Ik begrijp het' }).click();
    await page.waitForURL(`${door.url}/nl/code`);
    return page.locator('.code-digits').innerText();
  };

  it('before it, nothing is asked of anybody, and the field for programs cannot be seen or reached', async () => {
    const page = await opened('/nl/begin');
    expect(await page.locator('input[name=challenge], script[src*=work]').count()).toBe(0);
    const trap = page.locator('input[name=your-web-page]');
    expect(await trap.getAttribute('tabindex')).toBe('-1');
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await begins(page)).toMatch(/\d{4}/);
    await page.context().close();
  });

  it('the machine works while she reads, and she begins as always; without script she only waits a little', async () => {
    const complaint = { language: 'nl', narrative: 'Dit is een van heel veel.' };
    const flood = await Promise.all(
      Array.from({ length: 90 }, () => call(door.url, 'complaints', complaint)),
    );
    expect(flood.map(({ status }) => status)).toEqual(Array<number>(90).fill(201));
    const page = await opened('/nl/begin');
    await until(async () => (await page.locator('input[name=proof]').inputValue()) !== '', 60_000);
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    const code = begins(page);
    expect((await posted).postData()).toMatch(/challenge=14\.[^&]+&proof=\d+/);
    expect(await code).toMatch(/\d{4}/);
    await page.context().close();

    const people = await Promise.all(Array.from({ length: 5 }, () => opened('/nl/begin', false)));
    const codes = await Promise.all(people.map(begins));
    expect(new Set(codes).size).toBe(5);
    await Promise.all(people.map((person) => person.context().close()));
  }, 120_000);
});
