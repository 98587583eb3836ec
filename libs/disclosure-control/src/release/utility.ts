/** What a protected table is still worth to its reader. Higher visibility and lower distance are better. */
export interface Utility {
  /** Share of the cells with persons in them that show a figure, from 0 to 1; 1 for an empty table. */
  visibleShare: number;
  /**
   * Hellinger distance between counts and figures, divided by its largest possible value: 0 when nothing was changed,
   * 1 when nothing is left. A hidden cell counts as 0.
   */
  hellingerDistance: number;
}

/**
 * @param counts    Persons in each cell.
 * @param published Figures in the same order; null is hidden.
 */
export function utilityOf(counts: readonly number[], published: readonly (number | null)[]): Utility {
  const filled = counts.filter((count) => count > 0).length;
  const visible = counts.filter((count, cell) => count > 0 && published[cell] !== null).length;
  let squares = 0;
  let most = 0;
  counts.forEach((count, cell) => {
    const figure = published[cell] ?? 0;
    squares += (Math.sqrt(count) - Math.sqrt(figure)) ** 2;
    most += count + figure;
  });
  return {
    visibleShare: filled === 0 ? 1 : visible / filled,
    hellingerDistance: most === 0 ? 0 : Math.sqrt(squares / most),
  };
}
