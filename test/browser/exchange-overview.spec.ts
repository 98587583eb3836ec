import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { loadEnv } from '@app/config';
import { StaffService } from '@app/identity';
import { doorPort } from '@app/web';
import { openDesk } from '../../apps/desk/src/open-desk.js';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { TEST_SECRETS } from '../support/desk.js';
import { ExchangeSetting } from '../support/exchange.js';
import { until } from '../support/until.js';

const PHONE = { width: 360, height: 740 };
const SCREEN = { width: 1280, height: 900 };
/** Where pictures of the pages go, for somebody who wants to look at them. */
const PICTURES = '/tmp/exchange-overview';

describe('An institution and its overview', () => {
  let setting: ExchangeSetting;
  let desk: NestFastifyApplication;
  let browser: Browser;
  let marie: Page;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    setting = await ExchangeSetting.open({ behindProxy: false });
    const { clock, dataFolder } = setting.desk;
    const env = loadEnv({
      NODE_ENV: 'test',
      DESK_PORT: '0',
      DESK_DATA: dataFolder,
      DATABASE_URL: setting.database.urlAs('desk'),
      AUDIT_KEY: TEST_SECRETS.auditKey,
    });
    desk = await openDesk(env, { clock, mailer: setting.mailer, logTo: { write: () => undefined } });
    browser = await openBrowser();
    marie = await atDesk();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await desk.close();
    await setting.close();
  });

  /** One look at each width: nothing sticks out, and axe finds nothing. */
  async function look(page: Page, name: string): Promise<void> {
    for (const viewport of [SCREEN, PHONE]) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: `${PICTURES}/${name}-${viewport.width}.png`, fullPage: true });
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect({ name, overflow }).toEqual({ name, overflow: 0 });
    }
    const violations = await violationsOn(page);
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
  }

  async function atDesk(): Promise<Page> {
    const passphrase = 'a long passphrase of marie';
    const { totpSecret } = await desk.get(StaffService, { strict: false }).add({
      username: 'marie',
      displayName: 'Marie',
      role: 'lead',
      email: 'marie@desk.example',
      passphrase,
      isDemo: true,
    });
    const page = await (await browser.newContext({ locale: 'nl-NL', viewport: SCREEN })).newPage();
    await page.goto(`http://127.0.0.1:${doorPort(desk)}/login`);
    const epoch = Math.floor(setting.desk.clock.now().getTime() / 1000);
    await page.locator('[name=username]').fill('marie');
    await page.locator('[name=passphrase]').fill(passphrase);
    await page.locator('[name=code]').fill(generateSync({ secret: totpSecret, epoch }));
    await page.locator('main button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    return page;
  }

  it('is agreed with at the desk, whose page says what is a norm and who is the ombudsman', async () => {
    const page = marie;
    const at = `http://127.0.0.1:${doorPort(desk)}/directory`;
    await page.goto(`${at}/institutions/${setting.institutionId}/edit`);
    await page.getByLabel('Antwoord binnen (dagen)').fill('10');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Vul in wat er is afgesproken én op welke dag').first().waitFor();
    await look(page, 'institution-mistake');
    await page.getByLabel('Afgesproken op').fill('2026-11-02');
    await page.getByLabel('Zo gaat een klacht daar').fill('Per brief aan de afdeling Klachten.');
    await page.getByRole('textbox', { name: 'Gemeente' }).fill('Amsterdam');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('De gegevens van de instantie zijn bewaard.').waitFor();
    expect(await page.getByText('10 dagen').isVisible()).toBe(true);
    // A bank in a town with an ombudsman of its own is nobody for him to look at.
    expect(await page.getByText('Geen, of niet bekend').isVisible()).toBe(true);
    await look(page, 'institution');

    await page.getByRole('link', { name: 'A. de Boer' }).click();
    await page.getByLabel('Gebeld op een nummer dat wij al hadden').check();
    await look(page, 'contact-person');
    await page.getByRole('button', { name: 'a.deboer@bank.example is gecontroleerd' }).click();
    await page.getByText('Het adres is gecontroleerd.').waitFor();
    await page.goto(at);
    await look(page, 'directory');
  }, 120_000);

  it('is not told who she is before somebody has looked twice', async () => {
    const page = marie;
    const complaint = await setting.complaint('A2');
    await complaint.plansCalls({
      mayCall: true,
      number: '06 1234 5678',
      hours: [],
      askFor: 'Zoë van Dijk',
      mayLeaveMessage: false,
      language: 'nl',
    });
    await page.goto(`http://127.0.0.1:${doorPort(desk)}/cases/${complaint.caseId}/extract`);
    await page.locator('[name=contactPersonId]').selectOption(setting.contactPersonId);
    await page.locator('[name=text]').fill('Uw bank weigerde mevrouw Zoë van Dijk.');
    await page.locator('[value=ask]').click();
    await page.getByText('Uit haar contactplan staat hierin: de naam.').waitFor();
    await look(page, 'extract-gives-away');
    await page.getByLabel('Deze tekst noemt haar of maakt haar bekend').check();
    await page.locator('[value=ask]').click();
    await page.waitForURL((url) => url.searchParams.get('done') === 'consent-asked');
    await complaint.decides('give');
    await page.reload();
    await page.getByLabel('Waarom moeten zij weten wie zij is?').waitFor();
    await look(page, 'case-makes-known');
    await page.context().close();
  }, 120_000);

  it('shows a contact person what is open, after one link by mail', async () => {
    const { complaint } = await setting.sent();
    const page = await (await browser.newContext({ locale: 'nl-NL', viewport: PHONE })).newPage();
    await page.goto(`${setting.doorUrl}/nl/open`);
    await page.getByRole('link', { name: 'Alle openstaande vragen' }).click();
    await look(page, 'ask');
    await page.getByLabel('Uw mailadres').fill('a.deboer@bank.example');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByRole('heading', { name: 'Kijk in uw mailbox' }).waitFor();
    await look(page, 'asked');
    const mailed = () => /http\S+\/overview\/open#\S+/.exec(setting.mailer.sent.at(-1)?.text ?? '')?.[0];
    await until(() => mailed() !== undefined);

    await page.goto(mailed() ?? '');
    const button = page.getByRole('button', { name: 'Overzicht openen' });
    await button.waitFor();
    // The secret went from the address into the form, and its box out of the way.
    expect(page.url()).toBe(`${setting.doorUrl}/nl/overview/open`);
    expect(await page.getByLabel('Link').isVisible()).toBe(false);
    await look(page, 'open');
    await button.click();
    await page.getByText(complaint.reference).waitFor();
    // Ten days as agreed above, and not the fourteen of the desk.
    expect(await page.getByText('3 december 2026').isVisible()).toBe(true);
    await look(page, 'overview');
    await page.getByRole('button', { name: 'Overzicht sluiten' }).click();
    await page.getByLabel('Uw mailadres').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  }, 120_000);
});
