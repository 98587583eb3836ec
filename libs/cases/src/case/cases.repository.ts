import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import { CaseEntity } from './case.entity.js';
import type { CaseHistoryDetail, CaseHistoryEvent, CaseHistoryKind } from './case-history.js';
import { changedMeanwhile } from '../cases.errors.js';
import { CaseTextEntity } from '../messages/text.entity.js';

type CasePatch = Partial<Omit<CaseEntity, 'id' | 'version'>>;

@Injectable()
export class CasesRepository {
  constructor(private readonly transactions: Transactions) {}

  async byId(id: string): Promise<CaseEntity | null> {
    return (await this.transactions.rows(CaseEntity, 'where id = $1', [id]))[0] ?? null;
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
    return this.transactions.rows(CaseTextEntity, 'where case_id = $1 order by written_at, id', [caseId]);
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

  /** Many events of one kind in one statement. */
  async addHistories<Kind extends CaseHistoryKind>(
    kind: Kind,
    events: readonly { caseId: string; detail: CaseHistoryDetail[Kind] }[],
    at: Date,
  ): Promise<void> {
    if (events.length === 0) return;
    await this.transactions.query(
      `insert into cases.history (id, case_id, kind, detail, staff_id, happened_at)
       select n.id, n.case_id, $4, n.detail, null, $5
       from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) as n (id, case_id, detail)`,
      [
        events.map(() => newId()),
        events.map(({ caseId }) => caseId),
        events.map(({ detail }) => JSON.stringify(detail)),
        kind,
        at,
      ],
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

  /** The stage of its mediation, as it was last told to the history; null when there is none. */
  async mediationStageOf(caseId: string): Promise<string | null> {
    const rows = await this.transactions.query<{ stage: string }>(
      `select detail->>'kind' as stage from cases.history where case_id = $1 and kind = 'mediation-moved'
       order by happened_at desc, id desc limit 1`,
      [caseId],
    );
    return rows[0]?.stage ?? null;
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
