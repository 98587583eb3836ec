import type { TermRow } from './term.js';

/** What a catalogue said before it was corrected, row by row; a case that started with it goes on with it. */
export interface Correction {
  /** Version of the catalogue before the correction. */
  version: string;
  /** From a row of the newest catalogue to the row as it stood. */
  rows: Readonly<Record<string, (row: TermRow) => TermRow>>;
}

/** The newest first. Each entry says everything that differs from the catalogue in use, not from the one after it. */
export const CORRECTIONS: readonly Correction[] = [
  {
    // Awb 4:14 was missing: the agency may take longer with a notice, and a case began without that knowledge.
    version: '2026-11-21',
    rows: { 'KVK-51': withoutExtension, 'SGM-DEC': withoutExtension },
  },
];

function withoutExtension({ extension: _added, ...row }: TermRow): TermRow {
  return row;
}
