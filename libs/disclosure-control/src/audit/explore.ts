import type { PossibleCounts } from './possible-counts.js';

/** Walks that find less than this share of what is still open are not worth their time. */
const WORTHWHILE = 0.04;
const PATIENCE = 3;
const MOST_WALKS = 60;
/** So few cells are asked one by one. */
const FEW = 3;

/**
 * Meets points far out in directions that are drawn anew each time, for all open cells at once: one point often shows
 * room for half of them, where a program for each cell would show it for one.
 *
 * @param isOpen Whether a column still wants a wider range.
 * @throws AuditTimeout
 */
export function explore(counts: PossibleCounts, isOpen: (column: number) => boolean): void {
  const next = pseudoRandom();
  const columns = counts.unknowns.map((_, column) => column);
  let open = columns.filter(isOpen);
  let idle = 0;
  for (let walk = 0; walk < MOST_WALKS && open.length > FEW && idle < PATIENCE; walk++) {
    const direction = new Float64Array(columns.length);
    for (const column of open) direction[column] = walk % 3 === 0 ? -next() : next() - 0.5;
    counts.visit(direction);
    const left = open.filter(isOpen);
    idle = left.length > open.length * (1 - WORTHWHILE) ? idle + 1 : 0;
    open = left;
  }
}

/** Always the same numbers between 0 and 1, so that an audit can be repeated to the letter. */
function pseudoRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
