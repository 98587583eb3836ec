/** Every page of the intake door, reached as she reaches it: by filling in, pressing buttons, and coming back. */
import type { Page } from 'playwright-core';
import type { DeskSide } from './intake-desk.js';
import type { TestDoor } from './intake-door.js';

export type VisitPage = (name: string, page: Page) => Promise<void>;

export const STORY =
  'De gemeente stuurde mij een brief. Ik moet mijn woning uit omdat ik thuis werk.\n\nIk kreeg geen uitleg. <b>Waarom niet?</b>';
export const QUESTION = 'Dank je wel voor je verhaal. Heb je de brief nog? Dan kunnen wij sneller helpen.';
export const EXTRACT =
  'Een bewoner moet haar woning uit. Zij kreeg geen uitleg. Wij vragen u om een gesprek.';

/**
 * Walks through the door and calls `visit` on each page. Works without JavaScript.
 *
 * @returns The code under which the complaint was filed, and erased at the end.
 */
export async function eachPage(
  page: Page,
  world: { door: TestDoor; desk: DeskSide; language: string },
  visit: VisitPage,
): Promise<string> {
  const { door, desk, language } = world;
  const at = (path: string) => `${door.url}/${language}${path}`;
  const see = async (name: string, path?: string) => {
    if (path !== undefined) await page.goto(at(path));
    await visit(name, page);
  };
  const press = (value: string) => page.locator(`button[name=go][value=${value}]`).click();

  await page.goto(`${door.url}/`);
  await visit('start', page);
  await see('start-in-language', '');
  await see('info', '/info');
  await see('help', '/help');
  await see('not-found', '/nowhere/at-all');
  await see('open', '/open');
  await page.locator('#field-code').fill('1234 5678 9012 3456 7890');
  await page.locator(`form[action="/${language}/open"] button`).click();
  await see('open-wrong-code');
  await see('begin', '/begin');
  await page.locator(`form[action="/${language}/begin"] button`).click();
  await see('code');
  const code = (await page.locator('.code-digits').innerText()).replace(/\D/g, '');
  await page.locator('.button-group .link-button').first().click();
  await see('step-1-story');
  await press('next');
  await see('step-1-mistake');
  await page.locator('#field-narrative').fill(STORY);
  await press('next');
  await see('step-2-who');
  await page.locator('#field-institutionType').selectOption('municipality');
  await press('next');
  await page.locator('input[value=eviction-or-closure]').check();
  await page.locator('input[name=stigmaPerceived][value=yes]').check();
  await see('step-3-what');
  await press('next');
  await page.locator('#field-from-month').selectOption('11');
  await fillDate(page, 'dated', '31', '11', '2026');
  await press('next');
  await see('step-4-mistake');
  await page.locator('#field-from-year').fill('2026');
  await fillDate(page, 'dated', '9', '11', '2026');
  await see('step-4-when');
  await press('next');
  await openLast(page);
  await page.locator('input[value="social-emotional/threats"]').check();
  await see('step-5-treatment');
  await press('next');
  await see('step-6-work');
  await page.locator('#field-region').selectOption('noord-holland');
  await press('next');
  await see('files');
  await press('add');
  await see('files-mistake');
  await press('next');
  await page.locator('input[value=mediation]').check();
  await page.locator('input[value=A0]').check();
  await see('step-7-wishes');
  await press('next');
  await see('step-8-check');
  await press('next');
  await see('step-8-code-missing');
  await press('untyped');
  await see('ready');
  await page.locator('#field-typed').fill('12');
  await press('check');
  await see('ready-mistake');
  await page.locator('#field-typed').fill(code.slice(-4));
  await press('check');
  await see('ready-code-is-right');

  const reference = /SR-\d{4}-\d{6}/.exec(await page.content())?.[0] ?? '';
  await desk.answers(reference, {
    question: QUESTION,
    consent: { recipient: 'Gemeente Haarlem', text: EXTRACT },
  });
  await page.goto(at('/open'));
  await page.locator('#field-code').fill(code);
  await page.locator(`form[action="/${language}/open"] button`).click();
  await see('box');
  await page.locator('.button-group .link-button').click();
  await see('messages');
  await page.locator('#field-text').fill('Ja, ik heb de brief nog.');
  await page.locator(`form[action="/${language}/box/message"] button`).click();
  await see('messages-sent');
  await page.locator('button[value=give]').click();
  await see('messages-consent-given');
  await see('stop', '/box/stop');
  await page.locator('button[value=withdraw]').click();
  await see('stop-sure-withdraw');
  await page.goto(at('/box/stop'));
  await page.locator('button[value=erase]').click();
  await see('stop-sure-erase');
  await page.locator('button[value=erase]').click();
  await see('erased');
  await see('done', '/done');
  return code;
}

/** The last of the parts that open on a tap, unless something else opened it before. */
async function openLast(page: Page): Promise<void> {
  const last = page.locator('details').last();
  if ((await last.getAttribute('open')) === null) await last.locator('summary').click();
}

async function fillDate(page: Page, name: string, day: string, month: string, year: string): Promise<void> {
  await page.locator(`input[name=${name}-day]`).fill(day);
  await page.locator(`input[name=${name}-month]`).fill(month);
  await page.locator(`input[name=${name}-year]`).fill(year);
}
