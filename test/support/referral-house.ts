/** A desk, her mailbox and the door of partners on one database, each over HTTP and with the rights of its own role. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadEnv } from '@app/config';
import { DirectoryService } from '@app/directory';
import { doorPort } from '@app/web';
import { openExchangeDoor } from '../../apps/exchange/src/exchange-door.js';
import { DeskHouse, type Colleague, type DeskProgram } from './desk-door.js';
import { Person } from './person.js';
import { freePort } from './free-port.js';

export const PASSED_ON = 'Zij deed aangifte van mishandeling en wil iemand naast zich. Bel via het loket.';

export interface ReferredCase {
  id: string;
  receipt: string;
  /** At the desk. */
  path: string;
  referralId: string;
}

interface ReferralSeen {
  id: string;
  outcome: string;
  version: number;
  pausedAt: string | null;
  answers: { id: string; kind: string; text: string; reason: string | null; handledHow: string | null }[];
  herWord?: { answer: string; text: string };
}

export class ReferralHouse {
  anna: Colleague;
  program: DeskProgram;
  partnerId: string;
  private visitors = 0;

  private constructor(
    readonly house: DeskHouse,
    private readonly door: NestFastifyApplication,
    readonly partnerLog: string[],
  ) {}

  static async open(): Promise<ReferralHouse> {
    const house = await DeskHouse.open();
    const port = await freePort();
    const env = loadEnv({
      NODE_ENV: 'test',
      EXCHANGE_PORT: String(port),
      EXCHANGE_URL: 'https://exchange.example',
    });
    const log: string[] = [];
    const door = await openExchangeDoor(
      { ...env, DATABASE_URL: house.intake.database.urlAs('exchange') },
      { clock: house.clock, logTo: { write: (line) => void log.push(line) } },
    );
    const opened = new ReferralHouse(house, door, log);
    opened.anna = await house.colleague('anna');
    await house.colleague('lena', 'lead');
    const partner = await house.app.get(DirectoryService, { strict: false }).addPartner({
      name: 'Samen Sterk Aangifte',
      kind: 'police-report-support',
      offersNl: 'Mee naar de politie',
      offersEn: 'Company to the police',
      email: 'hulp@partner.example',
      website: 'partner.example',
    });
    opened.partnerId = partner.id;
    opened.program = await house.program(opened.anna);
    return opened;
  }

  get partnerUrl(): string {
    return `http://127.0.0.1:${doorPort(this.door)}`;
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.house.close();
  }

  /** A complaint that Anna works on. */
  async taken(complaint: object): Promise<{ id: string; receipt: string; path: string }> {
    const { receipt, reference } = await this.house.complain(complaint);
    const { body } = await this.program.get<{ items: { id: string; reference: string }[] }>(
      '/cases?status=new',
    );
    const id = body.items.find((item) => item.reference === reference)?.id ?? '';
    await this.program.post(`/cases/${id}/assignments`, { assigneeId: this.anna.id, version: 1 });
    return { id, receipt, path: `/cases/${id}` };
  }

  /** A referral to which she said yes. */
  async agreed(complaint: object, partnerId = this.partnerId): Promise<ReferredCase> {
    const filed = await this.taken(complaint);
    const { body } = await this.program.get<{ version: number }>(filed.path);
    const offer = { partnerId, text: PASSED_ON, version: body.version };
    const made = await this.program.post<{ id: string }>(`${filed.path}/referrals`, offer);
    await this.decide(filed.receipt, 'give');
    return { ...filed, referralId: made.body.id };
  }

  /** The same, with a link that was mailed and a passcode that was told. */
  async linked(complaint: object): Promise<ReferredCase & { secret: string; passcode: string }> {
    const referred = await this.agreed(complaint);
    const passcode = await this.mailLink(referred);
    return { ...referred, secret: this.mailedSecret(), passcode };
  }

  async mailLink({ path, referralId }: ReferredCase, contactId?: string): Promise<string> {
    const { version } = await this.referral(path, referralId);
    const sent = await this.program.post<{ passcode: string }>(`${path}/referrals/${referralId}/links`, {
      version,
      contactId,
    });
    return sent.body.passcode;
  }

  mailedSecret(): string {
    return /\/partner#([\w-]+)/.exec(this.house.mailer.sent.at(-1)?.text ?? '')?.[1] ?? '';
  }

  async decide(receipt: string, decision: 'give' | 'withdraw'): Promise<void> {
    const { consents } = await this.house.mailbox<{ consents: { id: string }[] }>(receipt);
    await this.house.mailbox(receipt, `/consents/${consents.at(-1)?.id}`, { decision });
  }

  async referral(path: string, referralId: string): Promise<ReferralSeen> {
    const { body } = await this.program.get<{ referrals: ReferralSeen[] }>(path);
    const found = body.referrals.find(({ id }) => id === referralId);
    if (found === undefined) throw new Error('there is no such referral');
    return found;
  }

  async history(path: string): Promise<string[]> {
    const { body } = await this.program.get<{ history: { kind: string }[] }>(path);
    return body.history.map(({ kind }) => kind);
  }

  /** Somebody at the partner who opened the link. */
  async visitor(secret: string, passcode: string): Promise<Person> {
    // Each comes from an address of her own, because one address is slowed down after many tries.
    const address = `10.1.0.${(this.visitors += 1)}`;
    const person = new Person(this.partnerUrl, { 'accept-language': 'nl', 'x-forwarded-for': address });
    await person.open('/partner');
    await person.send('/nl/partner/open', { link: secret, passcode });
    return person;
  }

  async says(person: Person, kind: string, typed: Record<string, string> = {}): Promise<void> {
    await person.open(`/nl/partner/say/${kind}`);
    await person.send(`/nl/partner/say/${kind}`, typed);
  }

  /** She, in her mailbox. */
  async her(receipt: string): Promise<Person> {
    const her = new Person(this.house.intake.url);
    await her.open('/nl/open');
    await her.send('/nl/open', { code: receipt });
    await her.open('/nl/box/read');
    return her;
  }
}
