/** What travels between a process and its typesetter. */
export interface TypstJob {
  source: string;
  /** JSON. */
  data: string;
}

/** A failure names the rule that was broken, and repeats nothing of the text. */
export type TypstOutcome = { pdf: Uint8Array<ArrayBuffer> } | { failure: string };
