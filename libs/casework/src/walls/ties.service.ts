import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { canMove, CaseKeysRepository, CaseKeysService, CasesRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { assertRole, StaffService, type StaffActor } from '@app/identity';
import { Clock, invalid, isCode, newId } from '@app/kernel';
import { TiesRepository, type DeclaredTie } from './ties.repository.js';

/**
 * Declared ties: to an institution, or to a circle of people, which is a kind of work in a region, because the desk has
 * no list of persons to tie anybody to. From the moment of declaring, the keys of what it concerns are taken from the
 * colleague, and what she held goes back to the leads.
 */
@Injectable()
export class TiesService {
  constructor(
    private readonly repository: TiesRepository,
    private readonly staff: StaffService,
    private readonly directory: DirectoryService,
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly keyRows: CaseKeysRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  own(actor: StaffActor): Promise<DeclaredTie[]> {
    return this.repository.declared(actor.id);
  }

  everybodys(actor: StaffActor): Promise<DeclaredTie[]> {
    assertRole(actor, 'lead', 'administrator');
    return this.repository.declared(null);
  }

  declareInstitution(actor: StaffActor, institutionId: string): Promise<void> {
    return this.declareBetween(actor, actor.id, institutionId);
  }

  /** For a colleague who cannot do it herself: she is ill, or new. Her keys are taken in the same moment. */
  async declareFor(actor: StaffActor, staffId: string, institutionId: string): Promise<void> {
    assertRole(actor, 'lead', 'administrator');
    await this.staff.byId(staffId);
    await this.declareBetween(actor, staffId, institutionId);
  }

  private async declareBetween(actor: StaffActor, staffId: string, institutionId: string): Promise<void> {
    await this.directory.institution(institutionId);
    await this.transactions.run(async () => {
      await this.staff.declareTie(staffId, institutionId);
      await this.record(actor, staffId, { institutionId });
      await this.letGo(actor, staffId);
    });
  }

  /** @throws DomainError `CASEWORK.CIRCLE` unless both are codes that say something. */
  async declareCircle(actor: StaffActor, region: string, workType: string): Promise<void> {
    for (const [field, list, code] of [
      ['region', 'region', region],
      ['workType', 'workType', workType],
    ] as const) {
      if (isCode(list, code) && code !== 'unknown' && code !== 'prefer-not-to-say') continue;
      const message = 'Choose from the list.';
      throw invalid('CASEWORK.CIRCLE', message, [{ field, code: 'choose', message }]);
    }
    await this.transactions.run(async () => {
      await this.repository.addCircle(newId(), actor.id, region, workType, this.clock.now());
      await this.record(actor, actor.id, { region, workType });
      await this.letGo(actor, actor.id);
    });
  }

  private async letGo(actor: StaffActor, staffId: string): Promise<void> {
    const now = this.clock.now();
    for (const caseId of await this.repository.sealedBehindWall(staffId)) {
      const facts = await this.cases.byId(caseId);
      if (facts === null) continue;
      const readers = (await this.keyRows.readersOf(caseId)).filter((id) => id !== staffId);
      const version = await this.keys.keepOnly(caseId, readers, facts.receiptPublicKey);
      if (version !== undefined) await this.cases.changeKeyVersion(caseId, version);
      await this.cases.addRecusal(caseId, staffId, 'tie', now);
      if (facts.assigneeId === staffId) {
        const status = canMove(facts.status, 'new') ? { status: 'new' as const } : {};
        await this.cases.change(caseId, { assigneeId: null, ...status });
        await this.cases.addHistory(caseId, 'unassigned', { from: staffId }, actor.id, now);
      }
      await this.audit.record({
        actorId: actor.id,
        action: 'recused',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { reason: 'tie', ...(staffId === actor.id ? {} : { staffId }) },
      });
    }
  }

  private record(actor: StaffActor, staffId: string, detail: Record<string, unknown>): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action: 'tie-declared',
      subjectKind: 'staff',
      subjectId: staffId,
      detail,
    });
  }
}
