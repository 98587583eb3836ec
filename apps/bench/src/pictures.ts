/**
 * `npm run pictures`: the pictures of the README, made from the running system, so that they stay true.
 * Her door and the institution's at the width of a phone, the others at the width of a desk.
 */
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { generateSync } from 'otplib';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { say } from './report.js';
import { startSystem } from './standalone-process.js';

const PHONE = { width: 390, height: 780 };
const DESK = { width: 1280, height: 800 };
/** Of the demonstration account whose day is shown; printed at every start. */
const CASEWORKER = {
  username: 'noor',
  passphrase: 'demo tulp regen fiets noor',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

const file = (door: string) =>
  fileURLToPath(new URL(`../../../../apps/${door}/picture.png`, import.meta.url));

async function pageOf(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  return context.newPage();
}

const system = await startSystem({ demo: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
  headless: true,
});
try {
  const intake = await pageOf(browser, PHONE);
  await intake.goto(system.urls.intake);
  await intake.screenshot({ path: file('intake') });

  const exchange = await pageOf(browser, PHONE);
  await exchange.goto(`${system.urls.exchange}/open`);
  await exchange.screenshot({ path: file('exchange') });

  const desk = await pageOf(browser, DESK);
  await desk.goto(system.urls.desk);
  await desk.fill('input[name=username]', CASEWORKER.username);
  await desk.fill('input[name=passphrase]', CASEWORKER.passphrase);
  await desk.fill('input[name=code]', generateSync({ secret: CASEWORKER.secret }));
  await desk.press('input[name=code]', 'Enter');
  await desk.waitForURL((url) => url.pathname === '/');
  await desk.waitForSelector('text=SR-');
  await desk.screenshot({ path: file('desk') });

  const reports = await pageOf(browser, DESK);
  await reports.goto(system.urls.reports);
  await reports.screenshot({ path: file('reports') });
  say('Four pictures made.');
} finally {
  await browser.close();
  await system.stop();
}
