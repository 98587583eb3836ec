/**
 * Opens every page of the desk and of the door of institutions on one house, as somebody who may, and by the links of
 * the pages themselves: a page that nobody is led to is not found here either.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { loadEnv } from '@app/config';
import type { StaffRole } from '@app/identity';
import { RecordingMailer } from '@app/mail';
import { ExchangeDoorModule } from '../../apps/exchange/src/exchange-door.module.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { AUDIENCES } from '../stories/access-matrix-rows.js';
import { routesOf, routesOfController } from '../stories/access-matrix-routes.js';
import type { Colleague } from '../support/desk-door.js';
import { FullHouse } from '../support/desk-full-house.js';
import { faultsOf, linksOf, logIn, windowWithAxe } from '../support/desk-walk.js';

/** Routes of the desk at which nobody sees a page, and why. */
const NO_PAGE: Readonly<Record<string, string>> = {
  'GET /calendar/:token.ics': 'a calendar for programs',
  'GET /cases/:caseId/attachments/:id/content': 'the picture in a page that is walked',
  'GET /cases/:caseId/attachments/:id/original': 'her file itself',
  'GET /cases/:caseId/file.pdf': 'a document',
  'GET /cases/:caseId/letters/:letterId/letter.pdf': 'a document',
  'GET /cases/:caseId/letters/:letterId/letter.txt': 'a document',
  'GET /cases/:caseId/received-files/:fileId': 'the file of an institution itself',
  'GET /signals/:signalId/letter.pdf': 'a document',
};
const NO_PAGE_OF_EXCHANGE: Readonly<Record<string, string>> = {
  'GET /:language/message.pdf': 'a document',
  'GET /:language/overview': 'needs a link of its own; see test/browser/exchange-overview.spec.ts',
  'GET /:language/overview/open':
    'the door below has no overview; see test/browser/exchange-overview.spec.ts',
};

