/** When something of a page is first seen, in Chromium on a slow line and a slow phone. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export interface Line {
  name: string;
  latencyMs: number;
  downKbit: number;
  upKbit: number;
}

/** As the tools of Chrome put it on each request; and the line that Lighthouse supposes, with its latency once. */
export const LINES: readonly Line[] = [
  {
    name: 'slow 4G of DevTools (562 ms a request), CPU 4x',
    latencyMs: 562.5,
    downKbit: 1474.56,
    upKbit: 675,
  },
  { name: 'slow 4G of Lighthouse (150 ms), CPU 4x', latencyMs: 150, downKbit: 1638.4, upKbit: 675 },
];
const SLOWER = 4;

export function openChromium(): Promise<Browser> {
  return chromium.executablePath().then((executablePath) =>
    playwright.launch({
      executablePath,
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
      headless: true,
    }),
  );
}

/** Milliseconds to the first contentful paint, each time with nothing in the cache; sorted. */
export async function firstPaints(
  browser: Browser,
  url: string,
  line: Line,
  times: number,
): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: (line.downKbit * 1000) / 8,
      uploadThroughput: (line.upKbit * 1000) / 8,
    });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'load' });
    const paint = await page.waitForFunction(
      `(performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime`,
    );
    found.push(Number(await paint.jsonValue()));
    await context.close();
  }
  return found.sort((a, b) => a - b);
}
