import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import {
  catalogueOfVersion,
  computeDeadline,
  recomputeDeadline,
  type DeadlineRequest,
  type DeadlineResult,
  type LegalCalendar,
} from '@app/deadlines';
import { Clock } from '@app/kernel';
import { CasesRepository } from '../case/cases.repository.js';
import { ComeBackService } from './come-back.service.js';
import { DeadlinesRepository, type DeadlineMove, type RunningDeadline } from './deadlines.repository.js';

export interface RecomputedClock {
  deadlineId: string;
  caseId: string;
  term: string;
  /** What became of the last day; `none` when only the day from which they are late has moved. */
  change: 'none' | 'later' | 'earlier' | 'suspended' | 'resumed';
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

const PAGE = 2_000;
/** A colleague may change a clock while its page is computed; it is then computed again from what is there. */
const ATTEMPTS = 3;

/** A clock whose dates are no longer those that the law gives. */
interface Recomputed {
  changed: RecomputedClock;
  /** Undefined when what was told stays as it is. */
  move?: DeadlineMove;
}

/**
 * Computes every running clock again after the calendar changed, with the catalogue that its case started with.
 * A date that was told is never made shorter; what the law gives now is kept beside it in the explanation.
 *
 * It works in pages, each read and written as one set in one transaction, so that a hundred thousand clocks take
 * seconds and a colleague never waits for longer than one page.
 */
@Injectable()
export class DeadlineRecomputingService {
  constructor(
    private readonly repository: DeadlinesRepository,
    private readonly cases: CasesRepository,
    private readonly comeBack: ComeBackService,
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
      const page: RunningDeadline[] = await this.repository.running(after, PAGE);
      report.changed.push(...(await this.recomputePage(page, calendar, dryRun)));
      report.looked += page.length;
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return report;
    }
  }

  private async recomputePage(
    page: readonly RunningDeadline[],
    calendar: LegalCalendar | undefined,
    dryRun: boolean,
  ): Promise<RecomputedClock[]> {
    const changed: RecomputedClock[] = [];
    let left = page;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      const found = await this.compare(left, calendar);
      const moved = dryRun || attempt === ATTEMPTS ? undefined : await this.store(found);
      const missed = found.filter(({ move }) => move !== undefined && moved?.has(move.id) === false);
      changed.push(...found.filter((one) => !missed.includes(one)).map((one) => one.changed));
      left =
        missed.length === 0
          ? []
          : await this.repository.runningAmong(missed.map((one) => one.changed.deadlineId));
    }
    return changed;
  }

  /** Those of a page that the law now gives other dates. */
  private async compare(
    page: readonly RunningDeadline[],
    calendar: LegalCalendar | undefined,
  ): Promise<Recomputed[]> {
    const touched = page.filter((deadline) => {
      const now = datesOf(
        computeDeadline(deadline.request as DeadlineRequest, optionsFor(deadline, calendar)),
      );
      return differs(now, deadline) || isInHours(deadline);
    });
    if (touched.length === 0) return [];
    const results = await this.repository.resultsOf(touched.map(({ id }) => id));
    return touched.flatMap((deadline) => {
      const before = results.get(deadline.id) as DeadlineResult | undefined;
      return before === undefined ? [] : (recomputed(deadline, before, calendar) ?? []);
    });
  }

  private store(found: readonly Recomputed[]): Promise<ReadonlySet<string>> {
    const moves = found.flatMap(({ move }) => move ?? []);
    return this.transactions.run(async () => {
      const moved = await this.repository.moveAll(moves);
      const events = found.flatMap(({ changed: { deadlineId, caseId, term, from, to } }) =>
        moved.has(deadlineId) ? [{ caseId, detail: { deadlineId, term, from, to } }] : [],
      );
      await this.cases.addHistories('deadline-moved', events, this.clock.now());
      const caseIds = [...new Set(events.map(({ caseId }) => caseId))];
      if (caseIds.length > 0) await this.comeBack.refresh(...caseIds);
      return moved;
    });
  }
}

/** Undefined when nothing differs from what was told. */
function recomputed(
  deadline: RunningDeadline,
  before: DeadlineResult,
  calendar: LegalCalendar | undefined,
): Recomputed | undefined {
  // The columns hold days; of a term in hours the moments were told, and they stand in the stored answer.
  const told = isInHours(deadline) ? before : deadline;
  const request = deadline.request as DeadlineRequest;
  const again = recomputeDeadline(before, request, optionsFor(deadline, calendar), told);
  const dates = datesOf(again.told);
  const moves = differs(dates, deadline);
  if (again.change === 'none' && !moves) return undefined;
  const { id, caseId, term, version } = deadline;
  const change = { from: deadline.due, to: dates.due, change: again.change };
  return {
    changed: {
      deadlineId: id,
      caseId,
      term,
      ...change,
      ...again.explanation,
      needsPerson: again.needsPerson,
    },
    ...(moves ? { move: { id, version, result: again.result, ...dates } } : {}),
  };
}

function optionsFor({ catalogueVersion }: RunningDeadline, calendar: LegalCalendar | undefined) {
  const catalogue = catalogueOfVersion(catalogueVersion);
  return calendar === undefined ? { catalogue } : { catalogue, calendar };
}

function isInHours({ request }: RunningDeadline): boolean {
  return (request as DeadlineRequest).start.length > 10;
}

type Dates = Pick<RunningDeadline, 'due' | 'overdueFrom' | 'remindBy'>;

function datesOf(dates: Dates): Dates {
  const day = (value: string | null) => (value === null ? null : value.slice(0, 10));
  return { due: day(dates.due), overdueFrom: day(dates.overdueFrom), remindBy: day(dates.remindBy) };
}

function differs(a: Dates, b: Dates): boolean {
  return a.due !== b.due || a.overdueFrom !== b.overdueFrom || a.remindBy !== b.remindBy;
}
