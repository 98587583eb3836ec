/** A desk in the middle of its week: cases in every state, so that each page has something real on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { ReleaseService } from '@app/statistics';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';

interface Filed {
  id: string;
  receipt: string;
}

const { scenarios } = JSON.parse(
  readFileSync(join(process.cwd(), 'apps/cli/src/demo/scenarios.json'), 'utf8'),
) as { scenarios: { id: string; complaint: object }[] };

export class DeskWeek {
  readonly cases = new Map<string, Filed>();
  anna!: Colleague;
  lena!: Colleague;
  private desk!: DeskProgram;

  private constructor(readonly house: DeskHouse) {}

  static async open(): Promise<DeskWeek> {
    const week = new DeskWeek(await DeskHouse.open());
    await week.hire();
    await week.fileEverything();
    await week.work();
    await week.figures();
    return week;
  }

  path(scenario: string): string {
    const filed = this.cases.get(scenario);
    if (filed === undefined) throw new Error(`there is no case ${scenario}`);
    return `/cases/${filed.id}`;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  private part<T>(type: new (...args: never[]) => T): T {
    return this.house.app.get<T>(type, { strict: false });
  }

  private async hire(): Promise<void> {
    this.anna = await this.house.colleague('anna');
    this.lena = await this.house.colleague('lena', 'lead');
    await this.house.colleague('bram');
    await this.house.colleague('teun', 'statistician');
    this.desk = await this.house.program(this.anna);
  }

  private async fileEverything(): Promise<void> {
    for (const { id, complaint } of scenarios) {
      const { receipt, reference } = await this.house.complain(complaint);
      const { body } = await this.desk.get<{ items: { id: string; reference: string }[] }>(
        '/cases?status=new',
      );
      const found = body.items.find((item) => item.reference === reference);
      this.cases.set(id, { id: found?.id ?? '', receipt });
    }
  }

  private async take(scenario: string, classification?: object): Promise<void> {
    const at = this.path(scenario);
    await this.desk.post(`${at}/assignments`, { assigneeId: this.anna.id, version: 1 });
    if (classification === undefined) return;
    await this.desk.post(`${at}/classifications`, {
      matter: 'conduct',
      ...classification,
      version: 2,
      startDeadlines: true,
    });
  }

  private async version(scenario: string): Promise<number> {
    return (await this.desk.get<{ version: number }>(this.path(scenario))).body.version;
  }

  private async work(): Promise<void> {
    const directory = this.part(DirectoryService);
    const bank = await directory.addInstitution({ name: 'Noordzee Bank', type: 'bank' });
    const contact = await directory.addContactPerson({
      institutionId: bank.id,
      name: 'Klachtenteam Noordzee',
      email: 'klachten@noordzee.example',
      phone: '020 555 01 01',
    });
    const words = { offersNl: 'Begeleiding', offersEn: 'Support' };
    const partner = await directory.addPartner({
      name: 'Uitstap Noord',
      kind: 'exit-programme',
      ...words,
      regions: ['groningen'],
    });
    await this.take('tax-tone-and-silence', { procedure: 'awb-complaint', receivedOn: '2026-03-27' });
    await this.take('home-closed', { procedure: 'objection', matter: 'decision' });
    await this.take('police-report-refused', { procedure: 'police-complaint' });
    await this.take('suitable-work-imposed');
    await this.take('leaving');
    await this.desk.post(`${this.path('leaving')}/referrals`, {
      partnerId: partner.id,
      text: 'Zij zoekt begeleiding bij stoppen.',
      version: await this.version('leaving'),
    });
    await this.atTheBank(bank.id, contact.id);
  }

  private async atTheBank(institutionId: string, contactPersonId: string): Promise<void> {
    const scenario = 'business-account-refused';
    const at = this.path(scenario);
    const receipt = this.cases.get(scenario)?.receipt ?? '';
    await this.take(scenario, { procedure: 'financial-complaint', institutionId, receivedOn: '2026-11-02' });
    await this.desk.post(`${at}/questions`, {
      text: 'Met wie sprak u?',
      version: await this.version(scenario),
    });
    await this.house.mailbox(receipt, '/messages', { text: 'Met iemand van de balie.' });
    await this.desk.post(`${at}/notes`, { text: 'Lijkt op andere klachten over deze bank.' });
    const { body } = await this.desk.post<{ id: string }>(`${at}/extracts`, {
      institutionId,
      contactPersonId,
      text: 'Graag een besluit met redenen.',
    });
    await this.desk.post(`${at}/extracts/${body.id}/consent-requests`);
    const { consents } = await this.house.mailbox<{ consents: { id: string }[] }>(receipt);
    await this.house.mailbox(receipt, `/consents/${consents[0]?.id}`, { decision: 'give' });
    await this.desk.post(`${at}/stigma-assessments`, {
      assessed: 'plausible',
      expression: ['refusal'],
      reason: 'De bank noemde de branche.',
      version: 0,
    });
  }

  private async figures(): Promise<void> {
    const tools = {
      transactions: this.part(Transactions),
      audit: this.part(AuditTrail),
      clock: this.house.clock,
    };
    const quarters = [
      { quarter: '2026-Q2', cases: 40 },
      { quarter: '2026-Q3', cases: 60 },
    ];
    await seedHistory(tools, { quarters, seed: 7 });
    const releases = this.part(ReleaseService);
    const teun = { id: this.house.made.get('teun')?.id ?? '', role: 'statistician' as const };
    const lena = { id: this.lena.id, role: 'lead' as const };
    await releases.prepare(teun, '2026-Q2', { demonstration: true });
    await releases.approve(lena, '2026-Q2');
    await releases.publish(lena, '2026-Q2');
    await releases.prepare(teun, '2026-Q3', { demonstration: true });
  }
}
