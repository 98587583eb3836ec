import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  canMove,
  CasesRepository,
  ConsentsService,
  CorrespondenceService,
  isOpen,
  moveNotAllowed,
  type CaseKeyring,
} from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { newId } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';
import { assertProposable, SPLIT_RECIPIENT, type SplitProposal } from './split-proposal.js';

/**
 * Proposes to her that a part of her complaint becomes a second one. The desk makes no case of it: only her yes in the
 * mailbox does, at the intake door, where she gets its code and the desk never sees it.
 */
@Injectable()
export class CaseSplitsService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reading: CaseReadingService,
    private readonly correspondence: CorrespondenceService,
    private readonly consents: ConsentsService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Takes the place of a proposal that she has not answered.
   *
   * @throws DomainError `CASES.MOVE_NOT_ALLOWED` for a case that has ended, those of
   *   `assertProposable`, `CASES.CHANGED_MEANWHILE`
   */
  async propose(
    actor: StaffActor,
    caseId: string,
    proposal: SplitProposal,
    seenVersion?: number,
  ): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw moveNotAllowed(facts.status, 'waiting-for-her');
    assertProposable(proposal, await this.hers(keyring));
    const { message, text, institutionType, conduct } = proposal;
    const open = (await this.consents.read(keyring)).filter(
      ({ kind, status }) => kind === 'split' && status === 'asked',
    );
    await this.transactions.run(async () => {
      const move = canMove(facts.status, 'waiting-for-her') ? { status: 'waiting-for-her' as const } : {};
      await this.cases.change(caseId, move, seenVersion);
      for (const { id } of open) await this.consents.cancel(id);
      await this.correspondence.toHer(keyring, message, actor.id);
      await this.consents.ask(
        keyring,
        { kind: 'split', subjectId: newId() },
        { recipient: SPLIT_RECIPIENT, text, secondComplaint: { institutionType, conduct } },
        actor.id,
      );
      await this.audit.record({
        actorId: actor.id,
        action: 'split-proposed',
        subjectKind: 'case',
        subjectId: caseId,
        detail: {},
      });
    });
  }

  /** Everything that she wrote herself. */
  private async hers(keyring: CaseKeyring): Promise<string[]> {
    const [texts, messages] = await Promise.all([
      this.cases.textsOf(keyring.caseId),
      this.correspondence.read(keyring),
    ]);
    return [
      ...texts
        .filter(({ kind }) => kind === 'narrative')
        .map((text) => keyring.open(text, 'cases.texts.sealed', text.id)),
      ...messages.filter(({ direction }) => direction === 'from-her').map(({ text }) => text),
    ];
  }
}
