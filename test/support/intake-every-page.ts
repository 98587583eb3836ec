/** A house with everybody in it, and the walk through all of its pages in one language. */
import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { FixedClock } from '@app/kernel';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import type { TestDoor } from './intake-door.js';
import { People, TODAY } from './intake-people.js';
import { linkedStops, STOPS, type Stop } from './intake-stops.js';
import { axeFaults, frameOf, sticking, Walk } from './intake-walk.js';

export class EveryPage {
  private constructor(
    private readonly door: TestDoor,
    private readonly browser: Browser,
    private readonly people: People,
    private readonly walk: Walk,
    readonly stops: readonly Stop[],
  ) {}

  static async open(): Promise<EveryPage> {
    // Opened only now: the door takes its languages from the list of messages when it is loaded.
    const { openTestDoor } = await import('./intake-door.js');
    const door = await openTestDoor({ clock: FixedClock.at(`${TODAY}T09:00:00Z`) });
    await offerPings(door.database.url);
    const browser = await openBrowser();
    const people = await People.of(door);
    const file: Stop = { who: 'owner', path: people.filePath };
    const stops = [...STOPS, file, ...(await linkedStops(door.url))];
    return new EveryPage(door, browser, people, new Walk(browser, door.url, people), stops);
  }

  /** 320 pixels, letters twice as large, the exit, and axe: one visit to each page for all of it. */
  faultsIn(language: string, { dir = 'ltr', withAxe = true } = {}): Promise<unknown[]> {
    return this.walk.through(this.stops, language, async (page) => {
      const faults = await fits(page);
      const frame = await frameOf(page);
      if (frame.exits !== 1 || frame.lang !== language || (frame.dir || 'ltr') !== dir) faults.push(frame);
      return withAxe ? [...faults, ...(await axeFaults(page))] : faults;
    });
  }

  /** What is told of one page into which a script has brought a fault. */
  async faultsWith(language: string, script: string): Promise<string> {
    const told = await this.walk.through(this.stops.slice(0, 1), language, async (page) => {
      await page.evaluate(script);
      return [...(await fits(page)), ...(await axeFaults(page))];
    });
    return JSON.stringify(told);
  }

  /** In windows of their own, in which no script of a page runs. */
  faultsWithoutScript(language: string, look: (page: Page) => Promise<unknown[]>): Promise<unknown[]> {
    return new Walk(this.browser, this.door.url, this.people, false).through(this.stops, language, look);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.door.close();
  }
}

async function fits(page: Page): Promise<unknown[]> {
  return [...(await sticking(page, 640, '200%')), ...(await sticking(page, 320, '100%'))];
}

/** Stands for the process that sends: without its key no ping is offered. */
async function offerPings(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(
    `insert into pings.keys (id, public_key, made_at) values (gen_random_uuid(), decode(repeat('07', 32), 'hex'), now())`,
  );
  await owner.end();
}