describe('Every page of the desk', () => {
  let full: FullHouse;
  let browser: Browser;
  let routes: string[];
  const walked = new Set<string>();
  const wrong: unknown[] = [];
  beforeAll(async () => {
    [full, browser] = await Promise.all([FullHouse.open(), openBrowser()]);
    routes = routesOf(full.all.house.app).filter((route) => /^GET \/(?!api\/)/.test(route));
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await full?.close();
  });

  const mayOpen = (role: StaffRole, route: string) =>
    AUDIENCES.some(({ roles, routes: some }) => roles.includes(role) && some.includes(route));

  async function look(page: Page, path: string, route: string): Promise<string[]> {
    const answer = await page.goto(full.all.house.url + path);
    walked.add(route);
    const links = await linksOf(page);
    const faults = answer?.status() === 200 ? await faultsOf(page) : [answer?.status()];
    if (faults.length > 0) wrong.push([path, ...faults]);
    return links;
  }

  /**
   * First the pages with an address of their own, then whatever these lead to and nobody has seen.
   *
   * @param again routes that look different to this role, so that they are looked at whoever was there before
   */
  async function walkAs(
    colleague: Colleague,
    role: StaffRole,
    again: readonly string[] = [],
    first: readonly string[] = [],
  ): Promise<void> {
    const page = await windowWithAxe(browser);
    await logIn(page, full.all.house, colleague);
    const open = routes.filter((route) => mayOpen(role, route) && NO_PAGE[route] === undefined);
    const queue = [...first, ...open.filter((route) => !route.includes(':')).map((route) => route.slice(4))];
    const wanted = new Set(again);
    const seen = new Set<string>();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const route = routeFor(path, routes);
      if (route === undefined || !open.includes(route)) continue;
      if (seen.has(path) || (walked.has(route) && !wanted.has(route) && !first.includes(path))) continue;
      seen.add(path);
      wanted.delete(route);
      queue.push(...(await look(page, path, route)));
    }
    await page.context().close();
  }

  it('is sound for a caseworker', async () => {
    const cases = [full.caseId, full.referredId, full.closedId].map((id) => `/cases/${id}`);
    await walkAs(full.caseworker, 'caseworker', [], ['/', ...cases]);
    expect(wrong.splice(0)).toEqual([]);
  }, 600_000);

  it('is sound for a second coder, a lead, a statistician and an administrator', async () => {
    await walkAs(full.secondCoder, 'caseworker', ['GET /coding']);
    await walkAs(full.lead, 'lead', ['GET /', 'GET /approvals', 'GET /approvals/:id', 'GET /coding']);
    await walkAs(full.statistician, 'statistician', ['GET /', 'GET /figures', 'GET /signals', 'GET /coding']);
    await walkAs(full.administrator, 'administrator', ['GET /', 'GET /staff', 'GET /own-complaints']);
    expect(wrong.splice(0)).toEqual([]);
  }, 600_000);

  it('was walked, or is none for a reason', () => {
    expect(routes.filter((route) => !walked.has(route) && NO_PAGE[route] === undefined)).toEqual([]);
    expect(Object.keys(NO_PAGE).filter((route) => !routes.includes(route) || walked.has(route))).toEqual([]);
  });

  it('is sound at the door of institutions and partners too', async () => {
    const page = await windowWithAxe(browser);
    const at = full.all.partnerUrl;
    const stops: string[] = [];
    const stand = async (path?: string) => {
      if (path !== undefined) await page.goto(at + path);
      stops.push(new URL(page.url()).pathname);
      const faults = await faultsOf(page);
      if (faults.length > 0) wrong.push([path ?? page.url(), ...faults]);
    };
    for (const path of ['/', '/open', '/nl/open', '/partner', '/nl/partner/open', '/nl/closed'])
      await stand(path);
    const { institutionLink, partnerLink } = full;
    await page.goto(`${at}/open#${institutionLink.secret}`);
    await page.locator('[name=passcode]').fill(institutionLink.passcode);
    await page.getByRole('button').last().click();
    await page.waitForURL('**/message');
    await stand();
    await page.locator('[name=text]').fill('Wij kijken ernaar.');
    await page.locator('[name=kind][value=answer]').check();
    await page.getByRole('button', { name: /stur/i }).last().click();
    await page.waitForURL('**/message/received');
    await stand();
    await page.goto(`${at}/partner#${partnerLink.secret}`);
    await page.locator('[name=passcode]').fill(partnerLink.passcode);
    await page.getByRole('button').last().click();
    await page.waitForURL('**/nl/partner');
    await stand();
    await stand('/nl/partner/say/appointment');
    expect(wrong.splice(0)).toEqual([]);

    const DATABASE_URL = 'postgres://nobody@127.0.0.1/none';
    const env = { ...loadEnv({ NODE_ENV: 'test' }), DATABASE_URL };
    const { controllers = [] } = ExchangeDoorModule.open(env, undefined, new RecordingMailer());
    const all = controllers
      .flatMap((controller) => routesOfController(controller))
      .filter((one) => one.startsWith('GET '));
    const seen = new Set(stops.map((path) => routeFor(path, all)));
    expect(all.filter((route) => !seen.has(route) && NO_PAGE_OF_EXCHANGE[route] === undefined)).toEqual([]);
    expect(
      Object.keys(NO_PAGE_OF_EXCHANGE).filter((route) => !all.includes(route) || seen.has(route)),
    ).toEqual([]);
  }, 600_000);
});

/** As the router chooses: a path in words before one with a parameter. */
function routeFor(path: string, routes: readonly string[]): string | undefined {
  const exact = `GET ${path}`;
  if (routes.includes(exact)) return exact;
  const shape = (route: string) => new RegExp(`^${route.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
  return [...routes]
    .sort((a, b) => a.split(':').length - b.split(':').length)
    .find((route) => shape(route).test(exact));
}
