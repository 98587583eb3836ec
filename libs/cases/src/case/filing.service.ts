import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { newKeyPair, sealSecret, type ReceiptKey } from '@app/vault';
import { CaseEntity } from './case.entity.js';
import { CaseKeysRepository, type ReaderKey } from '../keys/case-keys.repository.js';
import { CaseSeal } from '../keys/case-keyring.js';
import { CasesRepository } from './cases.repository.js';
import { nobodyToRead } from '../cases.errors.js';
import { comeBackAfterFiling } from '../deadlines/come-back.js';
import { drawReference } from './reference.js';
import type { CaseTextKind } from '../messages/text.entity.js';

/** What she told, checked: codes of the taxonomy, dates and two texts. Whatever she left out is absent. */
export interface Complaint {
  language: string;
  narrative: string;
  channel?: string;
  anonymity?: string;
  wish?: string[];
  institutionType?: string;
  institutionName?: string;
  conduct?: string[];
  periodFrom?: string;
  periodTo?: string;
  violence?: string[];
  perpetrator?: string;
  stigmaPerceived?: string;
  setting?: string[];
  region?: string;
  workType?: string;
  legalForm?: string;
  groups?: string[];
  optingInBreaches?: string[];
  decisionDated?: string;
  decisionSent?: string;
  decisionPrinted?: string;
}

export interface FiledCase {
  caseId: string;
  reference: string;
  comeBackOn: string;
}

const REFERENCE_ATTEMPTS = 12;
const TEAM_FRESH_MS = 5_000;

/** Turns what she told into a case, in one transaction: whatever was acknowledged is stored, and whole. */
@Injectable()
export class FilingService {
  private team?: { readers: ReaderKey[]; readAt: number };

  constructor(
    private readonly repository: CasesRepository,
    private readonly keys: CaseKeysRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param keptFrom Colleagues who get no key, because they may not read what is hers.
   * @throws DomainError `CASES.NOBODY_TO_READ` when nobody would be left.
   */
  async file(
    complaint: Complaint,
    receipt: ReceiptKey,
    keptFrom: readonly string[] = [],
  ): Promise<FiledCase> {
    const caseKeys = newKeyPair();
    const now = this.clock.now();
    const entity = caseOf(complaint, receipt, now, this.clock);
    const seal = new CaseSeal(entity.id, 1, caseKeys.publicKey);
    const team = await this.intakeTeam();
    const readers = team.filter(({ staffId }) => !keptFrom.includes(staffId));
    if (readers.length === 0 && team.length > 0) throw nobodyToRead();
    await this.transactions.run(async () => {
      await this.insertUnderFreeReference(entity);
      await this.transactions.query(
        `with key as (insert into cases.case_keys (case_id, version, public_key, created_at) values ($1, 1, $2, $3)),
              seals as (insert into cases.key_seals (id, case_id, version, staff_id, sealed_key)
                select unnest($4::uuid[]), $1, 1, unnest($5::uuid[]), unnest($6::bytea[]))
         insert into cases.history (id, case_id, kind, detail, staff_id, happened_at) values ($7, $1, 'filed', $8, null, $3)`,
        [
          entity.id,
          caseKeys.publicKey,
          now,
          [null, ...readers].map(() => newId()),
          [null, ...readers.map((reader) => reader.staffId)],
          [
            sealSecret(caseKeys.privateKey, receipt.keys.publicKey),
            ...readers.map((reader) => sealSecret(caseKeys.privateKey, reader.publicKey)),
          ],
          newId(),
          JSON.stringify({ channel: entity.channel }),
        ],
      );
      await this.addText(seal, 'narrative', complaint.narrative, now);
      if (complaint.institutionName !== undefined) {
        await this.addText(seal, 'institution-name', complaint.institutionName, now);
      }
    });
    return { caseId: entity.id, reference: entity.reference, comeBackOn: entity.comeBackOn };
  }

  private async insertUnderFreeReference(entity: CaseEntity): Promise<void> {
    for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt += 1) {
      if (await this.repository.insert(entity)) return;
      entity.reference = drawReference(this.clock.today().year);
    }
    throw new Error('no free reference was found');
  }

  private async addText(seal: CaseSeal, kind: CaseTextKind, text: string, now: Date): Promise<void> {
    const id = newId();
    await this.repository.addText({
      id,
      caseId: seal.caseId,
      kind,
      ...seal.seal(text, 'cases.texts.sealed', id),
      authorId: null,
      writtenAt: now,
    });
  }

  /** Read again every few seconds: a burst of complaints need not ask each time who works here. */
  private async intakeTeam(): Promise<ReaderKey[]> {
    const now = this.clock.instant().epochMilliseconds;
    if (this.team === undefined || now - this.team.readAt > TEAM_FRESH_MS || now < this.team.readAt) {
      this.team = { readers: await this.keys.intakeTeam(), readAt: now };
    }
    return this.team.readers;
  }
}

function caseOf(complaint: Complaint, receipt: ReceiptKey, now: Date, clock: Clock): CaseEntity {
  const today = clock.today();
  return Object.assign(new CaseEntity(), {
    id: newId(),
    reference: drawReference(today.year),
    receiptLookup: receipt.lookup,
    receiptPublicKey: receipt.keys.publicKey,
    keyVersion: 1,
    status: 'new' as const,
    language: complaint.language,
    channel: complaint.channel ?? 'web',
    anonymity: complaint.anonymity ?? 'unknown',
    wish: complaint.wish ?? [],
    institutionType: complaint.institutionType ?? 'unknown',
    institutionId: null,
    procedure: null,
    matter: null,
    conduct: complaint.conduct ?? [],
    region: complaint.region ?? 'unknown',
    workType: complaint.workType ?? 'unknown',
    legalForm: complaint.legalForm ?? 'unknown',
    groups: complaint.groups ?? [],
    violence: complaint.violence ?? [],
    perpetrator: complaint.perpetrator ?? 'unknown',
    setting: complaint.setting ?? [],
    stigmaPerceived: complaint.stigmaPerceived ?? 'unknown',
    optingInBreaches: complaint.optingInBreaches ?? [],
    periodFrom: complaint.periodFrom ?? null,
    periodTo: complaint.periodTo ?? null,
    decisionDated: complaint.decisionDated ?? null,
    decisionSent: complaint.decisionSent ?? null,
    decisionPrinted: complaint.decisionPrinted ?? null,
    assigneeId: null,
    filedAt: now,
    filedOn: today.toString(),
    comeBackOn: comeBackAfterFiling(today).toString(),
    comeBackTold: null,
    outcome: null,
    closedAt: null,
    sheWroteAt: null,
    theyWroteAt: null,
    readAt: null,
    nextDue: null,
    nextOverdueFrom: null,
    nextOwedBy: null,
    nextTerm: null,
    lastEventAt: null,
    version: 1,
    isSynthetic: false,
  });
}
