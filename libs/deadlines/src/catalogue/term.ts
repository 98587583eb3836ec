import type { IsoDate } from '@app/kernel';

/** The same text in English and in Dutch. */
export interface Words {
  en: string;
  nl: string;
}

/** A law and the article in it, as they stand in a letter: `Awb`, `9:11(1)`. */
export interface Basis {
  law: string;
  article: string;
}

/**
 * Who has to act in time.
 *
 * `agency` is every administrative body (tax administration, UWV, IND, police, municipality, supervisor);
 * `ower` in the row says which one when that matters. `nobody` marks a row that is a rule and not a clock.
 */
export const OWERS = [
  'agency',
  'bank',
  'insurer',
  'care-provider',
  'controller',
  'processor',
  'respondent',
  'ombudsman',
  'court',
  'complainant',
  'desk',
  'nobody',
] as const;
export type OwedBy = (typeof OWERS)[number];

/**
 * `hers`: she, or the desk for her, must act; every doubt is settled towards the earliest date.
 * `theirs`: somebody else must act; they are called late only after the latest date that can be defended.
 */
export type Side = 'hers' | 'theirs';

export function sideOf(owedBy: OwedBy): Side {
  return owedBy === 'complainant' || owedBy === 'desk' ? 'hers' : 'theirs';
}

/**
 * Which law says what happens when a term ends on a day off.
 *
 * `atw`: Algemene termijnenwet (terms in an Act or a general administrative order); its art. 4 still takes out long
 * terms and terms in hours, which the engine works out from the length. `eu`: Regulation 1182/71. `none`: nothing.
 */
export type Regime = 'atw' | 'eu' | 'none';

/** How the one who owes may take longer (verdaging). */
export interface ExtensionRule {
  /** Who decides alone. */
  by: Words;
  /** What must be told, to whom and when. */
  notice: Words;
  /** The most that may be added without agreement; later entries need the circumstance in `when`. `null`: no maximum in law. */
  lengths: readonly { max: string | null; when?: Words }[];
  /** Further or longer extension by agreement; absent where the law knows none. */
  consent?: Words;
}

/** Where the law lets days not count (opschorting), and by which article. */
export interface SuspensionRule {
  basis: Basis;
  when: Words;
}

/** Another length under the same row, for a circumstance that the caller names. */
export interface Variant {
  id: string;
  length: string;
  when: Words;
  regime?: Regime;
}

/** A second date on which the same row depends. */
export interface SecondStart {
  what: Words;
  /**
   * `later-start`: the later of the two dates is day zero. `later-end` and `earlier-end`: the second date has a
   * length of its own, and the later or the earlier of the two ends counts.
   */
  rule: 'later-start' | 'later-end' | 'earlier-end';
  /** For the two `-end` rules. */
  length?: string;
}

/** What can happen that starts a following term. */
export const CHAIN_EVENTS = [
  'decision-sent',
  'findings-sent',
  'notice-of-default-received',
  'definitive-position',
  'judgment-sent',
] as const;
export type ChainEvent = (typeof CHAIN_EVENTS)[number];

/** The term that comes after this one, and what its day zero is. */
export interface NextTerm {
  id: string;
  /** `last-day`: the last day of this term. `late`: the day from which the other side is late. Else an event. */
  starts: 'last-day' | 'late' | 'same-start' | ChainEvent;
  when: Words;
  /** Only with, or only without, an advisory committee. */
  committee?: boolean;
  /** Further down this way no penalty days follow. */
  withoutPenalty?: true;
}

export type Sureness = 'A' | 'B' | 'C';

/**
 * One row of the catalogue, as a lawyer reads and corrects it.
 *
 * What is left out means: counted forward, no extension, no suspension, in force for the whole calendar.
 */
export interface TermRow {
  id: string;
  name: Words;
  basis: readonly [Basis, ...Basis[]];
  owedBy: OwedBy;
  /** Who that is exactly, where `owedBy` is not enough. */
  ower?: Words;
  /** Day zero: the event after which counting begins. Left out only where nothing is counted. */
  start?: Words;
  /** ISO 8601, or `null` where the law gives no number. */
  length: string | null;
  /** The length counts working days. */
  working?: true;
  /** Why there is no number; compulsory when `length` is null. */
  noNumber?: Words;
  /** What the desk itself goes by where the law gives no number. */
  deskNorm?: Words;
  variants?: readonly Variant[];
  secondStart?: SecondStart;
  extension?: ExtensionRule;
  suspension?: SuspensionRule;
  regime: Regime;
  /** Why no law moves the end; for `none` with a length. */
  regimeWhy?: Words;
  counting?: 'backward';
  /** Each of the 42 days has a price. */
  penalty?: true;
  /** Filing by post has a rule of its own (Awb 6:9(2)). */
  postalRule?: true;
  missed: Words;
  next?: readonly NextTerm[];
  sure: Sureness;
  /** What a lawyer should look at. */
  check?: Words;
  /** Key of the source list of the desk's law file. */
  source: string;
  validFrom?: IsoDate;
  validTo?: IsoDate;
}
