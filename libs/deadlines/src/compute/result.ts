import type { IsoDate } from '@app/kernel';
import type { Basis, OwedBy, Regime, Sureness } from '../catalogue/term.js';
import type { InlineTerm } from './request.js';

/** A sentence in both languages, fit to be pasted in a letter. */
export interface Reason {
  why: string;
  whyNl: string;
}

/** Which rule produced a step; a program can replay the steps by it. */
export type StepRule =
  | 'count'
  | 'second-count'
  | 'choice'
  | 'skip'
  | 'two-days'
  | 'suspension'
  | 'extension'
  | 'practical'
  | 'printed'
  | 'end';

/** One step of the explanation. The last step carries the last day in time. */
export interface Step extends Reason {
  /** The day that the step is about or arrives at; for a term in hours a local date-time. */
  date: string;
  rule: StepRule;
}

/** Something that a person should look at before she relies on the date. */
export interface Warning extends Reason {
  code: string;
}

/** One stretch of penalty days with the same amount. */
export interface PenaltyStretch {
  from: IsoDate;
  to: IsoDate;
  days: number;
  /** Euros a day. */
  perDay: number;
  /** Euros over the whole stretch. */
  amount: number;
}

export interface Penalty {
  currency: 'EUR';
  firstDay: IsoDate;
  lastDay: IsoDate;
  maxDays: number;
  max: number;
  stretches: PenaltyStretch[];
}

export interface DeadlineResult {
  term: string | InlineTerm;
  /** The variant that was counted, when the row has more than one length. */
  variant: string | null;
  owedBy: OwedBy;
  start: string;
  /** End before any roll, extensions and suspensions included. `null` while suspended. */
  nominal: string | null;
  /** Last day in time. `null` while suspended. */
  due: string | null;
  /**
   * First day on which the one who owes may be told that it is late: the day after the latest last day that can be
   * defended. For her own terms the day after `due`. `null` while suspended.
   */
  overdueFrom: string | null;
  /** Her terms only: the earliest last day that can be defended. */
  remindBy: string | null;
  /** Whether the Algemene termijnenwet governs the end of this term. */
  atw: boolean;
  regime: Regime;
  basis: readonly Basis[];
  steps: Step[];
  /** A suspended term has no due date and is never late. */
  state: 'running' | 'suspended';
  /** Why `overdueFrom` and `remindBy` are what they are. */
  reasons: { overdueFrom: Reason | null; remindBy: Reason | null };
  /** The date that the letter prints, and beside it what the catalogue says. */
  printed: string | null;
  catalogue: { nominal: string; due: string; overdueFrom: string } | null;
  /** Her terms under Awb 6:9(2): posted by `due`, the letter must arrive by this day. */
  receivedByPostBy: IsoDate | null;
  penalty: Penalty | null;
  warnings: Warning[];
  sureness: Sureness | null;
  catalogueVersion: string | null;
  calendarVersion: string;
}
