import { Injectable } from '@nestjs/common';
import { OPEN_STATUSES } from '@app/cases';
import { CaseReadingService, type CaseListFilter, type CaseListItem } from '@app/casework';
import { StaffService, type StaffActor } from '@app/identity';
import { Clock, legalDay, type IsoDate } from '@app/kernel';

export interface Workload {
  id: string;
  name: string;
  open: number;
  waiting: number;
  /** Cases with a clock that has run out or does within a week. */
  atRisk: number;
  /** Days since the oldest open case was filed. */
  oldestDays: number;
}

export interface Overview {
  today: IsoDate;
  unassigned: CaseListItem[];
  unassignedCount: number;
  /** Days since the oldest of them was filed. */
  longestUnassignedDays: number;
  atRisk: CaseListItem[];
  workload: Workload[];
}

const AT_RISK_DAYS = 7;
const ROWS_A_READ = 200;
const MOST_ROWS = 5_000;

/** What a lead looks at each morning. Counts only what she may see herself. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  async of(actor: StaffActor): Promise<Overview> {
    const today = this.clock.today();
    const dueBefore = today.add({ days: AT_RISK_DAYS }).toString();
    const [day, open, atRisk, colleagues] = await Promise.all([
      this.reading.myDay(actor),
      this.all(actor, { status: [...OPEN_STATUSES] }),
      this.all(actor, { status: [...OPEN_STATUSES], dueBefore }),
      this.staff.active(),
    ]);
    const risky = new Set(atRisk.map((item) => item.id));
    const age = (item: CaseListItem) => legalDay(item.filedAt).until(today).days;
    const workload = colleagues
      .filter(({ role }) => role === 'caseworker' || role === 'lead')
      .map(({ id, displayName }) => {
        const own = open.filter((item) => item.assigneeId === id);
        return {
          id,
          name: displayName,
          open: own.length,
          waiting: own.filter((item) => item.status.startsWith('waiting')).length,
          atRisk: own.filter((item) => risky.has(item.id)).length,
          oldestDays: Math.max(0, ...own.map(age)),
        };
      });
    return {
      today: today.toString(),
      unassigned: day.unassigned,
      unassignedCount: day.unassignedCount,
      longestUnassignedDays: Math.max(0, ...day.unassigned.map(age)),
      atRisk: atRisk.sort((a, b) => (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999')),
      workload,
    };
  }

  /** Every page of a list, up to a bound that no desk of this size reaches. */
  private async all(actor: StaffActor, filter: CaseListFilter): Promise<CaseListItem[]> {
    const items: CaseListItem[] = [];
    let after: string | undefined;
    do {
      const page = await this.reading.list(actor, { ...filter, after, limit: ROWS_A_READ });
      items.push(...page.items);
      after = page.after;
    } while (after !== undefined && items.length < MOST_ROWS);
    return items;
  }
}
