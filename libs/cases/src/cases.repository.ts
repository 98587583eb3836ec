import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import { CaseEntity } from './case.entity.js';
import type { CaseHistoryDetail, CaseHistoryEvent, CaseHistoryKind } from './case-history.js';
import { changedMeanwhile } from './cases.errors.js';
import { CaseTextEntity } from './text.entity.js';

type CasePatch = Partial<Omit<CaseEntity, 'id' | 'version'>>;

@Injectable()
export class CasesRepository {
  constructor(private readonly transactions: Transactions) {}

  byId(id: string): Promise<CaseEntity | null> {
    return this.transactions.manager.findOneBy(CaseEntity, { id });
  }

  byReference(reference: string): Promise<CaseEntity | null> {
    return this.transactions.manager.findOneBy(CaseEntity, { reference });
  }

  byReceipt(receiptLookup: Buffer): Promise<CaseEntity | null> {
    return this.transactions.manager.findOneBy(CaseEntity, { receiptLookup });
  }

  /** True when the row went in; false when the reference was taken already. */
  async insert(entity: CaseEntity): Promise<boolean> {
    const rows = await this.transactions.manager
      .createQueryBuilder()
      .insert()
      .into(CaseEntity)
      .values(entity)
      .orIgnore('on constraint uq_cases_reference')
      .returning('id')
      .execute();
    return (rows.raw as unknown[]).length === 1;
  }

  /**
   * Changes a case that is still at the version that the caller saw; without a version, whatever it is now.
   * @throws DomainError `CASES.CHANGED_MEANWHILE`
   */
  async change(id: string, patch: CasePatch, seenVersion?: number): Promise<void> {
    const update = this.transactions.manager
      .createQueryBuilder()
      .update(CaseEntity)
      .set({ ...patch, version: () => 'version + 1' })
      .where('id = :id', { id });
    if (seenVersion !== undefined) update.andWhere('version = :seenVersion', { seenVersion });
    const { affected } = await update.execute();
    if (affected !== 1) throw changedMeanwhile();
  }

  async changeKeyVersion(id: string, keyVersion: number): Promise<void> {
    await this.transactions.query('update cases.cases set key_version = $2 where id = $1', [id, keyVersion]);
  }

  /** Looking is not changing: the version stays, so that a colleague's half-written form is still good. */
  async markRead(id: string, at: Date): Promise<void> {
    await this.transactions.query('update cases.cases set read_at = $2 where id = $1', [id, at]);
  }

  async addText(text: CaseTextEntity): Promise<void> {
    await this.transactions.manager.insert(CaseTextEntity, text);
  }

  textsOf(caseId: string): Promise<CaseTextEntity[]> {
    return this.transactions.manager.find(CaseTextEntity, {
      where: { caseId },
      order: { writtenAt: 'asc', id: 'asc' },
    });
  }

  async addHistory<Kind extends CaseHistoryKind>(
    caseId: string,
    kind: Kind,
    detail: CaseHistoryDetail[Kind],
    staffId: string | null,
    at: Date,
  ): Promise<void> {
    await this.transactions.query(
      'insert into cases.history (id, case_id, kind, detail, staff_id, happened_at) values ($1, $2, $3, $4, $5, $6)',
      [newId(), caseId, kind, JSON.stringify(detail), staffId, at],
    );
  }

  async historyOf(caseId: string): Promise<CaseHistoryEvent[]> {
    const rows = await this.transactions.query<{
      id: string;
      kind: CaseHistoryKind;
      detail: CaseHistoryDetail[CaseHistoryKind];
      staff_id: string | null;
      happened_at: Date;
    }>(
      'select id, kind, detail, staff_id, happened_at from cases.history where case_id = $1 order by happened_at, id',
      [caseId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      detail: row.detail,
      staffId: row.staff_id,
      happenedAt: row.happened_at,
    }));
  }

  /** Whether the wall stands between this colleague and this case. */
  async isWalled(caseId: string, staffId: string): Promise<boolean> {
    const rows = await this.transactions.query(
      'select from cases.walls where case_id = $1 and staff_id = $2',
      [caseId, staffId],
    );
    return rows.length > 0;
  }

  /** Those of these colleagues between whom and this case the wall stands. */
  async walledAmong(caseId: string, staffIds: string[]): Promise<string[]> {
    const rows = await this.transactions.query<{ staff_id: string }>(
      'select distinct staff_id from cases.walls where case_id = $1 and staff_id = any($2)',
      [caseId, staffIds],
    );
    return rows.map((row) => row.staff_id);
  }

  async addRecusal(
    caseId: string,
    staffId: string,
    reason: 'tie' | 'declared' | 'lead',
    at: Date,
  ): Promise<void> {
    await this.transactions.query(
      `insert into cases.recusals (case_id, staff_id, reason, recorded_at) values ($1, $2, $3, $4)
       on conflict on constraint pk_recusals do nothing`,
      [caseId, staffId, reason, at],
    );
  }

  async eraseByReceipt(receiptLookup: Buffer, at: Date): Promise<boolean> {
    const [row] = await this.transactions.query<{ done: boolean }>(
      'select cases.erase_by_receipt($1, $2) as done',
      [receiptLookup, at],
    );
    return row?.done ?? false;
  }
}
