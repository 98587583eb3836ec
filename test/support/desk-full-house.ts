/** One desk, mailbox, door of institutions and reports on one database, with something behind every link of the desk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AuditTrail } from '@app/audit';
import { loadEnv } from '@app/config';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { ReleaseService } from '@app/statistics';
import { doorPort } from '@app/web';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { openReports } from '../../apps/reports/src/open-reports.js';
import { tellingPdf, tellingPhoto, type PostedFile } from './attachments.js';
import type { Colleague } from './desk-door.js';
import { Visitor } from './exchange.js';
import { Person } from './person.js';
import { ReferralHouse } from './referral-house.js';

const BANK = 'business-account-refused';
const TEXT_KNOWN = 'Zij heet Zoë van Dijk en vraagt een besluit met redenen.';

const { scenarios } = JSON.parse(
  readFileSync(join(process.cwd(), 'apps/cli/src/demo/scenarios.json'), 'utf8'),
) as { scenarios: { id: string; complaint: object }[] };

export interface OpenLink {
  secret: string;
  passcode: string;
}

export class FullHouse {
  lead!: Colleague;
  statistician!: Colleague;
  administrator!: Colleague;
  secondCoder!: Colleague;
  /** The case with everything on it. */
  caseId!: string;
  institutionLink!: OpenLink;
  partnerLink!: OpenLink;
  /** The case that was referred. */
  referredId!: string;
  /** A case of the caseworker that is over. */
  closedId!: string;
  private institutionId!: string;
  private contactPersonId!: string;
  private owner!: pg.Client;

  private constructor(readonly all: ReferralHouse) {}

  static async open(): Promise<FullHouse> {
    const made = new FullHouse(await ReferralHouse.open());
    const { house } = made.all;
    made.owner = new pg.Client({ connectionString: house.intake.database.url });
    await made.owner.connect();
    const lead = house.made.get('lena');
    if (lead === undefined) throw new Error('there is no lead');
    made.lead = lead;
    made.statistician = await house.colleague('teun', 'statistician');
    made.administrator = await house.colleague('ada', 'administrator');
    try {
      await made.furnish();
    } catch (error) {
      await made.close();
      throw error;
    }
    return made;
  }

  get caseworker(): Colleague {
    return this.all.anna;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.all.close();
  }

  private get at(): string {
    return `/cases/${this.caseId}`;
  }

  private receipt = '';

  private async furnish(): Promise<void> {
    await this.directory();
    await this.case();
    await this.textsFor();
    await this.answered();
    await this.referred();
    await this.mediated();
    await this.coded();
    await this.figures();
    await this.patterns();
    await this.platform();
  }

  private async directory(): Promise<void> {
    const directory = this.all.house.app.get<DirectoryService>(DirectoryService, { strict: false });
    this.institutionId = (await directory.addInstitution({ name: 'Noordzee Bank', type: 'bank' })).id;
    const contact = {
      institutionId: this.institutionId,
      name: 'Klachtenteam Noordzee',
      email: 'klachten@noordzee.example',
      phone: '020 555 01 01',
    };
    this.contactPersonId = (await directory.addContactPerson(contact)).id;
  }

  private async case(): Promise<void> {
    const { program, house } = this.all;
    const complaint = scenarios.find(({ id }) => id === BANK)?.complaint ?? {};
    const taken = await this.all.taken({ ...complaint, anonymity: 'A2' });
    this.caseId = taken.id;
    this.receipt = taken.receipt;
    for (const file of [await tellingPhoto(), await tellingPdf()]) await this.attach(file);
    const classification = {
      institutionId: this.institutionId,
      procedure: 'financial-complaint',
      matter: 'conduct',
      receivedOn: '2026-09-02',
      startDeadlines: true,
    };
    await done(
      program.post(`${this.at}/classifications`, { ...classification, version: await this.version() }),
    );
    await done(
      program.post(`${this.at}/questions`, { text: 'Met wie sprak u?', version: await this.version() }),
    );
    await house.mailbox(this.receipt, '/messages', { text: 'Met iemand van de balie.' });
    await done(program.post(`${this.at}/notes`, { text: 'Lijkt op andere klachten over deze bank.' }));
    const anna = await house.atDesk(this.caseworker);
    await anna.open(`${this.at}/letters`);
    await anna.send(`${this.at}/letters`, { kind: 'reasons-request' });
    await this.callable();
    // A complaint about the desk itself, which the lead answers.
    const own = await this.all.taken({ language: 'nl', narrative: 'Het loket schreef mij niet terug.' });
    await anna.open(`/cases/${own.id}/own-complaint`);
    await anna.send(`/cases/${own.id}/own-complaint`, { about: this.caseworker.id });
  }

  /** She may be called, on the day and in the hour at which this house stands. */
  private async callable(): Promise<void> {
    const she = await this.all.her(this.receipt);
    await she.open('/nl/box/contact');
    await she.send('/nl/box/contact', {
      go: 'save',
      'contact-call': 'yes',
      'contact-number': '06 12345678',
      'contact-days1': ['1', '3'],
      'contact-from1': '10',
      'contact-until1': '12',
      'contact-askFor': 'Roxana',
      'contact-message': 'no',
      'contact-stopWord': 'pannenkoek',
      'contact-language': 'nl',
    });
    if (!she.page.path.includes('news=saved')) throw new Error('her plan for calls was not taken');
  }

  private async version(): Promise<number> {
    return (await this.all.program.get<{ version: number }>(this.at)).body.version;
  }

  private async attach(file: PostedFile): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([file.bytes as BlobPart]), file.name);
    const answer = await fetch(`${this.all.house.intake.url}/api/v1/attachments`, {
      method: 'POST',
      headers: { authorization: `Receipt ${this.receipt}` },
      body: form,
    });
    if (answer.status !== 201) throw new Error(`the file was answered with ${answer.status}`);
  }

  private async consented(makesKnown: boolean, text: string): Promise<string> {
    const { program, house } = this.all;
    const { institutionId, contactPersonId } = this;
    const extract = { institutionId, contactPersonId, text, makesKnown };
    const { body } = await done(program.post<{ id: string }>(`${this.at}/extracts`, extract));
    await done(program.post(`${this.at}/extracts/${body.id}/consent-requests`));
    const { consents } = await house.mailbox<{ consents: { id: string }[] }>(this.receipt);
    await house.mailbox(this.receipt, `/consents/${consents.at(-1)?.id}`, { decision: 'give' });
    return body.id;
  }

  /** A draft, two texts that make her known, and one of those that waits for a second person. */
  private async textsFor(): Promise<void> {
    const { program, house } = this.all;
    const { institutionId, contactPersonId } = this;
    await done(
      program.post(`${this.at}/extracts`, { institutionId, contactPersonId, text: 'Nog niet klaar.' }),
    );
    await this.consented(true, TEXT_KNOWN);
    await this.consented(true, `${TEXT_KNOWN} Graag deze week.`);
    const waiting = await this.consented(true, `${TEXT_KNOWN} Zij wil worden gebeld.`);
    const anna = await house.atDesk(this.caseworker);
    await anna.open(this.at);
    await anna.send(`${this.at}/extracts/${waiting}/disclosure-requests`, { reason: 'Zij vragen een naam.' });
  }

  /** The bank answered one text with a file, and has a second one open. */
  private async answered(): Promise<void> {
    const first = await this.sent('Graag een besluit met redenen.');
    const visitor = new Visitor(this.all.partnerUrl);
    await visitor.open(first.secret, first.passcode);
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Wij openen de rekening.' }, [
      await tellingPdf(),
    ]);
    this.institutionLink = await this.sent('Een tweede vraag.');
  }

  private async sent(text: string): Promise<OpenLink> {
    const id = await this.consented(false, text);
    const { body } = await done(
      this.all.program.post<{ passcode: string }>(`${this.at}/extracts/${id}/sendings`),
    );
    const mailed = this.all.house.mailer.sent.at(-1)?.text ?? '';
    return { secret: /\/open#([\w-]+)/.exec(mailed)?.[1] ?? '', passcode: body.passcode };
  }

  private async referred(): Promise<void> {
    const hurt = scenarios.find(({ id }) => id === 'leaving')?.complaint ?? {};
    const { id, secret, passcode } = await this.all.linked({ ...hurt, anonymity: 'A2' });
    this.referredId = id;
    // A minute after anybody at the desk last looked, so that it is news.
    this.all.house.clock.moveTo('2026-11-23T09:01:00Z');
    const partner = await this.all.visitor(secret, passcode);
    await this.all.says(partner, 'accept', { text: 'Mila belt op dinsdag.' });
    this.partnerLink = { secret, passcode };
  }

  /** Two mediations in a stage that takes longer than the desk wants, one of them in a case without any clock. */
  private async mediated(): Promise<void> {
    const { program } = this.all;
    const complaint = { language: 'nl', narrative: 'Zij bellen niet terug.', anonymity: 'A2' };
    const quiet = await this.all.taken({ ...complaint, institution: { type: 'bank' } });
    const { institutionId } = this;
    await done(
      program.post(`${quiet.path}/classifications`, { institutionId, matter: 'conduct', version: 2 }),
    );
    await done(program.post(`${quiet.path}/mediations`));
    await done(program.post(`${this.at}/mediations`));
    await this.owner.query(
      `update mediation.mediations set stage_since = '2026-11-09T09:00Z', due = '2026-11-16'`,
    );
  }

  /** One case that two people coded, each without the other, and one that waits for the second. */
  private async coded(): Promise<void> {
    const { program, house } = this.all;
    const ids: string[] = [];
    for (const count of [1, 2]) {
      const { id } = await this.all.taken({ language: 'nl', narrative: `Hij sloeg mij ${count} keer.` });
      ids.push(id);
      await done(program.post(`/cases/${id}/incidents`, { incidents: [INCIDENT] }));
      const reason = 'De agent lachte.';
      const stigma = { assessed: 'established', expression: ['not-taken-seriously'], reason, version: 0 };
      await done(
        program.post(`/cases/${id}/stigma-assessments`, { ...stigma, ground: ['occupation-sex-work'] }),
      );
    }
    this.secondCoder = await house.colleague('bram');
    const teun = await house.atDesk(this.statistician);
    await teun.open('/coding');
    await teun.send('/coding/samples', { quarter: '2026-Q4' });
    const lena = await house.atDesk(this.lead);
    for (const id of ids) {
      await lena.open('/coding');
      await lena.send(`/coding/cases/${id}/hands`, { [`coder-${id}`]: this.secondCoder.id });
    }
    const bram = await house.atDesk(this.secondCoder);
    const at = `/coding/cases/${ids[0]}`;
    await bram.open(at);
    await bram.send(at, {
      'violence-physical': 'physical/hitting',
      perpetrator: 'client',
      setting: 'unknown',
      stigmaAssessed: 'plausible',
      expression: ['not-taken-seriously'],
      discriminationGround: ['occupation-sex-work'],
    });
  }

  private async figures(): Promise<void> {
    const { app, clock } = this.all.house;
    const part = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
    const quarters = [
      { quarter: '2026-Q2', cases: 40 },
      { quarter: '2026-Q3', cases: 60 },
    ];
    const tools = { transactions: part(Transactions), audit: part(AuditTrail), clock };
    await seedHistory(tools, { quarters, seed: 7, withOutside: true });
    const { rows } = await this.owner.query<{ id: string }>(
      `select id from cases.cases where status = 'closed' and assignee_id = $1 order by reference limit 1`,
      [this.caseworker.id],
    );
    this.closedId = rows[0]?.id ?? '';
    const releases = part(ReleaseService);
    const teun = { id: this.statistician.id, role: 'statistician' as const };
    const lena = { id: this.lead.id, role: 'lead' as const };
    await releases.prepare(teun, '2026-Q2', { demonstration: true });
    await releases.approve(lena, '2026-Q2');
    await releases.publish(lena, '2026-Q2');
    await releases.prepare(teun, '2026-Q3', { demonstration: true });
  }

  /** Five persons with the same complaint about one bank, and a signal of it that waits for a second person. */
  private async patterns(): Promise<void> {
    const { house } = this.all;
    const complaint = {
      language: 'nl',
      narrative: 'Geweigerd.',
      institution: { type: 'bank' },
      conduct: ['refused-service'],
    };
    for (let count = 0; count < 5; count += 1) {
      const { reference } = await house.complain(complaint);
      await this.owner.query(
        `update cases.cases set institution_id = $2, filed_on = '2026-08-10', filed_at = '2026-08-10T09:00Z'
         where reference = $1`,
        [reference, this.institutionId],
      );
    }
    const teun = await house.atDesk(this.statistician);
    await teun.open('/signals');
    await teun.send('/signals', { institutionId: this.institutionId, conduct: 'refused-service' });
    await teun.open('/recommendations');
    await teun.send('/recommendations', {
      to: 'platform',
      subject: 'Redenen bij iedere weigering',
      text: 'Geef redenen.',
    });
  }

  /** A question of a member of the Platform, and a receiver of webhooks. */
  private async platform(): Promise<void> {
    const { house } = this.all;
    const lena = await house.atDesk(this.lead);
    await lena.open('/questions');
    await lena.send('/questions/links', { name: 'Voorbeeldgemeente' });
    const address = /class="calendar-address">([^<]+)</.exec(lena.page.html)?.[1] ?? '';
    const env = loadEnv({
      DATABASE_URL: house.intake.database.urlAs('reports'),
      REPORTS_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    const reports: NestFastifyApplication = await openReports(env, house.clock);
    const member = new Person(`http://127.0.0.1:${doorPort(reports)}`);
    const { pathname } = new URL(address);
    await member.open(pathname);
    await member.send(pathname, {
      kind: 'question',
      dimension: 'region',
      text: 'Waarom is dit cijfer hoog?',
    });
    await reports.close();
    await lena.open('/webhooks');
    await lena.send('/webhooks', {
      name: 'Planbord',
      url: 'https://hooks.example.org/een/lang/adres/dat/niet/past?sleutel=abcdefghijklmnop',
      types: ['desk.work-arrived', 'desk.case-changed'],
    });
  }
}

const INCIDENT = {
  violenceForm: 'physical',
  violenceSub: 'physical/hitting',
  perpetrator: 'client',
  setting: 'unknown',
};

/** A step of the seeding that was refused would leave a page out without a word. */
async function done<T extends { status: number; body: unknown }>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  if (answer.status >= 400) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
