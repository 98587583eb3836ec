import { Temporal } from 'temporal-polyfill';

/** The legal day begins at midnight here, whatever the server's own zone is. */
export const LEGAL_ZONE = 'Europe/Amsterdam';

/** The only source of "now". Nothing else in the project reads the machine's time. */
export abstract class Clock {
  /** The present moment. */
  abstract instant(): Temporal.Instant;

  /** The present moment as a `Date`, for drivers that know nothing else. */
  now(): Date {
    return new Date(this.instant().epochMilliseconds);
  }

  /** The present calendar day in the Netherlands. */
  today(): Temporal.PlainDate {
    return this.instant().toZonedDateTimeISO(LEGAL_ZONE).toPlainDate();
  }
}

export class SystemClock extends Clock {
  instant(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** Believes that it was `start` when it was made, and ticks on from there. */
export class ShiftedClock extends Clock {
  private readonly shift: Temporal.Duration;

  constructor(start: Temporal.Instant) {
    super();
    this.shift = Temporal.Now.instant().until(start);
  }

  instant(): Temporal.Instant {
    return Temporal.Now.instant().add(this.shift);
  }
}

/** Stands still until told otherwise; for tests. */
export class FixedClock extends Clock {
  constructor(private moment: Temporal.Instant) {
    super();
  }

  static at(iso: string): FixedClock {
    return new FixedClock(Temporal.Instant.from(iso));
  }

  instant(): Temporal.Instant {
    return this.moment;
  }

  moveTo(iso: string): void {
    this.moment = Temporal.Instant.from(iso);
  }
}
