import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { IncidentEntity } from './incident.entity.js';
import { StigmaAssessmentEntity } from './stigma-assessment.entity.js';

@Injectable()
export class TagsRepository {
  constructor(private readonly transactions: Transactions) {}

  incidentsOf(caseId: string): Promise<IncidentEntity[]> {
    return this.transactions.rows(IncidentEntity, 'where case_id = $1 order by confirmed_at, id', [caseId]);
  }

  /** True when it went in; false when the same incident was confirmed before. */
  async addIncident(incident: IncidentEntity): Promise<boolean> {
    const { raw } = await this.transactions.manager
      .createQueryBuilder()
      .insert()
      .into(IncidentEntity)
      .values(incident)
      .orIgnore('on constraint uq_incidents')
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async removeIncident(caseId: string, id: string): Promise<boolean> {
    const { affected } = await this.transactions.manager.delete(IncidentEntity, { id, caseId });
    return affected === 1;
  }

  async assessmentOf(caseId: string): Promise<StigmaAssessmentEntity | null> {
    const [found] = await this.transactions.rows(StigmaAssessmentEntity, 'where case_id = $1', [caseId]);
    return found ?? null;
  }

  /**
   * Writes the first assessment (`seenVersion` 0) or replaces the one that the caller saw.
   *
   * @throws DomainError `CASES.CHANGED_MEANWHILE`
   */
  async saveAssessment(
    assessment: Omit<StigmaAssessmentEntity, 'version'>,
    seenVersion: number,
  ): Promise<void> {
    const { manager } = this.transactions;
    if (seenVersion === 0) {
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(StigmaAssessmentEntity)
        .values({ ...assessment, version: 1 })
        .orIgnore('on constraint pk_stigma_assessments')
        .returning('case_id')
        .execute();
      if ((raw as unknown[]).length !== 1) throw changedMeanwhile();
      return;
    }
    const { caseId, ...changes } = assessment;
    const { affected } = await manager.update(
      StigmaAssessmentEntity,
      { caseId, version: seenVersion },
      { ...changes, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }
}
