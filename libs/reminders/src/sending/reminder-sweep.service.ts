import { Injectable } from '@nestjs/common';
import { DUTCH_CALENDAR } from '@app/deadlines';
import { Clock } from '@app/kernel';
import { JobQueue } from '@app/queue';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { MailRound } from './mail-round.js';
import { MailsRepository } from './mails.repository.js';
import { ReminderClaimsService } from '../planning/reminder-claims.service.js';
import { ReminderPlanningService } from '../planning/reminder-planning.service.js';
import { ReminderSettings } from '../reminder-settings.js';
import { isSendingTime } from '../planning/sending-hours.js';
import { SweepLock } from './sweep-lock.repository.js';

/** How many of each; what another pass did at the same time is counted there. */
export interface SweepReport {
  planned: number;
  cancelled: number;
  claimed: number;
  /** Nobody could be told. */
  stuck: number;
  mails: number;
  /** Unsent mails that were put into the queue again. */
  repeated: number;
  /** Mails that the queue did not take; a later pass asks again. */
  notQueued: number;
}

/** A mail that waits longer than this is an alarm, whoever is to blame: the mail server, the queue or the worker. */
const ALARM_AFTER_MINUTES = 60;
const REPEATED_AT_ONCE = 1_000;
const QUEUED_AT_ONCE = 200;

/**
 * One pass over the ledger. Everything is read from the database, so a pass that was missed or cut short is made good
 * by the next one, and two at once do the work of one.
 */
@Injectable()
export class ReminderSweepService {
  constructor(
    private readonly planning: ReminderPlanningService,
    private readonly claims: ReminderClaimsService,
    private readonly mails: MailsRepository,
    private readonly alarms: AlarmsRepository,
    private readonly lock: SweepLock,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly settings: ReminderSettings,
  ) {}

  async sweep(): Promise<SweepReport> {
    const { planned, cancelled } = await this.planning.planChanged();
    await this.lock.alone(() => this.takeBackMisaddressed());
    const claim = await this.claims.claimDue();
    const alarmMails = (await this.lock.alone(() => this.tellOfAlarms())) ?? [];
    const fresh = [...(claim?.mails ?? []), ...alarmMails];
    const { claimed = 0, dropped = 0, stuck = 0 } = claim ?? {};
    const notQueued = await this.enqueue(fresh);
    const unsent = notQueued > 0 ? [] : await this.unsent();
    return {
      planned,
      cancelled: cancelled + dropped,
      claimed,
      stuck,
      mails: fresh.length,
      repeated: unsent.length,
      notQueued: notQueued + (await this.enqueue(unsent)),
    };
  }

  private async takeBackMisaddressed(): Promise<void> {
    const taken = await this.mails.takeBackMisaddressed(this.clock.today().toString());
    await this.alarms.settle('mail-failed', taken, this.clock.now());
  }

  /** One mail a day to those who look after alarms, as long as one is open. */
  private async tellOfAlarms(): Promise<string[]> {
    const now = this.clock.now();
    const today = this.clock.today().toString();
    if (DUTCH_CALENDAR.mustBeExtended(today)) await this.alarms.calendarEnds(now);
    if (!isSendingTime(this.clock.instant())) return [];
    await this.alarmAboutWaiting(now);
    if (Object.keys(await this.alarms.countOpen()).length === 0) return [];
    const round = new MailRound();
    for (const id of await this.mails.caretakers(today)) round.open(id, 'alarm');
    return this.mails.add(round.finished(), today, now);
  }

  /** In the first hour of a morning mails of the evening before may just be on their way. */
  private async alarmAboutWaiting(now: Date): Promise<void> {
    if (!isSendingTime(this.clock.instant().subtract({ minutes: ALARM_AFTER_MINUTES }))) return;
    const waiting = await this.mails.waitingSince(this.ago(ALARM_AFTER_MINUTES));
    await this.alarms.raise(
      waiting.map(({ id, recipientId }) => ({ kind: 'mail-failed', subject: id, staffId: recipientId })),
      now,
    );
  }

  private unsent(): Promise<string[]> {
    const morningToo = isSendingTime(this.clock.instant());
    return this.mails.unsent(
      this.ago(this.settings.repeatAfterMinutes),
      this.clock.now(),
      morningToo,
      REPEATED_AT_ONCE,
    );
  }

  private ago(minutes: number): Date {
    return new Date(this.clock.now().getTime() - minutes * 60_000);
  }

  /** Once the queue is away the rest waits for a later pass. Gives how many it may not have taken. */
  private async enqueue(mailIds: readonly string[]): Promise<number> {
    for (let taken = 0; taken < mailIds.length; taken += QUEUED_AT_ONCE) {
      const jobs = mailIds
        .slice(taken, taken + QUEUED_AT_ONCE)
        .map((mailId) => ({ payload: { mailId }, jobId: `reminder-mail.${mailId}` }));
      try {
        await this.queue.addAll('send-reminder-mail', jobs);
      } catch {
        return mailIds.length - taken;
      }
    }
    return 0;
  }
}
