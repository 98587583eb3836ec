import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CasesRepository, caseUnknown } from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, invalid } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';
import type { RelationReason } from './related-cases.js';
import { RelatedCasesRepository, type RelatedCase } from './related-cases.repository.js';

/**
 * Cases that have to do with each other: a link and a coded reason, never copied data. Whoever links must be able to
 * open both; whoever looks sees only those that she could open herself.
 */
@Injectable()
export class RelatedCasesService {
  constructor(
    private readonly repository: RelatedCasesRepository,
    private readonly cases: CasesRepository,
    private readonly reading: CaseReadingService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async of(actor: StaffActor, caseId: string): Promise<RelatedCase[]> {
    await this.reading.reach(actor, caseId);
    return this.repository.of(actor.id, caseId);
  }

  /** @throws DomainError `CASES.UNKNOWN` for a reference that is not there and for one that is not for her. */
  async relate(actor: StaffActor, caseId: string, reference: string, reason: RelationReason): Promise<void> {
    await this.reading.reach(actor, caseId);
    const other = await this.cases.byReference(reference);
    if (other === null) throw caseUnknown();
    if (other.id === caseId) {
      const message = 'This is the same case.';
      throw invalid('CASEWORK.SAME_CASE', message, [{ field: 'reference', code: 'same', message }]);
    }
    await this.reading.reach(actor, other.id);
    await this.transactions.run(async () => {
      const added = await this.repository.add(caseId, other.id, reason, actor.id, this.clock.now());
      if (added) await this.record(actor, 'cases-related', caseId, other.id, reason);
    });
  }

  async unrelate(actor: StaffActor, caseId: string, otherId: string): Promise<void> {
    await this.reading.reach(actor, caseId);
    await this.reading.reach(actor, otherId);
    await this.transactions.run(async () => {
      await this.repository.remove(caseId, otherId);
      await this.record(actor, 'cases-unrelated', caseId, otherId);
    });
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    otherId: string,
    reason?: RelationReason,
  ): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'case',
      subjectId: caseId,
      detail: { otherId, ...(reason === undefined ? {} : { reason }) },
    });
  }
}
