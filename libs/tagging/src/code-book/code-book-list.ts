export type Bilingual = readonly [nl: string, en: string];

export interface CodeBookList {
  /** What the list is about, and who fills it in. */
  counts: Bilingual;
  /** A made-up example of choosing. */
  example: Bilingual;
  /** What is often confused, for single codes. */
  codes?: Record<string, Bilingual>;
}
