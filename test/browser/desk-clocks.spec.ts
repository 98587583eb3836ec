import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { until } from '../support/until.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

const PHONE = { width: 360, height: 740 };
const SCREEN = { width: 1280, height: 900 };

describe('The clocks of a case, in a browser', () => {
  let house: DeskHouse;
  let browser: Browser;
  let page: Page;
  let anna: Colleague;
  let program: DeskProgram;
  let path: string;
  let clock: string;
  const complaints: string[] = [];
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    program = await house.program(anna);
    await fileAndStart();
    browser = await openBrowser();
    // Without scripts: everything here is made by the server.
    const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL' });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${house.url}/login`);
    await page.getByLabel('Gebruikersnaam').fill(anna.username);
    await page.getByLabel('Wachtzin').fill(anna.passphrase);
    await page.getByLabel('Code').fill(house.code(anna));
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** A case with a clock in every state: met, too late, running with a printed day, standing still. */
  async function fileAndStart(): Promise<void> {
    const { reference } = await house.complain({ language: 'nl', narrative: 'De balie zei nee.' });
    const { body } = await program.get<{ items: { id: string; reference: string }[] }>('/cases');
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    path = `/cases/${id}`;
    await program.post(`${path}/assignments`, { assigneeId: anna.id, version: 1 });
    const start = async (request: object) => {
      const { body: made } = await program.post<{ id: string }>(`${path}/deadlines`, request);
      return made.id;
    };
    const met = await start({ term: 'BNK-43-2', start: '2026-09-07' });
    await program.post(`${path}/deadlines/${met}/endings`, { how: 'met', version: 1 });
    await start({ term: 'AWB-9-11-6w', start: '2026-09-14' });
    await start({ term: 'OBJ-6-7', start: '2026-11-02', printed: '2026-12-18' });
    const still = await start({ term: 'DEC-4-13', start: '2026-10-26' });
    await program.post(`${path}/deadlines/${still}/suspensions`, { from: '2026-11-09', version: 1 });
    clock = `${path}/clocks/${await start({ term: 'SGM-7', start: '2026-06-01' })}`;
  }

  async function expectSound(): Promise<void> {
    for (const viewport of [SCREEN, PHONE]) {
      await page.setViewportSize(viewport);
      const violations = await violationsOn(page);
      expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
  }

  it('are a picture that scrolls within itself on a phone, with letters that can be read', async () => {
    await page.goto(`${house.url}${path}#clock-line`);
    const picture = page.getByRole('region', { name: 'Tijdlijn van de termijnen' });
    await picture.scrollIntoViewIfNeeded();
    await expectSound();
    expect(await picture.getByRole('img', { name: /^Tijdlijn met \d+ termijnen/ }).count()).toBe(1);
    const measured = await picture.evaluate<{ scrolls: boolean; letter: number }, HTMLElement>((element) => ({
      scrolls: element.scrollWidth > element.clientWidth,
      letter: Math.min(
        ...[...element.querySelectorAll('text')].map((text) => text.getBoundingClientRect().height),
      ),
    }));
    expect(measured.scrolls).toBe(true);
    expect(measured.letter).toBeGreaterThan(12);
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    const scrolled = () => page.evaluate<number>('document.querySelector(".clock-picture").scrollLeft');
    await until(async () => (await scrolled()) > 0);
  }, 60_000);

  it('keep every word inside the picture, and hers and theirs apart without colour', async () => {
    await page.setViewportSize(SCREEN);
    await page.goto(`${house.url}${path}#clock-line`);
    const outside = await page.evaluate<string[]>(`
      (() => {
        const svg = document.querySelector('.clock-picture svg').getBoundingClientRect();
        return [...document.querySelectorAll('.clock-picture text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < svg.left || box.right > svg.right || box.bottom > svg.bottom;
          })
          .map((text) => text.textContent);
      })()`);
    expect(outside).toEqual([]);
    const theirs = page.locator('.clock-picture rect.clock-bar-theirs').first();
    expect(await theirs.getAttribute('fill')).toBe('url(#clock-hatch)');
    expect(await theirs.getAttribute('rx')).toBe('0');
    const hers = page.locator('.clock-picture rect.clock-bar-hers').first();
    expect(await hers.getAttribute('fill')).toBeNull();
    expect(Number(await hers.getAttribute('rx'))).toBeGreaterThan(0);
  }, 60_000);

  it('show what a change would do, with the keyboard already there', async () => {
    await page.goto(`${house.url}${path}`);
    await page.getByRole('link', { name: /Wijzigen of beëindigen.*AWB-9-11-6w/ }).click();
    await page.getByLabel('Bericht daarover op').fill('2026-10-20');
    await page.getByRole('button', { name: 'Laat zien wat dit doet' }).first().click();
    await page.getByRole('heading', { name: 'Wat dit zou doen' }).waitFor();
    await expectSound();
    expect(await page.getByLabel('Bericht daarover op').inputValue()).toBe('2026-10-20');
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('what-if');
    await page.getByRole('button', { name: 'Zo bewaren' }).click();
    await page.getByRole('status').waitFor();
    await page.goto(house.url + clock);
    await expectSound();
  }, 60_000);

  it('can be followed in a calendar, at an address that is shown once', async () => {
    await page.goto(`${house.url}/calendar`);
    await expectSound();
    await page.getByRole('button', { name: 'Adres maken' }).click();
    await page.locator('.calendar-address').waitFor();
    await expectSound();
  }, 60_000);

  it('make no browser complain', () => {
    expect(complaints).toEqual([]);
  });
});
