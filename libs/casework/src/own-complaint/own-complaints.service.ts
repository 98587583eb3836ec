import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  canMove,
  CaseKeysRepository,
  CaseKeysService,
  CasesRepository,
  caseUnknown,
  CorrespondenceService,
  isOpen,
  moveNotAllowed,
} from '@app/cases';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import { CaseReadingService } from '../case/case-reading.service.js';
import { handlerOf } from './own-complaint-handler.js';
import { ownComplaintLetter } from './own-complaint-letter.js';
import { OwnComplaintsRepository, type OwnComplaint } from './own-complaints.repository.js';

/**
 * Complaints about the desk itself. Whoever finds one marks it; from that moment the people whom it is about, whoever
 * holds it and whoever holds a case that it is linked to are behind the wall, and the rule says who deals with it. She
 * is told so at once, with the way to the ombudsman.
 */
@Injectable()
export class OwnComplaintsService {
  constructor(
    private readonly repository: OwnComplaintsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly keyRows: CaseKeysRepository,
    private readonly correspondence: CorrespondenceService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASEWORK.NOBODY_LEFT` when everybody who could deal with it is whom it is about. */
  async mark(actor: StaffActor, caseId: string, aboutIds: readonly string[]): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw moveNotAllowed(facts.status, 'in-progress');
    await this.transactions.run(async () => {
      const now = this.clock.now();
      const involved = new Set([...aboutIds, ...(await this.repository.holdersOfRelated(caseId))]);
      if (facts.assigneeId !== null) involved.add(facts.assigneeId);
      for (const staffId of involved) await this.repository.wallOff(caseId, staffId, now);
      const possible = await this.repository.possibleHandlers();
      const walled = await this.cases.walledAmong(
        caseId,
        possible.map(({ id }) => id),
      );
      const handler = handlerOf(possible, new Set([...walled, ...involved]), actor.id);
      if (handler === undefined) throw nobodyLeft();
      if (!(await this.repository.mark(caseId, handler.id, actor.id, now))) throw markedAlready();

      const status = canMove(facts.status, 'in-progress') ? { status: 'in-progress' as const } : {};
      await this.cases.change(caseId, { assigneeId: handler.id, ...status }, facts.version);
      await this.keys.giveTo(keyring, [handler.id]);
      const leads = (await this.keyRows.leads()).map(({ staffId }) => staffId);
      const readers = [handler.id, ...leads.filter((id) => !walled.includes(id) && !involved.has(id))];
      const version = await this.keys.keepOnly(caseId, [...new Set(readers)], facts.receiptPublicKey);
      if (version !== undefined) await this.cases.changeKeyVersion(caseId, version);
      if (facts.assigneeId !== null) {
        await this.cases.addHistory(caseId, 'unassigned', { from: facts.assigneeId }, actor.id, now);
      }
      await this.cases.addHistory(caseId, 'assigned', { to: handler.id }, actor.id, now);
      await this.correspondence.toHer(
        await this.keys.sealFor(caseId),
        ownComplaintLetter(facts.language),
        handler.id,
      );
      await this.audit.record({
        actorId: actor.id,
        action: 'own-complaint-marked',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { about: [...involved], handler: handler.id },
      });
    });
  }

  /** What leads and the administrator see: those sealed to them and not about them. */
  async of(actor: StaffActor): Promise<OwnComplaint[]> {
    assertRole(actor, 'lead', 'administrator');
    return this.repository.visibleTo(actor.id);
  }

  /** So that a page for complaints about the desk opens nothing else. @throws DomainError `CASES.UNKNOWN` */
  async assertOwn(actor: StaffActor, caseId: string): Promise<void> {
    assertRole(actor, 'lead', 'administrator');
    if (!(await this.repository.isOwnComplaint(caseId))) throw caseUnknown();
    await this.reading.reach(actor, caseId);
  }
}

function nobodyLeft(): DomainError {
  return new DomainError(
    'CASEWORK.NOBODY_LEFT',
    'conflict',
    'Nobody at the desk may deal with this complaint. Tell her the way to the National Ombudsman, and let the operator add a lead.',
  );
}

function markedAlready(): DomainError {
  return new DomainError(
    'CASEWORK.MARKED_ALREADY',
    'conflict',
    'This case is marked as a complaint about the desk already.',
  );
}
