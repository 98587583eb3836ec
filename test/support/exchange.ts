/** A desk that writes to an institution, her mailbox, and the door of the institution over HTTP, on one database. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CASES_ENTITIES,
  CasesModule,
  ConsentsService,
  ContactPlansService,
  FilingService,
  HerCaseService,
  type ContactPlan,
} from '@app/cases';
import { CaseworkService } from '@app/casework';
import { ConfigModule, doorUrl, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DirectoryService } from '@app/directory';
import { EXCHANGE_ENTITIES } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import type { Clock } from '@app/kernel';
import { RecordingMailer } from '@app/mail';
import { MEDIATION_ENTITIES, MediationModule, MediationService, type ExtractView } from '@app/mediation';
import { openExchangeDoor } from '../../apps/exchange/src/exchange-door.js';
import { InboundListener } from '../../apps/exchange/src/inbound/inbound-listener.js';
import { makeReceipt, openTestDesk, type TestDesk } from './desk.js';
import { freePort } from './free-port.js';
import { freshDatabase, type TestDatabase } from './postgres.js';

export const NARRATIVE = 'De bank lachte mij uit aan de balie van het filiaal in Zwaluwdorp.';
export const EXTRACT =
  'Uw bank heeft op 3 november een zakelijke rekening geweigerd.\n\nEr is geen kanarievogel van een reden gegeven.';

export const MAIL_IN_DOMAIN = 'post.desk.example';
const ADDRESS = 'https://exchange.example';

export interface TestCase {
  caseId: string;
  reference: string;
  /** Her answer to the latest question, through the mailbox and with the grants of the intake door. */
  decides(decision: 'give' | 'refuse' | 'withdraw'): Promise<void>;
  withdraws(): Promise<void>;
  erases(): Promise<void>;
  /** Her plan for being called, as she sets it in the mailbox. */
  plansCalls(plan: ContactPlan): Promise<void>;
  extracts(): Promise<ExtractView[]>;
  status(): Promise<string>;
}

export class ExchangeSetting {
  readonly mailer = new RecordingMailer();
  readonly log: string[] = [];
  database: TestDatabase;
  desk: TestDesk;
  noor: StaffActor;
  institutionId: string;
  contactPersonId: string;
  doorUrl: string;
  private herSide: INestApplicationContext;
  /** The door of institutions and partners, as it runs. */
  door: NestFastifyApplication;

  /** @param behindProxy so that every visitor can come from an address of her own; a browser needs the door itself. */
  static async open({
    behindProxy = true,
    mailIn = false,
  }: { behindProxy?: boolean; mailIn?: boolean } = {}): Promise<ExchangeSetting> {
    const setting = new ExchangeSetting();
    const port = await freePort();
    const env = loadEnv({
      EXCHANGE_PORT: String(port),
      ...(behindProxy ? { EXCHANGE_URL: ADDRESS } : {}),
      ...(mailIn ? { MAIL_IN_PORT: '0', MAIL_IN_DOMAIN } : {}),
    });
    setting.database = await freshDatabase();
    setting.desk = await openTestDesk(setting.database.urlAs('desk'), {
      modules: [
        MediationModule.open({
          exchangeUrl: doorUrl(env, 'exchange'),
          mailer: setting.mailer,
          ...(mailIn ? { mailInDomain: MAIL_IN_DOMAIN } : {}),
        }),
      ],
      entities: [...EXCHANGE_ENTITIES, ...MEDIATION_ENTITIES],
    });
    setting.noor = await setting.desk.colleague('noor');
    const directory = setting.desk.app.get(DirectoryService);
    const bank = await directory.addInstitution({ name: 'Polder Bank', type: 'bank' });
    const contact = {
      institutionId: bank.id,
      name: 'A. de Boer',
      email: 'a.deboer@bank.example',
      phone: '020 000 0000',
    };
    setting.institutionId = bank.id;
    setting.contactPersonId = (await directory.addContactPerson(contact)).id;
    setting.herSide = await openHerSide(setting.database.urlAs('intake'), setting.desk.clock);
    const logTo = { write: (line: string) => void setting.log.push(line) };
    const doorEnv = { ...env, DATABASE_URL: setting.database.urlAs('exchange') };
    setting.door = await openExchangeDoor(doorEnv, {
      clock: setting.desk.clock,
      logTo,
      mailer: setting.mailer,
    });
    setting.doorUrl = `http://127.0.0.1:${port}`;
    return setting;
  }

  get mediation(): MediationService {
    return this.desk.app.get(MediationService);
  }

  /** Where the door takes mail. */
  get mailPort(): number {
    return this.door.get(InboundListener).port ?? 0;
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.herSide.close();
    await this.desk.close();
    await this.database.drop();
  }

