/** What a table of a release is about. */

/** A text in the two languages of publication. */
export interface Bilingual {
  nl: string;
  en: string;
}

export interface Category {
  /** Stable; a code of the taxonomy, or one of `unknown` and `open`. */
  code: string;
  label: Bilingual;
}

export type DimensionId =
  | 'institution-type'
  | 'conduct'
  | 'region'
  | 'violence-form'
  | 'stigma-perceived'
  | 'stigma-assessed'
  | 'outcome'
  | 'violence-sub'
  | 'stigma-setting'
  | 'stigma-expression'
  | 'ground'
  | 'opting-in-breach'
  | 'work-type'
  | 'legal-form'
  | 'group'
  | 'language'
  | 'channel'
  | 'procedure'
  | 'mediation-result'
  | 'referral-kind'
  | 'referral-outcome'
  | 'first-answer'
  | 'outcome-time'
  | 'terms-met'
  | 'terms-late'
  | 'refusal-sector'
  | 'late-sector'
  | 'help-gap'
  | 'exit-gap-area'
  | 'exit-gap-group';

/** The words of one table. */
export interface SubjectText {
  label: Bilingual;
  /** One sentence that says what the figures of this table mean. */
  meaning: Bilingual;
  /** What is counted and where it comes from. */
  definition: Bilingual;
}

export interface Dimension extends SubjectText {
  id: DimensionId;
  /** `single`: each person stands in exactly one category. `multiple`: in none, one or several. */
  answers: 'single' | 'multiple';
  /** In the order in which they are always listed. */
  categories: readonly Category[];
  /** Who is counted, where it is some people only: such a table crosses two subjects, so that the higher threshold holds. */
  among?: Bilingual;
}

/** A cell by its names; `total` and `total` for everybody. */
export type CellName = readonly [dimension: DimensionId | 'total', category: string];

/** What everybody can know of two tables without any figure: all of `less` together are never more than `more`. */
export interface Relation {
  less: readonly CellName[];
  more: readonly CellName[];
  /** The table that is withheld when the other one would tell which of its hidden groups is the larger one. */
  finer: DimensionId;
}

export interface Dictionary {
  version: string;
  unit: Bilingual;
  received: Bilingual;
  dimensions: readonly Dimension[];
  /** Absent in dictionaries of before 2026-2, whose tables did not overlap. */
  relations?: readonly Relation[];
}
