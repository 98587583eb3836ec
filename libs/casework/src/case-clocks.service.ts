import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  CaseDeadlinesService,
  changedMeanwhile,
  isOpen,
  type CaseDeadline,
  type ClockChanges,
} from '@app/cases';
import { Transactions } from '@app/database';
import type { DeadlineRequest, DeadlineResult, ExtensionInput, SuspensionInput } from '@app/deadlines';
import type { StaffActor } from '@app/identity';
import { DomainError, type IsoDate } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';
import { CaseworkService, type Classification } from './casework.service.js';

/** One thing that a caseworker has to say about a clock. */
export interface ClockChange {
  /** Adds an extension to those that were given before. */
  extension?: ExtensionInput;
  /** Adds a suspension, or ends the one that is still open. */
  suspension?: SuspensionInput;
  /** The date that their letter prints; null takes it away again. */
  printed?: IsoDate | null;
}

/** A clock as it is, and the engine's answer if the change were made. */
export interface ClockWhatIf {
  before: CaseDeadline;
  after: DeadlineResult;
}

/**
 * Clocks in the hands of a caseworker: the wall is asked first, and each change has its line in the audit trail in the
 * same transaction.
 */
@Injectable()
export class CaseClocksService {
  constructor(
    private readonly deadlines: CaseDeadlinesService,
    private readonly reading: CaseReadingService,
    private readonly casework: CaseworkService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /** Sets procedure, institution and matter, and starts the clocks that were confirmed: all of it or nothing. */
  async classifyAndStart(
    actor: StaffActor,
    caseId: string,
    classification: Classification,
    confirmed: readonly DeadlineRequest[],
    seenVersion?: number,
  ): Promise<void> {
    await this.transactions.run(async () => {
      if (confirmed.length > 0) await this.assertOpen(actor, caseId);
      await this.casework.classify(actor, caseId, classification, seenVersion);
      for (const request of confirmed) await this.begin(actor, caseId, request);
    });
  }

  /** @throws DomainError `CASEWORK.CASE_ENDED`, or the refusal of the engine; then none of them has started */
  async start(
    actor: StaffActor,
    caseId: string,
    requests: readonly DeadlineRequest[],
  ): Promise<CaseDeadline[]> {
    await this.assertOpen(actor, caseId);
    return this.transactions.run(async () => {
      const started: CaseDeadline[] = [];
      for (const request of requests) started.push(await this.begin(actor, caseId, request));
      return started;
    });
  }

  /** A clock of this case and no other. @throws DomainError `CASES.DEADLINE_UNKNOWN` */
  async one(actor: StaffActor, caseId: string, deadlineId: string): Promise<CaseDeadline> {
    await this.reading.reach(actor, caseId);
    const found = (await this.deadlines.ofCase(caseId)).find((deadline) => deadline.id === deadlineId);
    if (found === undefined)
      throw new DomainError('CASES.DEADLINE_UNKNOWN', 'not-found', 'There is no such clock.');
    return found;
  }

  /**
   * What a change would do, without doing it.
   *
   * @throws DomainError whatever `change` would refuse
   */
  async whatIf(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    change: ClockChange,
    seenVersion?: number,
  ): Promise<ClockWhatIf> {
    const before = await this.one(actor, caseId, deadlineId);
    if (seenVersion !== undefined && before.version !== seenVersion) throw changedMeanwhile();
    return { before, after: await this.deadlines.whatIf(deadlineId, patchOf(before.request, change)) };
  }

  /** @param seenVersion The version that the caller saw; without it, whatever it is now. */
  async change(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    change: ClockChange,
    seenVersion?: number,
  ): Promise<CaseDeadline> {
    const before = await this.one(actor, caseId, deadlineId);
    const patch = patchOf(before.request, change);
    return this.transactions.run(async () => {
      // The patch was made from this version, so it may not land on another one.
      const moved = await this.deadlines.change(deadlineId, patch, actor.id, seenVersion ?? before.version);
      const detail = { deadlineId, changed: Object.keys(patch), due: moved.due };
      await this.record(actor, 'deadline-moved', caseId, detail);
      return moved;
    });
  }

  /** @param seenVersion The version that the caller saw; without it, whatever it is now. */
  async end(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    how: 'met' | 'cancelled',
    seenVersion?: number,
  ): Promise<void> {
    await this.one(actor, caseId, deadlineId);
    await this.transactions.run(async () => {
      await this.deadlines.end(deadlineId, how, actor.id, seenVersion);
      await this.record(actor, 'deadline-ended', caseId, { deadlineId, how });
    });
  }

  private async assertOpen(actor: StaffActor, caseId: string): Promise<void> {
    const { facts } = await this.reading.reach(actor, caseId);
    if (isOpen(facts.status)) return;
    throw new DomainError(
      'CASEWORK.CASE_ENDED',
      'conflict',
      'This case has ended, so no clock can start in it. Reopen the case first.',
    );
  }

  private async begin(actor: StaffActor, caseId: string, request: DeadlineRequest): Promise<CaseDeadline> {
    const started = await this.deadlines.start(caseId, request, actor.id);
    const detail = { deadlineId: started.id, term: started.term, due: started.due };
    await this.record(actor, 'deadline-started', caseId, detail);
    return started;
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

function patchOf(request: DeadlineRequest, change: ClockChange): ClockChanges {
  const patch: ClockChanges = {};
  if (change.extension !== undefined) patch.extensions = [...(request.extensions ?? []), change.extension];
  if (change.suspension !== undefined) {
    // One that is still open is the last, and is the one that ends now.
    const closed = (request.suspensions ?? []).filter((suspension) => suspension.to !== null);
    patch.suspensions = [...closed, change.suspension];
  }
  if (change.printed !== undefined) patch.printed = change.printed;
  return patch;
}
