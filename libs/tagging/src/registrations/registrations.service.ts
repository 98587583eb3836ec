import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseKeysRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, DomainError, isCode, newId } from '@app/kernel';
import { decryptText, encryptText, newSecretKey, openSecret, sealSecret } from '@app/vault';
import { assertIncident } from '../assert-incident.js';
import { monthUnknown, unknownTag } from '../tagging.errors.js';
import { RegistrationsRepository, type RegistrationCodes } from './registrations.repository.js';

export interface NewRegistration extends RegistrationCodes {
  /** For colleagues; sealed to the writer and the leads. */
  note?: string;
}

export interface Registration extends RegistrationCodes {
  id: string;
  registeredOn: string;
  registeredAt: Date;
  /** True for the colleague who wrote it, who alone may take it back. */
  own: boolean;
  /** Undefined when there is none, or it was not sealed to the reader. */
  note: string | undefined;
}

const COLUMN = 'tagging.registrations.sealed_note';
const LISTED = 200;

/**
 * Violence that the desk hears of and that is nobody's case: somebody told of it in passing, or wants no case. Coded
 * like an incident of a case and counted apart from them, because nobody knows whether the same person also has a case.
 */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly repository: RegistrationsRepository,
    private readonly keyRows: CaseKeysRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor): Promise<Registration[]> {
    assertRole(actor, 'caseworker', 'lead');
    const rows = await this.repository.list(actor.id, LISTED);
    return rows.map(({ sealedNote, sealedKey, registeredBy, ...row }) => ({
      ...row,
      own: registeredBy === actor.id,
      note:
        sealedNote === null || sealedKey === null
          ? undefined
          : decryptText(sealedNote, openSecret(sealedKey, actor.keys), { column: COLUMN, row: row.id }),
    }));
  }

  /** @throws DomainError `TAGGING.UNKNOWN_CODE` that names the field */
  async add(actor: StaffActor, given: NewRegistration): Promise<string> {
    assertRole(actor, 'caseworker', 'lead');
    assertIncident(given);
    if (!isCode('institutionType', given.institutionType)) throw unknownTag('institutionType');
    if (!isCode('region', given.region)) throw unknownTag('region');
    if (!isCode('workType', given.workType)) throw unknownTag('workType');
    if (given.happenedIn !== null && !this.isPast(given.happenedIn)) throw monthUnknown();
    const id = newId();
    const key = newSecretKey();
    const { note, ...codes } = given;
    await this.transactions.run(async () => {
      await this.repository.add({
        ...codes,
        id,
        registeredOn: this.clock.today().toString(),
        sealedNote: note === undefined ? null : encryptText(note, key, { column: COLUMN, row: id }),
        registeredBy: actor.id,
        registeredAt: this.clock.now(),
      });
      if (note !== undefined) await this.sealTo(actor, id, key);
      await this.record(actor, 'registration-added', id);
    });
    return id;
  }

  /** Takes back one's own, written by mistake. */
  async remove(actor: StaffActor, id: string): Promise<void> {
    assertRole(actor, 'caseworker', 'lead');
    await this.transactions.run(async () => {
      if (!(await this.repository.remove(actor.id, id))) {
        throw new DomainError('TAGGING.REGISTRATION_UNKNOWN', 'not-found', 'There is no such registration.');
      }
      await this.record(actor, 'registration-removed', id);
    });
  }

  private async sealTo(actor: StaffActor, id: string, key: Buffer): Promise<void> {
    const readers = [...(await this.keyRows.leads()), ...(await this.keyRows.readerKeys([actor.id]))];
    for (const [staffId, publicKey] of new Map(readers.map((one) => [one.staffId, one.publicKey]))) {
      await this.repository.addSeal(id, staffId, sealSecret(key, publicKey));
    }
  }

  private isPast(yearOrMonth: string): boolean {
    const now = this.clock.today().toString().slice(0, yearOrMonth.length);
    return /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(yearOrMonth) && yearOrMonth <= now;
  }

  private record(actor: StaffActor, action: string, registrationId: string): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'system', subjectId: registrationId });
  }
}
