/** Protected figures beside those of the quarter before: what a second person looks at before she approves. */
import type { ReleaseDocument, ReleaseTable } from '@app/statistics';

export interface ComparedCell {
  category: string;
  /** Null when hidden. */
  now: number | null;
  /** Null when hidden or never published. */
  before: number | null;
  /** Only where both are shown: a difference with a hidden figure would reveal it. */
  difference: number | null;
}

export interface ComparedTable {
  table: ReleaseTable;
  cells: ComparedCell[];
  /** How many cells that are not zero can be read. */
  shown: number;
  hidden: number;
}

export function compared(document: ReleaseDocument, before: ReleaseDocument | undefined): ComparedTable[] {
  return document.tables.map((table) => {
    const earlier = before?.tables.find(({ dimension }) => dimension === table.dimension);
    const cells = table.cells.map(({ category, persons }) => {
      const then = earlier?.cells.find((cell) => cell.category === category)?.persons ?? null;
      return {
        category,
        now: persons,
        before: then,
        difference: persons === null || then === null ? null : persons - then,
      };
    });
    return {
      table,
      cells,
      shown: cells.filter(({ now }) => now !== null && now > 0).length,
      hidden: cells.filter(({ now }) => now === null).length,
    };
  });
}
