import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/identity';
import { Clock, legalDay, plainDate } from '@app/kernel';
import type { CaseListItem } from './case-list.js';
import { MyDayRepository } from './my-day.repository.js';
import { DAY_ROWS, WEEK_DAYS } from './my-day.js';
import { OverviewRepository } from './overview.repository.js';

export interface Workload {
  assigneeId: string;
  name: string;
  hasLeft: boolean;
  /** ISO date of the last day on which she is away; null when she is here. */
  absentUntil: string | null;
  open: number;
  waiting: number;
  /** Cases with a clock that has run out. */
  late: number;
  /** Cases with a clock that has run out or does within a week. */
  atRisk: number;
  /** Cases whose mediation stays in a stage longer than the desk's own norm. */
  normPassed: number;
  /** Days since the oldest open case was filed. */
  oldestDays: number;
}

export interface LeadOverview {
  today: string;
  unassigned: CaseListItem[];
  unassignedCount: number;
  /** Days since the oldest of them was filed. */
  longestUnassignedDays: number;
  /** The nearest clocks; at most as many as a page shows. */
  atRisk: CaseListItem[];
  /** Mediations that stay in a stage longer than the desk's own norm; at most as many as a page shows. */
  normPassed: CaseListItem[];
  workload: Workload[];
  /** Open cases at most so many days old; the last step has no end. */
  ages: { upTo: number | undefined; count: number }[];
}

/** Upper bounds in days; the last one takes whatever is older. */
const AGE_STEPS = [7, 28, 42, 91, 182, 365];
const ENDLESS = 1_000_000;
/** A desk with more that nobody has needs no more exact number. */
const UNASSIGNED_MAX = 501;

/** What a lead looks at each morning. Counts only what she may see herself. */
@Injectable()
export class LeadOverviewService {
  constructor(
    private readonly repository: OverviewRepository,
    private readonly day: MyDayRepository,
    private readonly clock: Clock,
  ) {}

  async of(lead: StaffActor): Promise<LeadOverview> {
    const now = this.clock.today();
    const today = now.toString();
    const riskUntil = now.add({ days: WEEK_DAYS }).toString();
    const moments = { today, weekEnd: riskUntil, unreadBefore: this.clock.now() };
    const [{ rows }, unassignedCount, atRisk, normPassed, workload, ages] = await Promise.all([
      this.day.read(lead.id, moments),
      this.repository.unassigned(lead.id, UNASSIGNED_MAX),
      this.repository.risks(lead.id, riskUntil, DAY_ROWS),
      this.repository.normsPassed(lead.id, today, DAY_ROWS),
      this.repository.workload(lead.id, today, riskUntil),
      this.repository.ages(lead.id, today, [...AGE_STEPS, ENDLESS]),
    ]);
    const unassigned = rows.filter(({ group }) => group === 'unassigned');
    const first = unassigned[0];
    return {
      today,
      unassigned,
      unassignedCount,
      longestUnassignedDays: first === undefined ? 0 : legalDay(first.filedAt).until(now).days,
      atRisk,
      normPassed,
      workload: workload.map(({ oldestFiledOn, absentUntil, ...row }) => ({
        ...row,
        absentUntil: absentUntil !== null && absentUntil >= today ? absentUntil : null,
        oldestDays: oldestFiledOn === null ? 0 : plainDate(oldestFiledOn).until(now).days,
      })),
      ages: [...AGE_STEPS, ENDLESS].map((step) => ({
        upTo: step === ENDLESS ? undefined : step,
        count: ages.find(({ upTo }) => upTo === step)?.count ?? 0,
      })),
    };
  }
}
