/**
 * Every page of the intake door: how long the server takes, how much comes over the line, and when she sees something
 * of it on a slow phone. The door and its database share one core; whoever measures has another.
 */
import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { firstPaints, LINES, openChromium } from './pages-paint.js';
import { draftPages, mailboxPages, openPages, Walker } from './pages-walk.js';
import { commandLine, cpuSeconds, familyOf } from './processes.js';
import { percentile, report, say } from './report.js';
import { startSystem } from './standalone-process.js';

const BENCH = 'pages';
const WARM = 20;
const TIMES = 100;
const PAINTS = 5;
const PAINTED = ['/', '/nl/info', '/nl/rights', '/nl/begin', '/nl/open'];

export async function pagesBench(): Promise<void> {
  say('starting the whole system in a folder of its own');
  const system = await startSystem({ demo: false });
  const { intake } = system.urls;
  const walker = new Walker(intake);
  try {
    say(onOneCore(system.pid) ? 'all of it on one core' : 'taskset is missing: measured on every core');
    const slowest: number[] = [];
    for (const pages of [openPages, draftPages, mailboxPages]) {
      for (const path of await pages(walker)) slowest.push(await reportPage(walker, path, cpuOf(system.pid)));
    }
    const value = Math.max(...slowest);
    report({
      bench: BENCH,
      case: `slowest of ${slowest.length} pages`,
      metric: 'server p95',
      unit: 'ms',
      value,
    });
    await reportFirstVisit(new Walker(intake));
    const browser = await openChromium();
    try {
      await reportPaints(browser, intake);
    } finally {
      await browser.close();
    }
  } finally {
    walker.close();
    await system.stop();
  }
}

/** Processor seconds so far of the door and of the database: they say the same on a machine that is busy. */
function cpuOf(pid: number): () => number {
  const counted = familyOf(pid).filter((one) => /apps\/intake\/|postgres/.test(commandLine(one)));
  return () => counted.reduce((sum, one) => sum + cpuSeconds(one), 0);
}

/** @returns The p95 in milliseconds. */
async function reportPage(walker: Walker, path: string, cpu: () => number): Promise<number> {
  const times: number[] = [];
  let before = 0;
  let bytes = 0;
  for (let time = 0; time < WARM + TIMES; time += 1) {
    if (time === WARM) before = cpu();
    const { status, body, ms } = await walker.get(path);
    if (status !== 200 && path !== '/nl/nowhere') throw new Error(`${path} answered ${status}`);
    bytes = body.length;
    if (time >= WARM) times.push(ms);
  }
  const used = (1000 * (cpu() - before)) / TIMES;
  times.sort((a, b) => a - b);
  const p95 = percentile(times, 0.95);
  report({ bench: BENCH, case: path, metric: 'server p50', unit: 'ms', value: percentile(times, 0.5) });
  report({ bench: BENCH, case: path, metric: 'server p95', unit: 'ms', value: p95 });
  report({ bench: BENCH, case: path, metric: 'bytes over the line', unit: 'kB', value: bytes / 1000 });
  report({ bench: BENCH, case: path, metric: 'CPU of door and database', unit: 'ms', value: used });
  return p95;
}

/** The page and everything that it names, by someone who was never here. */
async function reportFirstVisit(walker: Walker): Promise<void> {
  const page = await fetch(`${walker.origin}/`, { headers: { 'accept-language': 'nl' } });
  const named = new Set(
    [...(await page.text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ''),
  );
  let bytes = (await walker.get('/')).body.length;
  for (const path of named) bytes += (await walker.get(path)).body.length;
  walker.close();
  report({
    bench: BENCH,
    case: `first page, ${named.size + 1} requests`,
    metric: 'bytes over the line',
    unit: 'kB',
    value: bytes / 1000,
  });
}

async function reportPaints(browser: Browser, url: string): Promise<void> {
  for (const line of LINES) {
    for (const path of PAINTED) {
      const paints = await firstPaints(browser, url + path, line, PAINTS);
      const name = `${path}, ${line.name}`;
      const median = percentile(paints, 0.5) / 1000;
      report({
        bench: BENCH,
        case: name,
        metric: 'first contentful paint, median',
        unit: 's',
        value: median,
      });
      report({
        bench: BENCH,
        case: name,
        metric: 'first contentful paint, worst',
        unit: 's',
        value: percentile(paints, 1) / 1000,
      });
    }
  }
}

function onOneCore(pid: number): boolean {
  try {
    for (const one of familyOf(pid)) execFileSync('taskset', ['-acp', '0', String(one)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
