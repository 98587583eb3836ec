import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseDeadlinesService, changedMeanwhile, type CaseDeadline } from '@app/cases';
import { CaseReadingService, CaseworkService, type Classification } from '@app/casework';
import { Transactions } from '@app/database';
import type { DeadlineRequest, ExtensionInput, SuspensionInput } from '@app/deadlines';
import type { StaffActor } from '@app/identity';
import { DomainError, type IsoDate } from '@app/kernel';

export interface ClockChange {
  /** Adds an extension to those that were given before. */
  extension?: ExtensionInput;
  /** Adds a suspension, or ends the one that is still open. */
  suspension?: SuspensionInput;
  /** The date that their letter prints; null takes it away again. */
  printed?: IsoDate | null;
}

/**
 * Clocks in the hands of a caseworker: the wall is asked first, and each change has its line in the audit trail in the
 * same transaction.
 */
@Injectable()
export class ClockWorkService {
  constructor(
    private readonly deadlines: CaseDeadlinesService,
    private readonly reading: CaseReadingService,
    private readonly casework: CaseworkService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /** Sets procedure, institution and matter, and starts the clocks that were confirmed: all of it or nothing. */
  async classify(
    actor: StaffActor,
    caseId: string,
    classification: Classification,
    confirmed: readonly DeadlineRequest[],
    seenVersion: number,
  ): Promise<void> {
    await this.transactions.run(async () => {
      await this.casework.classify(actor, caseId, classification, seenVersion);
      for (const request of confirmed) await this.begin(actor, caseId, request);
    });
  }

  async start(
    actor: StaffActor,
    caseId: string,
    requests: readonly DeadlineRequest[],
  ): Promise<CaseDeadline[]> {
    await this.reading.reach(actor, caseId);
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

  async change(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    change: ClockChange,
    seenVersion: number,
  ): Promise<CaseDeadline> {
    const before = await this.one(actor, caseId, deadlineId);
    if (before.version !== seenVersion) throw changedMeanwhile();
    const patch = patchOf(before.request, change);
    return this.transactions.run(async () => {
      const moved = await this.deadlines.change(deadlineId, patch, actor.id);
      const detail = { deadlineId, changed: Object.keys(patch), due: moved.due };
      await this.record(actor, 'deadline-moved', caseId, detail);
      return moved;
    });
  }

  async end(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    how: 'met' | 'cancelled',
    seenVersion: number,
  ): Promise<void> {
    const before = await this.one(actor, caseId, deadlineId);
    if (before.version !== seenVersion) throw changedMeanwhile();
    await this.transactions.run(async () => {
      await this.deadlines.end(deadlineId, how, actor.id);
      await this.record(actor, 'deadline-ended', caseId, { deadlineId, how });
    });
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

function patchOf(request: DeadlineRequest, change: ClockChange): Partial<DeadlineRequest> {
  const patch: Partial<DeadlineRequest> = {};
  if (change.extension !== undefined) patch.extensions = [...(request.extensions ?? []), change.extension];
  if (change.suspension !== undefined) {
    // One that is still open is the last, and is the one that ends now.
    const closed = (request.suspensions ?? []).filter((suspension) => suspension.to !== null);
    patch.suspensions = [...closed, change.suspension];
  }
  if (change.printed !== undefined) patch.printed = change.printed;
  return patch;
}
