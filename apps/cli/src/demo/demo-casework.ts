/** Takes some of the invented complaints a few steps further, so that every list of the desk has something in it. */
import type { INestApplicationContext } from '@nestjs/common';
import { generateSync } from 'otplib';
import { CasesRepository } from '@app/cases';
import { CaseClocksService, CaseReadingService, CaseworkService, clocksFor } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { LoginService, type StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import type { DemoReceipt } from './demo-receipts.js';
import { DEMO_STAFF } from './demo-staff.js';

interface Step {
  scenario: string;
  by: 'noor' | 'sam';
  procedure: string;
  matter: 'decision' | 'conduct';
  institution: string;
  /** Day on which the institution got her complaint, where a clock runs from it. */
  receivedOn?: string;
  question?: string;
}

const STEPS: Step[] = [
  {
    scenario: 'tax-tone-and-silence',
    by: 'noor',
    procedure: 'awb-complaint',
    matter: 'conduct',
    institution: 'Belastingdienst',
    receivedOn: '2026-03-27',
  },
  {
    scenario: 'suitable-work-imposed',
    by: 'noor',
    procedure: 'objection',
    matter: 'decision',
    institution: 'UWV',
  },
  {
    scenario: 'business-account-refused',
    by: 'noor',
    procedure: 'financial-complaint',
    matter: 'conduct',
    institution: 'Noordzee Bank',
    question: 'Weet u nog op welke dag u de bank belde, en met wie u sprak? Een schatting is ook goed.',
  },
  {
    scenario: 'police-report-refused',
    by: 'sam',
    procedure: 'police-complaint',
    matter: 'conduct',
    institution: 'Politie, eenheid Midden-Nederland',
  },
  {
    scenario: 'home-closed',
    by: 'sam',
    procedure: 'objection',
    matter: 'decision',
    institution: 'Gemeente Waterrijk',
  },
];

export async function workThroughSome(desk: INestApplicationContext, receipts: DemoReceipt[]): Promise<void> {
  const actors = new Map<string, StaffActor>();
  for (const step of STEPS) {
    const actor = actors.get(step.by) ?? (await logIn(desk, step.by));
    actors.set(step.by, actor);
    const reference = receipts.find((receipt) => receipt.scenario === step.scenario)?.reference ?? '';
    await take(desk, actor, step, reference);
  }
}

async function take(
  desk: INestApplicationContext,
  actor: StaffActor,
  step: Step,
  reference: string,
): Promise<void> {
  const found = await desk.get(CasesRepository).byReference(reference);
  if (found === null) throw new Error(`the demonstration complaint ${step.scenario} was not filed`);
  const casework = desk.get(CaseworkService);
  const institution = await desk.get(DirectoryService).institutionByName(step.institution);
  await casework.assign(actor, found.id, actor.id);
  await casework.classify(actor, found.id, {
    procedure: step.procedure,
    matter: step.matter,
    institutionId: institution?.id ?? null,
  });
  const { facts } = await desk.get(CaseReadingService).reach(actor, found.id);
  const known = step.receivedOn === undefined ? {} : { receivedOn: step.receivedOn };
  const clocks = clocksFor(facts, known).clocks.flatMap(({ request }) => (request === null ? [] : [request]));
  await desk.get(CaseClocksService).start(actor, found.id, clocks);
  if (step.question !== undefined) await casework.askHer(actor, found.id, step.question);
}

async function logIn(desk: INestApplicationContext, username: string): Promise<StaffActor> {
  const person = DEMO_STAFF.find((one) => one.username === username);
  if (person === undefined) throw new Error(`there is no demonstration account ${username}`);
  const epoch = Math.floor(desk.get(Clock).instant().epochMilliseconds / 1000);
  const code = generateSync({ secret: person.totpSecret, epoch });
  const login = desk.get(LoginService);
  const { token, actor } = await login.logIn(username, person.passphrase, code);
  await login.logOut(token);
  return actor;
}
