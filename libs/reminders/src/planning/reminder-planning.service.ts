import { Injectable } from '@nestjs/common';
import { DUTCH_CALENDAR, reminderLadder, sideOf, type OwedBy } from '@app/deadlines';
import { Clock } from '@app/kernel';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { PlanningRepository, type PlannedLine, type RunningDeadline } from './planning.repository.js';
import { SweepLock } from '../sending/sweep-lock.repository.js';

export interface PlanningReport {
  planned: number;
  cancelled: number;
}

/** Deadlines in one transaction. */
const BATCH = 1_000;

/** Turns every legal clock that began, moved or ended into lines of the ledger. */
@Injectable()
export class ReminderPlanningService {
  constructor(
    private readonly repository: PlanningRepository,
    private readonly alarms: AlarmsRepository,
    private readonly lock: SweepLock,
    private readonly clock: Clock,
  ) {}

  /** Everything that changed since the last pass. What is left when another pass is at it, that one does. */
  async planChanged(): Promise<PlanningReport> {
    const report = { planned: 0, cancelled: 0 };
    for (;;) {
      const batch = await this.lock.alone(() => this.planBatch());
      report.planned += batch?.planned ?? 0;
      report.cancelled += batch?.cancelled ?? 0;
      if (batch === undefined || batch.taken < BATCH) return report;
    }
  }

  /**
   * For a worker that starts: it may bring a longer calendar than the one by which reminders were guessed. The alarm
   * about an older end of the calendar is settled by that too.
   */
  async placeGuessesAgain(): Promise<void> {
    await this.repository.noteProvisional();
    await this.alarms.settleKindExcept('calendar-ends', DUTCH_CALENDAR.to, this.clock.now());
  }

  private async planBatch(): Promise<PlanningReport & { taken: number }> {
    const changes = await this.repository.takeChanges(BATCH);
    if (changes.length === 0) return { planned: 0, cancelled: 0, taken: 0 };
    const deadlineIds = [...new Set(changes)];
    const cancelled = await this.repository.cancelOutdated(deadlineIds);
    await this.alarms.settle('no-recipient', cancelled, this.clock.now());
    await this.repository.removeProvisional(deadlineIds);
    const lines: PlannedLine[] = [];
    for (const deadline of await this.repository.running(deadlineIds)) {
      lines.push(...(linesOf(deadline) ?? (await this.alarmAbout(deadline))));
    }
    const planned = await this.repository.add(lines);
    if (lines.some(({ provisional }) => provisional)) await this.alarms.calendarEnds(this.clock.now());
    return { planned, cancelled: cancelled.length, taken: changes.length };
  }

  /** One clock that cannot be read must not keep the others from being planned, nor go unnoticed. */
  private async alarmAbout(deadline: RunningDeadline): Promise<PlannedLine[]> {
    const subject = `${deadline.id}.${deadline.version}`;
    await this.alarms.raise([{ kind: 'not-planned', subject, deadlineId: deadline.id }], this.clock.now());
    return [];
  }
}

function linesOf(deadline: RunningDeadline): PlannedLine[] | undefined {
  try {
    const { start, due, remindBy, overdueFrom } = deadline;
    const side = sideOf(deadline.owedBy as OwedBy);
    return reminderLadder({ side, start, due, remindBy, overdueFrom }).map((rung) => ({
      deadlineId: deadline.id,
      deadlineVersion: deadline.version,
      rung: rung.name,
      dueAt: rung.at.toString(),
      waitsForMorning: due.length <= 'YYYY-MM-DD'.length,
      provisional: rung.provisional,
    }));
  } catch {
    return undefined;
  }
}
