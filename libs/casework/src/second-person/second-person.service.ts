import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError, invalid, isCode } from '@app/kernel';
import type { ApprovalKind } from './approval-kinds.js';
import { ApprovalsService, type ReadableApproval } from './approvals.service.js';
import { CaseErasureRepository } from './case-erasure.repository.js';
import { CaseReadingService } from '../case/case-reading.service.js';
import { CaseworkService } from '../case/casework.service.js';

/**
 * What the desk itself does with four eyes. Closing without her answer and erasing happen in the moment in which the
 * second person agrees, in one transaction with her word; a disclosure of identity is then allowed once, and whoever
 * sends it spends the approval.
 */
@Injectable()
export class SecondPersonService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly reading: CaseReadingService,
    private readonly casework: CaseworkService,
    private readonly erasure: CaseErasureRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASEWORK.NOT_WAITING` unless she was asked something and has not answered. */
  async askClosing(
    actor: StaffActor,
    caseId: string,
    closing: { outcome: string; explanation: string; reason: string },
  ): Promise<string> {
    const { facts } = await this.reading.reach(actor, caseId);
    if (facts.status !== 'waiting-for-her') throw notWaiting();
    if (!isCode('outcome', closing.outcome) || closing.outcome === 'prefer-not-to-say') {
      throw invalid('CASES.UNKNOWN_OUTCOME', 'Choose an outcome from the list.');
    }
    const { outcome, explanation, reason } = closing;
    return this.approvals.request(actor, {
      kind: 'close-unanswered',
      caseId,
      reason,
      payload: JSON.stringify({ outcome, explanation }),
    });
  }

  askErasing(actor: StaffActor, caseId: string, reason: string): Promise<string> {
    return this.approvals.request(actor, { kind: 'erase-case', caseId, reason });
  }

  /**
   * Only where she said that the institution may know who she is.
   *
   * @param payload What exactly would be told to whom, for a text that is sent; whoever sends it holds it against this.
   * @throws DomainError `CASEWORK.SHE_SAID_NO`
   */
  async askDisclosure(actor: StaffActor, caseId: string, reason: string, payload?: string): Promise<string> {
    const { facts } = await this.reading.reach(actor, caseId);
    if (facts.anonymity !== 'A2') {
      throw new DomainError(
        'CASEWORK.SHE_SAID_NO',
        'conflict',
        'She has not said that others may know who she is. Ask her first; no colleague can say it for her.',
      );
    }
    return this.approvals.request(actor, {
      kind: 'disclose-identity',
      caseId,
      reason,
      ...(payload === undefined ? {} : { payload }),
    });
  }

  /** The word of the second person; gives what was done with it. */
  async agree(actor: StaffActor, id: string): Promise<'closed' | 'erased' | 'allowed'> {
    return this.transactions.run(async () => {
      const approved = await this.approvals.approve(actor, id);
      if (approved.kind === 'close-unanswered') {
        await this.close(actor, approved);
        return 'closed';
      }
      if (approved.kind === 'erase-case') {
        await this.approvals.spend(actor, id, 'erase-case', approved.caseId);
        await this.erasure.erase(approved.caseId, this.clock.now());
        await this.record(actor, 'case-erased-by-desk', approved);
        return 'erased';
      }
      return 'allowed';
    });
  }

  /** She may have answered since it was asked: then there is something to read first. */
  private async close(actor: StaffActor, request: ReadableApproval): Promise<void> {
    const { facts } = await this.reading.reach(actor, request.caseId);
    const answered = facts.sheWroteAt !== null && facts.sheWroteAt > request.askedAt;
    if (facts.status !== 'waiting-for-her' || answered) {
      throw new DomainError(
        'CASEWORK.SHE_ANSWERED',
        'conflict',
        'The case is no longer waiting for her: read what came in before it is closed.',
      );
    }
    const { payload } = await this.approvals.spend(actor, request.id, 'close-unanswered', request.caseId);
    const closing = JSON.parse(payload ?? '{}') as { outcome: string; explanation: string };
    await this.casework.close(actor, request.caseId, closing, facts.version, { withoutHerAnswer: true });
  }

  private record(
    actor: StaffActor,
    action: string,
    { caseId, kind, requesterId }: { caseId: string; kind: ApprovalKind; requesterId: string },
  ): Promise<void> {
    const detail = { kind, askedBy: requesterId };
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

function notWaiting(): DomainError {
  return new DomainError(
    'CASEWORK.NOT_WAITING',
    'conflict',
    'The case is not waiting for her. It can be closed without a second person.',
  );
}
