/** Walks through every page of the intake door in Chromium, in one language after the other. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AXE, violationsOn } from '../../libs/web/src/testing/axe.js';
import type { People, Who } from './intake-people.js';
import { nameOf, type Stop } from './intake-stops.js';

interface Arrival {
  status: number;
  path: string;
}

/** One window for each person, opened once: her visit is the same in every language. */
export class Walk {
  private readonly pages = new Map<Who, Page>();

  /** @param hasScript Without it each page is opened by its address, and no script of a page runs. */
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly people: People,
    private readonly hasScript = true,
  ) {}

  /** Stands at each stop in turn; calls `look` there. Gives what is not as it should be, by stop. */
  async through(
    stops: readonly Stop[],
    language: string,
    look: (page: Page, stop: Stop) => Promise<unknown[]>,
  ): Promise<unknown[]> {
    const faults: unknown[] = [];
    for (const stop of stops) {
      const page = await this.windowOf(stop.who);
      const { status, path } = this.hasScript
        ? await page.evaluate<Arrival>(written(stop, language))
        : await this.open(page, stop, language);
      const name = `${language} ${nameOf(stop)}`;
      const wanted = addressOf(language, stop.form?.action ?? stop.shown ?? stop.path).split('?')[0];
      // A page that only leads elsewhere would be looked at twice and never be seen itself.
      if (status !== (stop.status ?? 200) || path !== wanted) faults.push([name, status, path]);
      await page.evaluate(`document.querySelectorAll('details').forEach((part) => (part.open = true))`);
      const found = await look(page, stop);
      if (found.length > 0) faults.push([name, ...found]);
    }
    return faults;
  }

  private async open(page: Page, { path, form }: Stop, language: string): Promise<Arrival> {
    let answer = await page.goto(this.url + addressOf(language, path), { waitUntil: 'load' });
    if (form !== undefined) {
      [answer] = await Promise.all([
        page.waitForNavigation({ waitUntil: 'load' }),
        page.evaluate(submission(addressOf(language, form.action), form.typed)),
      ]);
    }
    return { status: answer?.status() ?? 0, path: new URL(page.url()).pathname };
  }

  private async windowOf(who: Who): Promise<Page> {
    let page = this.pages.get(who);
    if (page === undefined) {
      const options = {
        viewport: { width: 320, height: 740 },
        javaScriptEnabled: this.hasScript,
        // The policy of the pages forbids to write a document; where each is opened, it holds.
        bypassCSP: this.hasScript,
      };
      const context = await this.browser.newContext(options);
      page = await context.newPage();
      page.setDefaultTimeout(20_000);
      this.pages.set(who, page);
      await this.giveCookie(context, who);
      if (this.hasScript) {
        await page.goto(`${this.url}/nl/done`);
        await page.evaluate(AXE);
      }
    } else if (who === 'leaver') await this.giveCookie(page.context(), who);
    return page;
  }

  private async giveCookie(context: BrowserContext, who: Who): Promise<void> {
    const [name, value] = await this.people.cookie(who);
    if (name !== '') await context.addCookies([{ name, value, url: this.url }]);
  }
}

function addressOf(language: string, path: string): string {
  return path === '' ? `/${language}` : `/${language}/${path}`;
}

/**
 * Fetches a page, or the answer to a form of it, as its window would, and writes it into that window: the document is a
 * new one, with its own style and scripts, and the tools that were brought into the window stay.
 */
function written({ path, form }: Stop, language: string): string {
  const [address, action] = [path, form?.action ?? ''].map((one) => JSON.stringify(addressOf(language, one)));
  return `(async () => {
    let answer = await fetch(${address});
    let html = await answer.text();
    const typed = ${JSON.stringify(form?.typed ?? null)};
    if (typed !== null) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const form = [...page.forms].find((one) => one.getAttribute('action') === ${action});
      const data = new FormData(form);
      for (const [name, value] of Object.entries(typed)) data.set(name, value);
      const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
      answer = await fetch(${action}, { method: 'POST', body });
      html = await answer.text();
    }
    document.open();
    const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    document.write(html);
    document.close();
    await loaded;
    return { status: answer.status, path: new URL(answer.url).pathname };
  })()`;
}

/** Fills in the form as it stands on the page, and sends it past the checks of the browser. */
function submission(action: string, typed: Record<string, string>): string {
  return `(() => {
    const form = [...document.forms].find((one) => one.getAttribute('action') === ${JSON.stringify(action)});
    for (const [name, value] of Object.entries(${JSON.stringify(typed)})) {
      const fields = [...form.elements].filter((one) => one.name === name && one.type !== 'submit');
      for (const field of fields) {
        if (/radio|checkbox/.test(field.type)) field.checked = field.value === value;
        else field.value = value;
      }
      if (fields.length === 0) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
    HTMLFormElement.prototype.submit.call(form);
  })()`;
}

/** What axe finds against WCAG 2.2 AA, with the first of the places. */
export async function axeFaults(page: Page): Promise<unknown[]> {
  return (await violationsOn(page)).map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 5).map(({ html }) => html),
  ]);
}

/** What sticks out of the screen, by the size of the letters. */
export async function sticking(page: Page, width: number, size: string): Promise<string[]> {
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

/** How many of those on the page can press the exit, its language, and whether it runs from right to left. */
export function frameOf(page: Page): Promise<{ lang: string; dir: string; exits: number }> {
  return page.evaluate(`(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, exits: document.querySelectorAll('form[action="/exit"] button').length };
  })()`);
}

const MOST_TABS = 400;

/** Whether Tab alone reaches the way out first and then everything else, in the order of the page, and shows where. */
export async function keyboardFaults(page: Page): Promise<unknown[]> {
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
  const exit = await page.evaluate<number>(`Number(document.querySelector('#leave button').dataset.number)`);
  // The link to the content, the name of the site, and then the exit.
  const isFine = inOrder && reached.length >= wanted && reached.indexOf(exit) <= 2 && unseen.length === 0;
  return isFine ? [] : [{ wanted, reached: reached.length, exit: reached.indexOf(exit), inOrder, unseen }];
}

/** Numbers whatever a key should reach; of a group of radio buttons the one that Tab leads to. */
const NUMBERED = `(() => {
  const parts = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((part) => {
    if (part.type === 'hidden' || part.disabled || part.tabIndex < 0 || !part.checkVisibility()) return false;
    if (part.type !== 'radio') return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name }) => name === part.name);
    const first = group.find(({ checked }) => checked) || group[0];
    return part === first;
  });
  parts.forEach((part, number) => (part.dataset.number = number));
  // A page with mistakes begins at their list; the order is looked at from its top.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
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
