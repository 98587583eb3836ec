/**
 * When several complaints about one institution are a pattern. Policy, shown on the page and in the letter.
 * A distinct case stands for one person: nobody is searched by person, so two cases of one woman count twice. The
 * person who confirms a signal is asked to make sure that they do not.
 */
export const SIGNAL_POLICY = {
  /** At least so many persons in the window; never below the threshold of any published figure. */
  threshold: 5,
  /** Counts are rounded down to a multiple of this before anybody outside sees them. */
  base: 5,
  /** How many whole quarters a window has; the running quarter is never in it. */
  quarters: 4,
} as const;

/** Whole quarters as `YYYY-Qn`, the oldest first. */
export interface SignalWindow {
  first: string;
  last: string;
}

/** Rounded down to the base; 0 when it may not be told at all. */
export function tellable(persons: number, policy = SIGNAL_POLICY): number {
  if (persons < policy.threshold) return 0;
  return Math.floor(persons / policy.base) * policy.base;
}

/** The quarters before the one that a day lies in. @param day `YYYY-MM-DD` */
export function windowBefore(day: string, policy = SIGNAL_POLICY): SignalWindow {
  const now = indexOf(quarterOfDay(day));
  return { first: quarterAt(now - policy.quarters), last: quarterAt(now - 1) };
}

/**
 * Whether two windows share a quarter. Two signals about the same thing over windows that overlap could be subtracted
 * from each other, so the second one waits.
 */
export function windowsOverlap(one: SignalWindow, other: SignalWindow): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** The first day of a window, and the first day after it. */
export function daysOf(window: SignalWindow): { from: string; to: string } {
  const next = quarterAt(indexOf(window.last) + 1);
  return { from: firstDay(window.first), to: firstDay(next) };
}

function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function indexOf(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function quarterAt(index: number): string {
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

function firstDay(quarter: string): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
