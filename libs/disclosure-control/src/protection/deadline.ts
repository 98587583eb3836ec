/** Thrown inside a search that has used up its time; never leaves the optimiser. */
export class TimeIsUp extends Error {}

/** A number of seconds that starts to run when it is made. */
export class Deadline {
  private readonly end: number;

  constructor(seconds: number) {
    this.end = performance.now() + seconds * 1000;
  }

  /** Seconds that are left, at least a hundredth so that a solver never reads "no limit". @throws TimeIsUp */
  left(): number {
    const seconds = (this.end - performance.now()) / 1000;
    if (seconds <= 0) throw new TimeIsUp('no time left');
    return Math.max(seconds, 0.01);
  }

  isOver(): boolean {
    return performance.now() >= this.end;
  }
}
