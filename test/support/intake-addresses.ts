/** The addresses of every page of the intake door, for three people: one who looks, one who writes, one who filed. */
import type { Browser, BrowserContext } from 'playwright-core';
import { call } from './intake-program.js';
import { Person } from './person.js';

const OPEN = [
  '',
  'info',
  'help',
  'begin',
  'open',
  'done',
  'nowhere',
  'rights',
  'rights/when',
  'cards',
  'guide',
];
const DRAFT = ['code', '1', '2', '3', '4', '5', '6', 'attach', '7', 'contact', '8'];
const FILED = [
  'box',
  'box/read',
  'box/contact',
  'box/ping',
  'box/stop',
  'code-options',
  'code-new',
  'code-typed',
];

export type Who = 'open' | 'draft' | 'filed';

/** @param few Of rights topics and cards, which all have one form, only the first of each. */
export async function addressesOf(
  url: string,
  language: string,
  few: boolean,
): Promise<Record<Who, string[]>> {
  const linked: string[] = [];
  for (const list of ['rights', 'cards']) {
    const html = await (await fetch(`${url}/${language}/${list}`)).text();
    const found = [...html.matchAll(new RegExp(`href="/${language}/(${list}/[\\w-]+)"`, 'g'))].map(
      (hit) => hit[1] ?? '',
    );
    linked.push(...(few ? found.slice(0, 1) : found));
  }
  return {
    open: [...new Set([...OPEN, 'paper', 'assisted-begin', ...linked])],
    draft: DRAFT,
    filed: [...FILED, 'code-card', 'decoy-code', 'attach'],
  };
}

/** A browser in which she has begun to write, or has opened her mailbox; without script she would see the same. */
export async function contextOf(
  browser: Browser,
  url: string,
  language: string,
  who: Who,
): Promise<BrowserContext> {
  const person = new Person(url);
  if (who === 'draft') {
    await person.post(`/${language}/begin`, new URLSearchParams());
    const typed = { language: 'nl', narrative: 'De gemeente stuurde mij een brief.', go: 'next' };
    await person.open(`/${language}/1`);
    await person.send(`/${language}/1`, typed);
    await person.send(`/${language}/2`, { institutionType: 'bank', go: 'next' });
    await person.open(`/${language}/6`);
    await person.send(`/${language}/6`, { workType: 'window', go: 'later' });
  }
  if (who === 'filed') {
    const { body } = await call(url, 'complaints', {
      language: 'nl',
      narrative: 'Niemand luisterde naar mij.',
    });
    await person.post(`/${language}/open`, new URLSearchParams({ code: String(body.receipt) }));
    await call(url, 'mailbox/messages', { receipt: body.receipt, text: 'Ik heb de brief nog.' });
  }
  const context = await browser.newContext({ viewport: { width: 320, height: 740 } });
  const [name = '', value = ''] = person.cookie.split('=');
  if (name !== '') await context.addCookies([{ name, value, url }]);
  return context;
}
