import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * The Chromium that comes with the packages, with the protections that its own list of arguments switches off
 * (`--disable-web-security`, one process for all sites): without them a test of headers would prove nothing.
 */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // With the page cache that phones have, so that a test of the back button means something.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
    headless: true,
  });
}
