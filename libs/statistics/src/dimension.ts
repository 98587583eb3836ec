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
  | 'outcome';

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
}

export interface Dictionary {
  version: string;
  unit: Bilingual;
  received: Bilingual;
  dimensions: readonly Dimension[];
}
