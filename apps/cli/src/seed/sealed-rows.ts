/** Seals an invented case as a real one is sealed, and lays out its rows. */
import { randomBytes } from 'node:crypto';
import { CaseSeal } from '@app/cases';
import { legalDay, newId } from '@app/kernel';
import { newKeyPair, sealSecret } from '@app/vault';
import type { Clocks } from './clocks.js';
import type { InventedCase } from './invented-case.js';
import { CaseRows } from './case-rows.js';
import { inventOutside } from './invented-outside.js';
import { addOutside } from './outside-rows.js';
import type { SeedReader, SeedReaders } from './readers.js';
import type { Batch } from './tables.js';

export interface SealedRowsContext {
  readers: SeedReaders;
  clocks: Clocks;
  /** Now, in milliseconds since 1970. */
  now: number;
  reference: string;
  /** Also what happened outside the desk: mediations and referrals. */
  withOutside?: boolean;
}

/**
 * Her receipt is a key pair of which nobody keeps the private half: without the slow derivation of a real receipt,
 * but sealed in the same way, so that the desk finds nothing different.
 */
export function addSealedRows(batch: Batch, invented: InventedCase, context: SealedRowsContext): void {
  const { course } = invented;
  const id = newId();
  const assignee =
    course.assignedAt === undefined ? undefined : pick(context.readers.caseworkers, invented.chance.assignee);
  const keys = newKeyPair();
  const receipt = newKeyPair();
  const seal = new CaseSeal(id, 1, keys.publicKey);
  batch.add('cases.cases', caseRow(id, invented, assignee, receipt.publicKey, context));
  batch.add('cases.case_keys', {
    case_id: id,
    version: 1,
    public_key: keys.publicKey,
    created_at: invented.filedAt,
  });
  const staff =
    assignee === undefined ? context.readers.intakeTeam : distinct([assignee, ...context.readers.leads]);
  for (const reader of [{ id: null, publicKey: receipt.publicKey }, ...staff]) {
    const sealed = sealSecret(keys.privateKey, reader.publicKey);
    batch.add('cases.key_seals', {
      id: newId(),
      case_id: id,
      version: 1,
      staff_id: reader.id,
      sealed_key: sealed,
    });
  }
  const rows = new CaseRows(batch, seal);
  rows.text('narrative', invented.narrative, null, invented.filedAt);
  rows.history('filed', { channel: 'web' }, null, invented.filedAt);
  if (assignee !== undefined) addCourse(rows, invented, assignee.id, context);
  if (assignee !== undefined && context.withOutside === true) {
    const { readers, now } = context;
    const institutionId = institutionOf(invented, assignee, readers);
    const { partners } = readers;
    addOutside(inventOutside(invented, now), {
      batch,
      seal,
      rows,
      staffId: assignee.id,
      institutionId,
      region: invented.region,
      partners,
    });
  }
  if (course.status === 'withdrawn') rows.history('withdrawn', {}, null, course.endedAt ?? invented.filedAt);
}

function caseRow(
  id: string,
  invented: InventedCase,
  assignee: SeedReader | undefined,
  receiptPublicKey: Buffer,
  context: SealedRowsContext,
) {
  const { course } = invented;
  const handled = assignee !== undefined || course.status === 'withdrawn';
  const wrote = course.messages.filter((message) => message.direction === 'from-her').at(-1)?.at;
  return {
    id,
    reference: context.reference,
    receipt_lookup: randomBytes(32),
    receipt_public_key: receiptPublicKey,
    status: handled ? course.status : 'new',
    language: invented.language,
    anonymity: invented.anonymity,
    wish: invented.wish,
    institution_type: invented.institutionType,
    institution_id: institutionOf(invented, assignee, context.readers),
    procedure: assignee === undefined ? null : (course.procedure ?? null),
    matter: assignee === undefined ? null : (course.matter ?? null),
    conduct: invented.conduct,
    region: invented.region,
    work_type: invented.workType,
    legal_form: invented.legalForm,
    groups: invented.groups,
    violence: invented.violence,
    perpetrator: invented.perpetrator,
    setting: invented.setting,
    stigma_perceived: invented.stigmaPerceived,
    opting_in_breaches: invented.optingInBreaches,
    assignee_id: assignee?.id ?? null,
    filed_at: invented.filedAt,
    filed_on: invented.filedOn,
    come_back_on: invented.comeBackOn,
    outcome: handled ? (course.outcome ?? null) : null,
    closed_at: handled ? (course.endedAt ?? null) : null,
    she_wrote_at: assignee === undefined ? null : (wrote ?? null),
    read_at:
      assignee === undefined ? null : Math.min(context.now, (wrote ?? course.assignedAt ?? 0) + 3_600_000),
    is_synthetic: true,
  };
}

/** What colleagues did with it, in the order in which it happened. */
function addCourse(
  rows: CaseRows,
  invented: InventedCase,
  staffId: string,
  context: SealedRowsContext,
): void {
  const { course } = invented;
  const from = course.assignedAt ?? invented.filedAt;
  rows.history('assigned', { to: staffId }, staffId, from);
  if (course.procedure !== undefined) {
    const { procedure, matter = null } = course;
    const institutionId = institutionOf(invented, { id: staffId }, context.readers);
    rows.history('classified', { procedure, matter, institutionId }, staffId, from);
  }
  for (const clock of course.clocks) {
    const computed = context.clocks.of(clock.term, legalDay(new Date(clock.startedOn)).toString());
    rows.deadline(computed, clock, course.endedAt ?? null, staffId);
  }
  for (const message of course.messages) rows.message(message, staffId);
  if (course.note !== undefined) rows.note(course.note, staffId, from);
  const perpetrator = invented.perpetrator;
  const setting = invented.setting[0] ?? 'unknown';
  for (const incident of course.incidents) rows.incident(incident, { perpetrator, setting }, staffId, from);
  if (course.stigma !== undefined)
    rows.stigma(course.stigma, invented.stigmaPerceived, staffId, course.endedAt ?? from);
  if (course.outcomeText !== undefined && course.endedAt !== undefined) {
    rows.text('outcome', course.outcomeText, staffId, course.endedAt);
    rows.message({ direction: 'to-her', text: course.outcomeText, at: course.endedAt }, staffId);
    rows.history('closed', { outcome: course.outcome ?? 'unknown' }, staffId, course.endedAt);
  }
}

function institutionOf(
  invented: InventedCase,
  assignee: { id: string } | undefined,
  readers: SeedReaders,
): string | null {
  const known = readers.institutions.get(invented.institutionType) ?? [];
  return assignee === undefined || invented.course.procedure === undefined
    ? null
    : (pick(known, invented.chance.institution) ?? null);
}

function pick<T>(choices: readonly T[], fraction: number): T | undefined {
  return choices[Math.floor(fraction * choices.length)];
}

function distinct(readers: SeedReader[]): SeedReader[] {
  return [...new Map(readers.map((reader) => [reader.id, reader])).values()];
}
