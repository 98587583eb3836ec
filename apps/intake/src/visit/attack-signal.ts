import type { Clock } from '@app/kernel';

/** More at one moment than people ever are: on the busiest day somebody files every few minutes. */
const BUSY_AT_ONCE = 60;
/** What began as an attack goes on, and a page that was opened during it is sent a while later. */
const CALM_AFTER_MS = 10 * 60_000;

/** Whether the door is so busy that machines have to show that they do some work. Knows numbers and nobody. */
export class AttackSignal {
  private busyUntil = 0;

  constructor(
    private readonly clock: Clock,
    private readonly busyAtOnce = BUSY_AT_ONCE,
  ) {}

  /** @param inside How many are being served or waiting now. */
  note(inside: number): void {
    if (inside >= this.busyAtOnce) this.busyUntil = this.now() + CALM_AFTER_MS;
  }

  get isOn(): boolean {
    return this.now() < this.busyUntil;
  }

  private now(): number {
    return this.clock.instant().epochMilliseconds;
  }
}
