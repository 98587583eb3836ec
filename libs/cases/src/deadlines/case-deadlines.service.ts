import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import {
  CATALOGUE,
  catalogueOfVersion,
  computeDeadline,
  type DeadlineRequest,
  type DeadlineResult,
} from '@app/deadlines';
import { Clock, DomainError, legalDay, newId, type IsoDate } from '@app/kernel';
import { changedMeanwhile } from '../cases.errors.js';
import { CasesRepository } from '../case/cases.repository.js';
import { ComeBackService } from './come-back.service.js';
import { DeadlineEntity } from './deadline.entity.js';
import { DeadlinesRepository } from './deadlines.repository.js';

export interface CaseDeadline {
  id: string;
  caseId: string;
  term: string;
  version: number;
  status: 'running' | 'met' | 'cancelled';
  request: DeadlineRequest;
  result: DeadlineResult;
  due: string | null;
  overdueFrom: string | null;
  remindBy: string | null;
  /** Dutch calendar day on which it was met or cancelled; null while it runs. */
  endedOn: IsoDate | null;
}

/** What may change about a clock that runs. */
export type ClockChanges = Partial<
  Pick<DeadlineRequest, 'extensions' | 'suspensions' | 'printed' | 'start' | 'otherStart' | 'earliestStart'>
>;

