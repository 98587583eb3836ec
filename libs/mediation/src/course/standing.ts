import { plainDate, type IsoDate } from '@app/kernel';
import type { Party, Side, Stage } from './mediation-stage.js';
import { partyOf } from './stage-clock.js';

/** A mediation in one line: where it is, whose turn it is, and since when that takes too long. */
export interface MediationStanding {
  stage: Stage;
  party: Party;
  since: Date;
  /** The desk's own norm, or the next date of the agreement; null where the stage has no end of its own. */
  due: IsoDate | null;
  /** Whole days by which that day has passed; 0 on the day itself and before it. */
  daysOver: number;
}

export interface LatestMediation {
  stage: Stage;
  stageSince: Date;
  due: IsoDate | null;
  lastSide: Side | null;
  ended: boolean;
}

/** @param today ISO date in Europe/Amsterdam. */
export function standingOf(latest: LatestMediation, today: IsoDate): MediationStanding {
  const { stage, stageSince, due, lastSide, ended } = latest;
  return {
    stage,
    party: partyOf(stage, lastSide),
    since: stageSince,
    due,
    daysOver: ended ? 0 : daysOver(due, today),
  };
}

/** Whole days since the last day that was still in time; 0 as long as it is. */
export function daysOver(due: IsoDate | null, today: IsoDate): number {
  return due === null || due >= today ? 0 : plainDate(due).until(plainDate(today)).days;
}
