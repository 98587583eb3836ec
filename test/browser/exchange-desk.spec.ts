import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { loadEnv } from '@app/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateSync } from 'otplib';
import { StaffService } from '@app/identity';
import { DirectoryService } from '@app/directory';
import { InboundMailsService } from '@app/mediation';
import { doorPort } from '@app/web';
import { violationsOn } from '../../libs/web/src/testing/axe.js';
import { openBrowser } from '../../libs/web/src/testing/browser.js';
import { openDesk } from '../../apps/desk/src/open-desk.js';
import { TEST_SECRETS } from '../support/desk.js';
import { tellingPdf } from '../support/attachments.js';
import { ExchangeSetting, MAIL_IN_DOMAIN } from '../support/exchange.js';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
/** Where pictures of the pages go, for somebody who wants to look at them. */
const PICTURES = '/tmp/exchange-desk';

describe('The desk looks at what institutions sent', () => {
  let setting: ExchangeSetting;
  let browser: Browser;
  let desk: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    setting = await ExchangeSetting.open({ mailIn: true });
    browser = await openBrowser();
    const env = loadEnv({
      NODE_ENV: 'test',
      DESK_PORT: '0',
      DESK_DATA: setting.desk.dataFolder,
      DATABASE_URL: setting.database.urlAs('desk'),
      AUDIT_KEY: TEST_SECRETS.auditKey,
      MAIL_IN_DOMAIN,
    });
    const { clock } = setting.desk;
    desk = await openDesk(env, { clock, mailer: setting.mailer, logTo: { write: () => undefined } });
    url = `http://127.0.0.1:${doorPort(desk)}`;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await desk.close();
    await setting.close();
  });

  async function expectAccessible(page: Page, name: string): Promise<void> {
    const violations = await violationsOn(page);
    await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  }

  const account = async (username: string) => {
    const passphrase = `a long passphrase of ${username}`;
    const { id, totpSecret } = await desk.get(StaffService, { strict: false }).add({
      username,
      displayName: username,
      role: 'lead',
      email: `${username}@desk.example`,
      passphrase,
      isDemo: true,
    });
    return { id, username, passphrase, totpSecret };
  };

  const logIn = async (page: Page, who: Awaited<ReturnType<typeof account>>) => {
    const epoch = Math.floor(setting.desk.clock.now().getTime() / 1000);
    await page.goto(`${url}/login`);
    await page.locator('[name=username]').fill(who.username);
    await page.locator('[name=passphrase]').fill(who.passphrase);
    await page.locator('[name=code]').fill(generateSync({ secret: who.totpSecret, epoch }));
    await page.getByRole('button').last().click();
    await page.waitForURL(`${url}/`);
  };

  it('answers, contact persons, mail and the holding pen', async () => {
    const lead = await account('lena');
    await setting.desk.app.get(DirectoryService).addContactPerson({
      institutionId: setting.institutionId,
      name: 'B. Jansen',
      email: 'b.jansen@bank.example',
    });
    const { complaint, secret, passcode } = await setting.sent();
    const draftId = await setting.write(complaint, 'Een tweede vraag.');
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Wij openen de rekening.' }, [
      await tellingPdf(),
    ]);
    await visitor.get('/nl/message');
    await visitor.post('/nl/message', { kind: 'not-for-us', text: 'Dit is voor de Zee Bank.' });
    const inbound = setting.desk.app.get(InboundMailsService);
    await inbound.makeAddress(setting.noor, complaint.caseId);
    const { address } = await inbound.mailboxOf(setting.noor, complaint.caseId);
    const transport = createTransport({ host: '127.0.0.1', port: setting.mailPort, ignoreTLS: true });
    const mail = {
      from: 'A. de Boer <a@bank.example>',
      subject: 'Re: uw bericht',
      text: 'Wij kijken ernaar.',
    };
    await transport.sendMail({ ...mail, to: address ?? '' });
    await transport.sendMail({ ...mail, to: `info@${MAIL_IN_DOMAIN}` });
    const [extract] = await complaint.extracts();

    for (const viewport of SIZES) {
      const context = await browser.newContext({ locale: 'nl-NL', viewport });
      const page = await context.newPage();
      await logIn(page, lead);
      const at = `${url}/cases/${complaint.caseId}`;
      for (const [name, path] of [
        ['answer', `${at}/answers/${extract?.answers[0]?.id}`],
        ['not-for-us', `${at}/answers/${extract?.answers[1]?.id}`],
        ['contacts', `${at}/extracts/${extract?.id}/contacts`],
        ['choose', `${at}/extracts/${draftId}/contacts`],
        ['mails', `${at}/mails`],
        ['held', `${url}/held-mails`],
        ['directory', `${url}/directory`],
        ['coverage', `${url}/directory/coverage`],
      ] as const) {
        const answer = await page.goto(path);
        expect([name, answer?.status()]).toEqual([name, 200]);
        await expectAccessible(page, name);
      }
      await context.close();
    }

    const context = await browser.newContext({ locale: 'nl-NL', viewport: SIZES[1] });
    const page = await context.newPage();
    await logIn(page, lead);
    await page.goto(`${url}/cases/${complaint.caseId}/answers/${extract?.answers[0]?.id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'GeheimeBestandsnaam.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('GeheimeBestandsnaam.pdf');
    await page.getByLabel('Bericht aan haar').fill('De bank opent de rekening.');
    await page.getByRole('button', { name: 'Bericht sturen' }).click();
    await page.getByText('Zij heeft bericht.').waitFor();
    await page.goto(`${url}/held-mails`);
    await page.getByLabel('Nummer van de zaak').fill('SR-0000');
    await page.getByRole('button', { name: 'Bij deze zaak leggen' }).click();
    await page.getByText('Er is geen zaak met dit nummer').first().waitFor();
    await expectAccessible(page, 'held-mistake');
    await page.getByLabel('Nummer van de zaak').fill(complaint.reference);
    await page.getByRole('button', { name: 'Bij deze zaak leggen' }).click();
    await page.getByText('De mail ligt bij deze zaak.').waitFor();
    await page.goto(`${url}/held-mails`);
    await page.getByText('Er wacht niets.').waitFor();
  }, 300_000);
});
