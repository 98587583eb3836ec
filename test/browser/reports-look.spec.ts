import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openFiguresHouse, type FiguresHouse } from '../stories/figures-house.js';
let house: FiguresHouse;
let url: string;
beforeAll(async () => {
  house = await openFiguresHouse();
  await house.seed([
    { quarter: '2026-Q1', cases: 3 },
    { quarter: '2026-Q2', cases: 84 },
    { quarter: '2026-Q3', cases: 112 },
  ]);
  for (const q of ['2026-Q1', '2026-Q2', '2026-Q3']) await house.publish(q);
  url = await house.openDoor();
}, 120000);
afterAll(async () => {
  await house?.close();
});
it('looks', async () => {
  const t = performance.now();
  const first = await fetch(`${url}/nl`);
  const body = await first.text();
  console.log('first', performance.now() - t, first.status, body.length, Object.fromEntries(first.headers));
  const t2 = performance.now();
  for (let i = 0; i < 20; i++) await (await fetch(`${url}/nl`)).text();
  console.log('each', (performance.now() - t2) / 20, process.memoryUsage().rss / 1e6);
  for (const ext of ['.json', '.csv', '.csv-metadata.json']) {
    const r = await fetch(`${url}/api/v1/releases/2026-Q3${ext}`);
    writeFileSync(`/tmp/rel${ext}`, await r.text());
    console.log(ext, r.status, r.headers.get('content-type'), r.headers.get('vary'), r.headers.get('etag'));
  }
  const pdf = await fetch(`${url}/api/v1/releases/2026-Q3.pdf`);
  writeFileSync('/tmp/rel.pdf', Buffer.from(await pdf.arrayBuffer()));
  console.log('pdf', pdf.status, pdf.headers.get('content-type'));
  const browser = await openBrowser();
  for (const [w, h] of [
    [360, 740],
    [1280, 900],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: w, height: h } });
    for (const [name, path] of [
      ['q', '/nl'],
      ['qen', '/en/releases/2026-Q3'],
      ['small', '/nl/releases/2026-Q1'],
      ['list', '/nl/releases'],
      ['method', '/nl/method'],
      ['glossary', '/en/glossary'],
      ['404', '/nl/releases/2020-Q1'],
    ] as const) {
      await page.goto(url + path);
      if (w === 360) {
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
        console.log(
          name,
          await page.evaluate(() =>
            [...document.querySelectorAll('main *')]
              .filter((e) => e.getBoundingClientRect().right > 361)
              .slice(0, 12)
              .map(
                (e) =>
                  e.tagName +
                  '.' +
                  e.className +
                  ' ' +
                  e.getBoundingClientRect().right +
                  ' ' +
                  e.textContent?.slice(0, 30),
              ),
          ),
        );
      }
      if (name === 'qen')
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      await page.screenshot({ path: `/tmp/shot-${name}-${w}.png`, fullPage: true });
    }
  }
  await browser.close();
  expect(first.status).toBe(200);
}, 120000);
