/**
 * What the Platform watches, gathered from the protected tables of a publication and from nothing else: refusals, terms
 * that were missed, conditions of opting in that were broken, and people who were sent to an exit programme. Who did it
 * stands in another table: the two are not crossed, because so few people would be behind each pair.
 */
import { dimensionOfTable, type ReleaseDocument } from '../release/release-document.js';
import type { Bilingual, DimensionId } from './dimension.js';

export type SignalId = 'refusals' | 'terms-missed' | 'opting-in' | 'exit';

export interface SignalLine {
  label: Bilingual;
  /** At least one; null when the figure is hidden, which is never nobody. */
  persons: number | null;
}

export interface Signal {
  id: SignalId;
  /** Where the table behind it stands. */
  dimension: DimensionId;
  /** Groups in which there is somebody, in the order of the dictionary. */
  lines: SignalLine[];
  /** True when no figure of the table could be shown. */
  withheld: boolean;
}

const SIGNALS: readonly { id: SignalId; dimension: DimensionId; only?: readonly string[] }[] = [
  { id: 'refusals', dimension: 'conduct', only: ['refused-service', 'ended-service', 'report-refused'] },
  { id: 'terms-missed', dimension: 'terms-late' },
  { id: 'opting-in', dimension: 'opting-in-breach' },
  { id: 'exit', dimension: 'referral-kind', only: ['exit-programme'] },
];

/** @returns The signals whose tables this publication has, in a fixed order. */
export function signalsOf(document: ReleaseDocument): Signal[] {
  return SIGNALS.flatMap(({ id, dimension, only }) => {
    const table = document.tables.find((made) => made.dimension === dimension);
    if (table === undefined) return [];
    const { categories } = dimensionOfTable(document, table);
    const lines = categories.flatMap(({ code, label }, place) => {
      const persons = table.cells[place]?.persons ?? null;
      return persons !== 0 && (only === undefined || only.includes(code)) ? [{ label, persons }] : [];
    });
    return [{ id, dimension, lines: table.withheld ? [] : lines, withheld: table.withheld }];
  });
}
