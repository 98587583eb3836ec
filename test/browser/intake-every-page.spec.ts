/**
 * Every page of the intake door in every language that it speaks, and in two that nobody speaks: nothing runs out of a
 * small screen, large letters fit, the keyboard reaches what matters, and axe finds no fault.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { MessageFile } from '@app/web';
import { MESSAGES } from '../../apps/intake/src/messages/index.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { addressesOf, contextOf, type Who } from '../support/intake-addresses.js';
import type { TestDoor } from '../support/intake-door.js';
import { longWords, rightToLeft } from '../support/pseudo-language.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SPOKEN = Object.keys(MESSAGES);
/** Languages with the direction and the plural rules that are wanted; their words are made up. */
const [RTL, LONG] = ['ar', 'fi'];
const MOST_TABS = 400;

let browser: Browser;
let door: TestDoor;

beforeAll(async () => {
  const dutch = [MESSAGES.nl].flat() as MessageFile[];
  Object.assign(MESSAGES, { [RTL]: rightToLeft(dutch), [LONG]: longWords(dutch) });
  // Opened only now: the door takes its languages from that list when it is loaded.
  const { openTestDoor } = await import('../support/intake-door.js');
  door = await openTestDoor();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await door.close();
});

/** Calls `look` on each page; gives how many there were. */
async function walk(
  language: string,
  few: boolean,
  look: (name: string, page: Page) => Promise<void>,
): Promise<number> {
  const addresses = await addressesOf(door.url, language, few);
  let seen = 0;
  for (const who of Object.keys(addresses) as Who[]) {
    const context = await contextOf(browser, door.url, language, who);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    for (const path of addresses[who]) {
      const answer = await page.goto(`${door.url}/${language}/${path}`.replace(/\/$/, ''));
      const name = `${language}/${path} (${who})`;
      expect([name, answer?.status()]).toEqual([name, path === 'nowhere' ? 404 : 200]);
      // A page that only leads elsewhere would be looked at twice and never be seen itself.
      const isShown = path === 'code-new' ? /code-show$/ : new RegExp(`${path}$`);
      expect(new URL(page.url()).pathname).toMatch(isShown);
      await page.evaluate(`document.querySelectorAll('details').forEach((part) => (part.open = true))`);
      await look(name, page);
      seen += 1;
    }
    await context.close();
  }
  return seen;
}

/** What sticks out of the screen, by the size of the letters. */
async function sticking(page: Page, width: number, size: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 740 });
  return page.evaluate<string[]>(`(() => {
    const root = document.documentElement;
    root.style.fontSize = '${size}';
    const wide = root.scrollWidth > ${width} ? [...document.querySelectorAll('body *')]
      .filter((part) => { const { left, right } = part.getBoundingClientRect(); return right > ${width} + 1 || left < -1; })
      .slice(0, 3).map((part) => part.outerHTML.slice(0, 160)) : [];
    const found = root.scrollWidth > ${width} ? ['${size}: ' + root.scrollWidth, ...wide] : [];
    root.style.fontSize = '';
    return found;
  })()`);
}

describe('Every page of the intake door', () => {
  it.each([...SPOKEN, RTL, LONG])(
    'fits on 320 pixels, and with letters twice as large on 640 (%s)',
    async (language) => {
      const faults: unknown[] = [];
      const seen = await walk(language, false, async (name, page) => {
        const found = [...(await sticking(page, 320, '100%')), ...(await sticking(page, 640, '200%'))];
        if (found.length > 0) faults.push([name, ...found]);
        const { lang, dir, exit } = await page.evaluate<{ lang: string; dir: string; exit: number }>(`(() => {
          const { lang, dir } = document.documentElement;
          return { lang, dir, exit: document.querySelectorAll('form[action="/exit"] button').length };
        })()`);
        if (exit !== 1 || lang !== language || (dir === 'rtl') !== (language === RTL))
          faults.push([name, { lang, dir, exit }]);
      });
      expect(faults).toEqual([]);
      expect(seen).toBeGreaterThan(45);
    },
    180_000,
  );

  it.each(['nl', 'ru', RTL])(
    'has no fault that axe finds (WCAG 2.2 AA), with everything open (%s)',
    async (language) => {
      const faults: unknown[] = [];
      const seen = await walk(language, true, async (name, page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        for (const { id, nodes } of violations) faults.push([name, id, nodes.map((node) => node.html)]);
      });
      expect(faults).toEqual([]);
      expect(seen).toBeGreaterThan(30);
    },
    240_000,
  );

  it('lets the keyboard alone reach the way out first and then everything else, in the order of the page', async () => {
    const faults: unknown[] = [];
    await walk('nl', true, async (name, page) => {
      const wanted = await page.evaluate<number>(NUMBERED);
      const reached: number[] = [];
      const unseen: string[] = [];
      for (let tab = 0; tab < MOST_TABS && reached.length < wanted; tab += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate<{ number: number; isSeen: boolean; html: string }>(FOCUSED);
        if (at.number < 0) break;
        reached.push(at.number);
        if (!at.isSeen) unseen.push(at.html);
      }
      const inOrder = reached.every((number, index) => index === 0 || number > (reached[index - 1] ?? 0));
      const exit = await page.evaluate<number>(
        `Number(document.querySelector('#leave button').dataset.number)`,
      );
      // The link to the content, the name of the site, and then the exit.
      if (!inOrder || reached.length < wanted || reached.indexOf(exit) > 2 || unseen.length > 0)
        faults.push([
          name,
          { wanted, reached: reached.length, exit: reached.indexOf(exit), inOrder, unseen },
        ]);
    });
    expect(faults).toEqual([]);
  }, 180_000);
});

/** Numbers whatever a key should reach; of a group of radio buttons the one that Tab leads to. */
const NUMBERED = `(() => {
  const groups = new Set();
  const parts = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((part) => {
    if (part.type === 'hidden' || part.disabled || part.tabIndex < 0 || !part.checkVisibility()) return false;
    if (part.type !== 'radio') return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name }) => name === part.name);
    const first = group.find(({ checked }) => checked) || group[0];
    return part === first;
  });
  parts.forEach((part, number) => (part.dataset.number = number));
  document.activeElement.blur();
  return parts.length;
})()`;

/** Where the focus is, and whether it can be seen there. */
const FOCUSED = `(() => {
  const part = document.activeElement;
  const number = part === document.body || part === null ? -1 : Number(part.dataset.number ?? -1);
  const shown = part.matches('input[type=radio], input[type=checkbox]') ? [part, part.closest('label') || part, part.parentElement] : [part];
  const isSeen = shown.some((one) => { const style = getComputedStyle(one); return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; });
  return { number, isSeen, html: part.outerHTML.slice(0, 120) };
})()`;
