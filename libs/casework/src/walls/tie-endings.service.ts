import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, DomainError, invalid, newId } from '@app/kernel';
import { APPROVAL_RULES, whyMayNotDecide } from '../second-person/approval-kinds.js';
import {
  approvalAskedAlready,
  approvalGone,
  approvalUnknown,
  needsAnother,
  needsLead,
} from '../second-person/approvals.errors.js';
import {
  TIE_END_REASONS,
  TieEndingsRepository,
  type TieEnding,
  type TieSubject,
} from './tie-endings.repository.js';

/**
 * Ending a declared tie, by the same rules as everything that needs a second person: whoever has the tie asks with a
 * coded reason, and a lead who is somebody else agrees. Nobody takes down her own wall. A case from which the tie kept
 * her before stays closed to her; a lead can hand it to her again.
 */
@Injectable()
export class TieEndingsService {
  constructor(
    private readonly repository: TieEndingsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASEWORK.TIE_END_REASON`, `APPROVALS.UNKNOWN`, `APPROVALS.ASKED_ALREADY` */
  async ask(actor: StaffActor, tie: TieSubject, reason: string): Promise<void> {
    const known = TIE_END_REASONS.find((one) => one === reason);
    if (known === undefined) throw chooseReason();
    if (!(await this.repository.has(actor.id, tie))) throw approvalUnknown();
    const now = this.clock.now();
    const until = new Date(now.getTime() + APPROVAL_RULES['end-tie'].hours * 3_600_000);
    await this.transactions.run(async () => {
      if (!(await this.repository.add(newId(), actor.id, tie, known, now, until)))
        throw approvalAskedAlready();
      await this.record(actor, 'tie-ending-asked', actor.id, { ...tie, reason: known });
    });
  }

  /** What this colleague asked herself. */
  own(actor: StaffActor): Promise<TieEnding[]> {
    return this.repository.waiting(this.clock.now(), actor.id);
  }

  /** What waits for this lead. */
  async toDecide(actor: StaffActor): Promise<TieEnding[]> {
    assertRole(actor, 'lead');
    return (await this.repository.waiting(this.clock.now())).filter(
      (one) => whyMayNotDecide('end-tie', requesterOf(one), actor) === undefined,
    );
  }

  /** @throws DomainError `APPROVALS.NEEDS_ANOTHER`, `APPROVALS.NEEDS_LEAD`, `APPROVALS.GONE` */
  async agree(actor: StaffActor, id: string): Promise<void> {
    const ending = await this.decidable(actor, id);
    await this.transactions.run(async () => {
      if (!(await this.repository.move(id, 'approved', this.clock.now(), actor.id))) throw approvalGone();
      await this.repository.removeTie(ending.staffId, subjectOf(ending));
      await this.record(actor, 'tie-ended', ending.staffId, { ...subjectOf(ending), reason: ending.reason });
    });
  }

  async refuse(actor: StaffActor, id: string): Promise<void> {
    const ending = await this.decidable(actor, id);
    await this.transactions.run(async () => {
      if (!(await this.repository.move(id, 'refused', this.clock.now(), actor.id))) throw approvalGone();
      await this.record(actor, 'tie-ending-refused', ending.staffId, subjectOf(ending));
    });
  }

  /** Whoever asked takes it back. */
  async withdraw(actor: StaffActor, id: string): Promise<void> {
    const ending = (await this.own(actor)).find((one) => one.id === id);
    if (ending === undefined) throw approvalUnknown();
    await this.transactions.run(async () => {
      if (!(await this.repository.move(id, 'withdrawn', this.clock.now(), null))) throw approvalGone();
      await this.record(actor, 'tie-ending-withdrawn', actor.id, subjectOf(ending));
    });
  }

  private async decidable(actor: StaffActor, id: string): Promise<TieEnding> {
    const ending = (await this.repository.waiting(this.clock.now())).find((one) => one.id === id);
    if (ending === undefined) throw approvalUnknown();
    const refused = whyMayNotDecide('end-tie', requesterOf(ending), actor);
    if (refused === 'same-person') throw needsAnother();
    if (refused === 'role') throw needsLead();
    return ending;
  }

  private record(
    actor: StaffActor,
    action: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'staff', subjectId, detail });
  }
}

function requesterOf({ staffId, staffRole }: TieEnding) {
  return { id: staffId, role: staffRole };
}

function subjectOf({ institutionId, region, workType }: TieEnding): TieSubject {
  return institutionId === null ? { region: region ?? '', workType: workType ?? '' } : { institutionId };
}

function chooseReason(): DomainError {
  const message = 'Choose why the tie is no longer there.';
  return invalid('CASEWORK.TIE_END_REASON', message, [{ field: 'reason', code: 'choose', message }]);
}
