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
import type {
  DeadlineRequest,
  DeadlineResult,
  ExtensionInput,
  Happening,
  SuspensionInput,
} from '@app/deadlines';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError, type IsoDate } from '@app/kernel';
import { CaseReadingService } from '../case/case-reading.service.js';
import { CaseworkService, type Classification } from '../case/casework.service.js';
import { planHappening, planLodging, type HappeningPlan, type LodgedComplaint } from './clock-happenings.js';

/** One thing that a caseworker has to say about a clock. */
export interface ClockChange {
  /** Adds an extension to those that were given before. */
  extension?: ExtensionInput;
  /** Adds a suspension, or ends the one that is still open. */
  suspension?: SuspensionInput;
  /** The date that their letter prints; null takes it away again. */
  printed?: IsoDate | null;
  /** Another day zero; for terms with two, the second one beside it. */
  start?: string;
  otherStart?: IsoDate | null;
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
    private readonly clock: Clock,
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
    return (await this.among(actor, caseId, deadlineId)).deadline;
  }

  /** The same with all clocks of the case. @throws DomainError `CASES.DEADLINE_UNKNOWN` */
  async among(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
  ): Promise<{ deadline: CaseDeadline; all: CaseDeadline[] }> {
    await this.reading.reach(actor, caseId);
    const all = await this.deadlines.ofCase(caseId);
    const deadline = all.find((one) => one.id === deadlineId);
    if (deadline === undefined)
      throw new DomainError('CASES.DEADLINE_UNKNOWN', 'not-found', 'There is no such clock.');
    return { deadline, all };
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
      await this.audited(actor, 'deadline-moved', caseId, detail);
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
      await this.audited(actor, 'deadline-ended', caseId, { deadlineId, how });
    });
  }

  /**
   * Records what happened to a clock, ends what it ends and starts what follows: all of it or nothing.
   *
   * @param seenVersion The version of the clock that the caller saw; without it, whatever it is now.
   * @returns The clocks that started.
   * @throws DomainError `CASEWORK.CASE_ENDED`, `CASES.CHANGED_MEANWHILE`, or the refusal of `planHappening`
   */
  async record(
    actor: StaffActor,
    caseId: string,
    deadlineId: string,
    happening: Happening,
    seenVersion?: number,
  ): Promise<CaseDeadline[]> {
    await this.assertOpen(actor, caseId);
    const { deadline, all } = await this.among(actor, caseId, deadlineId);
    if (seenVersion !== undefined && deadline.version !== seenVersion) throw changedMeanwhile();
    const plan = planHappening(all, deadlineId, happening, this.clock.today().toString());
    return this.transactions.run(async () => {
      const { kind } = happening;
      // Silence has no day of its own; what counts is since when they are late.
      const on = happening.on ?? deadline.overdueFrom;
      await this.deadlines.noteHappening(deadline, kind, on, actor.id);
      const detail = { deadlineId, term: deadline.term, kind, on };
      await this.audited(actor, 'deadline-happened', caseId, detail);
      return this.carryOut(actor, caseId, plan);
    });
  }

  /**
   * The complaint, request or application has reached the institution: starts the clocks that its classification gives.
   *
   * @throws DomainError `CASEWORK.CASE_ENDED`, `CASEWORK.NO_CLOCK_FOLLOWS`, `CASEWORK.CLOCKS_RUN_ALREADY`
   */
  async lodged(actor: StaffActor, caseId: string, lodged: LodgedComplaint): Promise<CaseDeadline[]> {
    await this.assertOpen(actor, caseId);
    const { facts } = await this.reading.reach(actor, caseId);
    const all = await this.deadlines.ofCase(caseId);
    const plan = planLodging(facts, all, lodged, this.clock.today().toString());
    return this.transactions.run(() => this.carryOut(actor, caseId, plan));
  }

  private async carryOut(actor: StaffActor, caseId: string, plan: HappeningPlan): Promise<CaseDeadline[]> {
    for (const { id, version, how } of plan.ends) {
      await this.deadlines.end(id, how, actor.id, version);
      await this.audited(actor, 'deadline-ended', caseId, { deadlineId: id, how });
    }
    const started: CaseDeadline[] = [];
    for (const request of plan.starts) started.push(await this.begin(actor, caseId, request));
    return started;
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
    await this.audited(actor, 'deadline-started', caseId, detail);
    return started;
  }

  private audited(
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
  if (change.start !== undefined) {
    patch.start = change.start;
    // What was careful about the day before says nothing about the new one.
    if (typeof request.earliestStart === 'string') patch.earliestStart = null;
  }
  if (change.otherStart !== undefined) patch.otherStart = change.otherStart;
  return patch;
}
