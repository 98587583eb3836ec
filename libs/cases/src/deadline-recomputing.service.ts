import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import {
  catalogueOfVersion,
  recomputeDeadline,
  type DeadlineRequest,
  type DeadlineResult,
  type LegalCalendar,
} from '@app/deadlines';
import { Clock } from '@app/kernel';
import { CasesRepository } from './cases.repository.js';
import type { DeadlineEntity } from './deadline.entity.js';
import { DeadlinesRepository } from './deadlines.repository.js';

export interface RecomputedClock {
  deadlineId: string;
  caseId: string;
  term: string;
  change: 'later' | 'earlier' | 'suspended' | 'resumed';
  from: string | null;
  to: string | null;
  why: string;
  whyNl: string;
  /** The law now gives an earlier day than was told: somebody must look at it and speak to her. */
  needsPerson: boolean;
}

export interface RecomputeReport {
  looked: number;
  changed: RecomputedClock[];
}

const PAGE = 1_000;

/**
 * Computes every running clock again after the calendar changed, with the catalogue that its case started with.
 * A date that was told is never made shorter; what the law gives now is kept beside it in the explanation.
 */
@Injectable()
export class DeadlineRecomputingService {
  constructor(
    private readonly repository: DeadlinesRepository,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param dryRun looks and reports, and changes nothing. */
  async recomputeAll({
    calendar,
    dryRun,
  }: {
    calendar?: LegalCalendar;
    dryRun: boolean;
  }): Promise<RecomputeReport> {
    const report: RecomputeReport = { looked: 0, changed: [] };
    for (let after: string | null = null; ;) {
      const page: DeadlineEntity[] = await this.repository.running(after, PAGE);
      for (const deadline of page) {
        const changed = await this.recompute(deadline, calendar, dryRun);
        if (changed !== undefined) report.changed.push(changed);
      }
      report.looked += page.length;
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return report;
    }
  }

  private async recompute(
    deadline: DeadlineEntity,
    calendar: LegalCalendar | undefined,
    dryRun: boolean,
  ): Promise<RecomputedClock | undefined> {
    const catalogue = catalogueOfVersion(deadline.catalogueVersion);
    const request = deadline.request as DeadlineRequest;
    const options = calendar === undefined ? { catalogue } : { catalogue, calendar };
    const told = { due: deadline.due, overdueFrom: deadline.overdueFrom, remindBy: deadline.remindBy };
    const before = deadline.result as DeadlineResult;
    const again = recomputeDeadline(before, request, options, before.due?.length === 10 ? told : before);
    if (again.change === 'none') return undefined;
    const day = (value: string | null) => (value === null ? null : value.slice(0, 10));
    const dates = {
      due: day(again.told.due),
      overdueFrom: day(again.told.overdueFrom),
      remindBy: day(again.told.remindBy),
    };
    const moves =
      dates.due !== told.due || dates.overdueFrom !== told.overdueFrom || dates.remindBy !== told.remindBy;
    if (moves && !dryRun) {
      await this.transactions.run(async () => {
        await this.repository.move(deadline.id, deadline.version, {
          request,
          result: again.result,
          ...dates,
        });
        const detail = { deadlineId: deadline.id, term: deadline.term, from: deadline.due, to: dates.due };
        await this.cases.addHistory(deadline.caseId, 'deadline-moved', detail, null, this.clock.now());
      });
    }
    return {
      deadlineId: deadline.id,
      caseId: deadline.caseId,
      term: deadline.term,
      change: again.change,
      from: deadline.due,
      to: dates.due,
      ...again.explanation,
      needsPerson: again.needsPerson,
    };
  }
}
