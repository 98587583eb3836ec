import type { DayNumber } from '../calendar/day-number.js';
import type { Step, Warning } from './result.js';

/** What counting in days gives, before the printed date and the two prudent dates are worked out. */
export interface Outcome {
  nominal: DayNumber | null;
  due: DayNumber | null;
  /** The latest last day that can be defended. */
  latest: DayNumber;
  /** The earliest last day that can be defended. */
  earliest: DayNumber;
  /** Whether days off at the end move this term. */
  moves: boolean;
  atw: boolean;
  steps: Step[];
  warnings: Warning[];
}
