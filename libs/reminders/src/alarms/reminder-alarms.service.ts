import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@app/kernel';
import { AlarmsRepository, type AlarmKind, type OpenAlarm } from './alarms.repository.js';

const SHOWN = 200;
/** Who looks after what the machine could not do. */
const CARETAKERS = ['lead', 'administrator'];

/** What could not be told to anyone, for the people who must now do it themselves. */
@Injectable()
export class ReminderAlarmsService {
  constructor(
    private readonly repository: AlarmsRepository,
    private readonly clock: Clock,
  ) {}

  /** How many of each kind; for the metrics, and about no case. */
  count(): Promise<Partial<Record<AlarmKind, number>>> {
    return this.repository.countOpen();
  }

  /** @throws DomainError `REMINDERS.NOT_FOR_YOU` */
  async open(viewer: { id: string; role: string }): Promise<OpenAlarm[]> {
    assertCaretaker(viewer);
    return this.repository.open(viewer.id, SHOWN);
  }

  /**
   * Somebody has seen to it. The same reminder raises no second alarm; the next one of its deadline does.
   *
   * @throws DomainError `REMINDERS.NOT_FOR_YOU`, `REMINDERS.ALARM_UNKNOWN`
   */
  async settle(viewer: { id: string; role: string }, alarmId: string): Promise<void> {
    assertCaretaker(viewer);
    if (await this.repository.settleOne(viewer.id, alarmId, this.clock.now())) return;
    throw new DomainError('REMINDERS.ALARM_UNKNOWN', 'not-found', 'This alarm is no longer open.');
  }
}

function assertCaretaker(viewer: { role: string }): void {
  if (CARETAKERS.includes(viewer.role)) return;
  throw new DomainError(
    'REMINDERS.NOT_FOR_YOU',
    'forbidden',
    'Only a lead or an administrator can see alarms.',
  );
}
