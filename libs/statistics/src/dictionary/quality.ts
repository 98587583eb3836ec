/** How good the figures are, read from protected counts alone: how often the answer is that nobody knows. */
import { dimensionOfTable, type ReleaseDocument } from '../release/release-document.js';
import type { Bilingual, DimensionId } from './dimension.js';
import { percentageOf } from '../protection/policy.js';
import type { Quarter } from '../facts/quarter.js';

/** The answers that say that something is not known, or was not looked into. */
const NOT_KNOWN: readonly string[] = ['unknown', 'not-assessed'];

export interface UnknownShare {
  dimension: DimensionId;
  label: Bilingual;
  /** Whole percent of everybody; null when the figure is hidden or everybody are too few. */
  percent: number | null;
}

/** A later edition of a quarter: what was put right after it had been published. */
export interface LateCorrection {
  quarter: Quarter;
  edition: number;
  reason: string | null;
}

/** Of each table with one answer a person, how many are unknown. */
export function unknownShares(document: ReleaseDocument): UnknownShare[] {
  return document.tables.flatMap((table) => {
    const { label, among } = dimensionOfTable(document, table);
    const cell = table.cells.find(({ category }) => NOT_KNOWN.includes(category));
    // What is not known of some people only is no share of everybody.
    if (cell === undefined || among !== undefined) return [];
    const percent = percentageOf(cell.persons, document.persons, document.policy);
    return [{ dimension: table.dimension, label, percent }];
  });
}

/** Every edition after the first, oldest first. */
export function lateCorrections(documents: readonly ReleaseDocument[]): LateCorrection[] {
  return documents
    .filter(({ edition }) => edition > 1)
    .map(({ quarter, edition, reason }) => ({ quarter, edition, reason }));
}