/** The legal clocks of a case: each row keeps what it was computed from and the engine's words for its date. */
@Injectable()
export class CaseDeadlinesService {
  constructor(
    private readonly repository: DeadlinesRepository,
    private readonly cases: CasesRepository,
    private readonly comeBack: ComeBackService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCase(caseId: string): Promise<CaseDeadline[]> {
    return (await this.repository.ofCase(caseId)).map(readable);
  }

  /** Starts a clock. The caller has checked that this colleague may see the case. */
  async start(caseId: string, request: DeadlineRequest, staffId: string | null): Promise<CaseDeadline> {
    const result = computeDeadline(request);
    const now = this.clock.now();
    const entity = Object.assign(new DeadlineEntity(), {
      id: newId(),
      caseId,
      term: typeof result.term === 'string' ? result.term : 'inline',
      catalogueVersion: CATALOGUE.version,
      version: 1,
      owedBy: result.owedBy,
      request,
      result,
      ...datesOf(result),
      status: 'running' as const,
      startedAt: now,
      endedAt: null,
    });
    await this.transactions.run(async () => {
      await this.repository.add(entity);
      const detail = { deadlineId: entity.id, term: entity.term, due: entity.due };
      await this.cases.addHistory(caseId, 'deadline-started', detail, staffId, now);
      await this.comeBack.refresh(caseId);
    });
    return readable(entity);
  }

  /**
   * What a change would make of a clock, by the catalogue that it started with. Nothing is stored.
   *
   * @throws DomainError `CASES.DEADLINE_ENDED`, or the refusal of the engine
   */
  async whatIf(deadlineId: string, changes: ClockChanges): Promise<DeadlineResult> {
    return computed(await this.running(deadlineId), changes).result;
  }

  /**
   * Computes again with changed facts (an extension, a suspension, a printed date), by the catalogue that the clock
   * started with.
   *
   * @param seenVersion The version that the caller saw; without it, whatever it is now.
   * @throws DomainError `CASES.CHANGED_MEANWHILE`, `CASES.DEADLINE_ENDED`, or the refusal of the engine
   */
  async change(
    deadlineId: string,
    changes: ClockChanges,
    staffId: string,
    seenVersion?: number,
  ): Promise<CaseDeadline> {
    const before = await this.running(deadlineId, seenVersion);
    const { request, result } = computed(before, changes);
    const dates = datesOf(result);
    await this.transactions.run(async () => {
      await this.repository.move(deadlineId, before.version, { request, result, ...dates });
      await this.cases.addHistory(
        before.caseId,
        'deadline-moved',
        { deadlineId, term: before.term, from: before.due, to: dates.due },
        staffId,
        this.clock.now(),
      );
      await this.comeBack.refresh(before.caseId);
    });
    return readable({ ...before, request, result, ...dates, version: before.version + 1 });
  }

  /**
   * @param seenVersion The version that the caller saw; without it, whatever it is now.
   * @throws DomainError `CASES.CHANGED_MEANWHILE` or `CASES.DEADLINE_ENDED`
   */
  async end(
    deadlineId: string,
    how: 'met' | 'cancelled',
    staffId: string | null,
    seenVersion?: number,
  ): Promise<void> {
    const deadline = await this.running(deadlineId, seenVersion);
    await this.transactions.run(async () => {
      const now = this.clock.now();
      if (!(await this.repository.end(deadlineId, how, now, deadline.version))) throw changedMeanwhile();
      const detail = { deadlineId, term: deadline.term, how };
      await this.cases.addHistory(deadline.caseId, 'deadline-ended', detail, staffId, now);
      await this.comeBack.refresh(deadline.caseId);
    });
  }

  /** Notes what happened to a clock; what follows from it is the caller's business, in the same transaction. */
  async noteHappening(
    deadline: CaseDeadline,
    kind: string,
    on: IsoDate | null,
    staffId: string,
  ): Promise<void> {
    const detail = { deadlineId: deadline.id, term: deadline.term, kind, on };
    await this.cases.addHistory(deadline.caseId, 'clock-happened', detail, staffId, this.clock.now());
  }

  /** Ends every running clock of a case, for example because the case is closed. */
  async endAll(caseId: string, staffId: string | null, why: 'closed' | 'withdrawn'): Promise<void> {
    for (const deadline of await this.repository.ofCase(caseId)) {
      if (deadline.status !== 'running') continue;
      const now = this.clock.now();
      await this.repository.end(deadline.id, 'cancelled', now);
      const detail = { deadlineId: deadline.id, term: deadline.term, how: why };
      await this.cases.addHistory(caseId, 'deadline-ended', detail, staffId, now);
    }
  }

  /** Which case a clock belongs to, so that a door can ask whether its reader may touch it. */
  async caseOf(deadlineId: string): Promise<string> {
    const found = await this.repository.byId(deadlineId);
    if (found === null) throw deadlineUnknown();
    return found.caseId;
  }

  private async running(deadlineId: string, seenVersion?: number): Promise<DeadlineEntity> {
    const found = await this.repository.byId(deadlineId);
    if (found === null) throw deadlineUnknown();
    if (seenVersion !== undefined && found.version !== seenVersion) throw changedMeanwhile();
    if (found.status !== 'running') {
      throw new DomainError('CASES.DEADLINE_ENDED', 'conflict', 'This clock has ended.');
    }
    return found;
  }
}

function computed(deadline: DeadlineEntity, changes: ClockChanges) {
  const request = { ...(deadline.request as DeadlineRequest), ...changes };
  const catalogue = catalogueOfVersion(deadline.catalogueVersion);
  return { request, result: computeDeadline(request, { catalogue }) };
}

/** A term in hours ends at a moment; the row keeps its day. */
function datesOf(result: DeadlineResult) {
  const day = (value: string | null) => (value === null ? null : value.slice(0, 10));
  return { due: day(result.due), overdueFrom: day(result.overdueFrom), remindBy: day(result.remindBy) };
}

function readable(entity: DeadlineEntity): CaseDeadline {
  return {
    id: entity.id,
    caseId: entity.caseId,
    term: entity.term,
    version: entity.version,
    status: entity.status,
    request: entity.request as DeadlineRequest,
    result: entity.result as DeadlineResult,
    due: entity.due,
    overdueFrom: entity.overdueFrom,
    remindBy: entity.remindBy,
    endedOn: entity.endedAt === null ? null : legalDay(entity.endedAt).toString(),
  };
}

function deadlineUnknown(): DomainError {
  return new DomainError('CASES.DEADLINE_UNKNOWN', 'not-found', 'There is no such clock.');
}