  /** A complaint that Noor works on. */
  async complaint(anonymity = 'A2'): Promise<TestCase> {
    const { key } = await makeReceipt();
    const complaint = { language: 'nl', narrative: NARRATIVE, anonymity };
    const { caseId, reference } = await this.herSide.get(FilingService).file(complaint, key);
    await this.desk.app.get(CaseworkService).assign(this.noor, caseId, this.noor.id);
    const mailbox = this.herSide.get(HerCaseService);
    return {
      caseId,
      reference,
      decides: async (decision) => {
        const { consents } = await mailbox.open(key);
        await this.herSide.get(ConsentsService).decide(caseId, consents.at(-1)?.id ?? '', decision);
      },
      withdraws: () => mailbox.withdraw(key),
      erases: () => mailbox.erase(key),
      plansCalls: async (plan) => {
        await this.herSide.get(ContactPlansService).set((await mailbox.open(key)).keyring, plan);
      },
      extracts: () => this.mediation.extractsOf(this.noor, caseId),
      status: async () => (await mailbox.open(key)).facts.status,
    };
  }

  /** A draft for the contact person of the bank. */
  write(complaint: TestCase, text = EXTRACT): Promise<string> {
    const { institutionId, contactPersonId } = this;
    return this.mediation.writeExtract(this.noor, complaint.caseId, { institutionId, contactPersonId, text });
  }

  /** An extract on which she said yes. */
  async consented(complaint: TestCase, text = EXTRACT): Promise<string> {
    const extractId = await this.write(complaint, text);
    await this.mediation.askConsent(this.noor, extractId);
    await complaint.decides('give');
    return extractId;
  }

  /** A link that was mailed, with the passcode of the telephone call. */
  async sent(
    complaint?: TestCase,
  ): Promise<{ complaint: TestCase; extractId: string; secret: string; passcode: string }> {
    const from = complaint ?? (await this.complaint());
    const extractId = await this.consented(from);
    const { passcode } = await this.mediation.send(this.noor, extractId);
    return { complaint: from, extractId, secret: this.mailedSecret(), passcode };
  }

  /** The secret in the latest mail. */
  mailedSecret(): string {
    return /\/open#([\w-]+)/.exec(this.mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';
  }

  visitor(): Visitor {
    return new Visitor(this.doorUrl);
  }
}

async function openHerSide(url: string, clock: Clock): Promise<INestApplicationContext> {
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), clock),
      DatabaseModule.open({ url, entities: CASES_ENTITIES }),
      CasesModule,
    ],
  })
  class HerSideModule {}
  return NestFactory.createApplicationContext(HerSideModule, { logger: false, abortOnError: false });
}

/** Somebody with a browser that shows pages as text. */
export class Visitor {
  private static count = 0;
  private readonly address = `10.0.${Math.floor((Visitor.count += 1) / 200)}.${Visitor.count % 200}`;
  private cookie = '';
  private page = '';
  status = 0;
  /** Where the last answer sent the browser. */
  location: string | null = null;

  constructor(private readonly url: string) {}

  async get(path: string): Promise<Response> {
    return this.keep(await fetch(this.url + path, { headers: this.headers(), redirect: 'manual' }));
  }

  /** Sends a form with its hidden fields as the last page had them, and goes where that leads. */
  async post(path: string, fields: Record<string, string>): Promise<void> {
    const hidden = Object.fromEntries(
      [...this.page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((match) => [
        match[1] ?? '',
        unescaped(match[2] ?? ''),
      ]),
    );
    const answer = await this.keep(
      await fetch(this.url + path, {
        method: 'POST',
        headers: { ...this.headers(), origin: this.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...hidden, ...fields }),
        redirect: 'manual',
      }),
    );
    const next = answer.headers.get('location');
    if (next !== null) await this.get(next);
    this.location = next;
  }

  /** The same for a form with files, as a browser sends it. */
  async postFiles(
    path: string,
    fields: Record<string, string>,
    files: readonly { name: string; bytes: Uint8Array }[],
  ): Promise<void> {
    const form = new FormData();
    for (const [, name = '', value = ''] of this.page.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
    ))
      if (!(name in fields) && !form.has(name)) form.append(name, unescaped(value));
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const { name, bytes } of files) form.append('files', new Blob([bytes as BlobPart]), name);
    const answer = await this.keep(
      await fetch(this.url + path, {
        method: 'POST',
        headers: { ...this.headers(), origin: this.url },
        body: form,
        redirect: 'manual',
      }),
    );
    const next = answer.headers.get('location');
    if (next !== null) await this.get(next);
    this.location = next;
  }

  open(secret: string, passcode: string): Promise<void> {
    return this.post('/nl/open', { link: `${ADDRESS}/open#${secret}`, passcode });
  }

  /** The words of the page, as they are read. */
  get text(): string {
    return unescaped(this.page.replace(/<(head|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(
      /\s+/g,
      ' ',
    );
  }

  get html(): string {
    return this.page;
  }

  get hasCookie(): boolean {
    return this.cookie !== '';
  }

  private headers(): Record<string, string> {
    return {
      'accept-language': 'nl',
      'x-forwarded-for': this.address,
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
    };
  }

  private async keep(answer: Response): Promise<Response> {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookie = pair.endsWith('=') ? '' : pair;
    }
    this.status = answer.status;
    this.page = answer.headers.get('content-type')?.includes('html') ? await answer.clone().text() : '';
    return answer;
  }
}

function unescaped(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/&(#?\w+);/g, (whole, name: string) => names[name] ?? whole);
}
