/**
 * A leak in words: which published sums to add and subtract. The multipliers of the linear program are the recipe
 * (duality: whatever the program proves, a weighted sum of its equations and bounds proves).
 */
import type { Extreme, PossibleCounts } from './possible-counts.js';

const NOTHING = 1e-7;
const MOST_TERMS = 12;

/** One side of what an attacker learns, and how. */
export interface Proof {
  /** `at most 4` or `at least 2`. */
  claim: string;
  /** Each is a published equation with its multiplier, or a bound that follows from the rules. */
  steps: string[];
}

/** One cell about which too much can be learnt. */
export interface Leak {
  /** Release and coordinates. */
  cell: string;
  low: number;
  high: number;
  proofs: Proof[];
}

/** @param place A cell of the world. @throws AuditTimeout */
export function explainLeak(counts: PossibleCounts, place: number): Leak {
  const column = counts.columnOf[place] ?? -1;
  const { name = '', figure = 0 } = counts.world.cells[place] ?? {};
  if (column < 0) {
    const steps = ['it is published, and sensitive'];
    return { cell: name, low: figure, high: figure, proofs: [{ claim: `exactly ${figure}`, steps }] };
  }
  const [most, least] = [counts.extreme(column, 1), counts.extreme(column, -1)];
  return {
    cell: name,
    low: tidy(least.value),
    high: tidy(most.value),
    proofs: [
      { claim: `at most ${tidy(most.value)}`, steps: stepsOf(counts, most, 1) },
      { claim: `at least ${tidy(least.value)}`, steps: stepsOf(counts, least, -1) },
    ],
  };
}

/** The leak in one line. */
export function sentenceOf({ cell, low, high, proofs: [most, least] }: Leak): string {
  if (low === high)
    return `${cell} is exactly ${low}, because ${[...new Set([...(most?.steps ?? []), ...(least?.steps ?? [])])].join('; ')}`;
  return `${cell} is from ${low} to ${high}; it is at most ${high}, because ${(most?.steps ?? []).join('; ')}`;
}

function stepsOf(counts: PossibleCounts, { equationWorth, ownWorth }: Extreme, direction: 1 | -1): string[] {
  const { cells, equations } = counts.world;
  const name = (column: number) => cells[counts.unknowns[column] ?? -1]?.name ?? '';
  const sums = counts.rows.flatMap(({ equation, terms, low, high }, row) => {
    const worth = equationWorth[row] ?? 0;
    if (Math.abs(worth) <= NOTHING) return [];
    const shown = terms
      .slice(0, MOST_TERMS)
      .map(([column, coefficient]) => `${signed(coefficient)} ${name(column)}`);
    const rest = terms.length > MOST_TERMS ? ` and ${terms.length - MOST_TERMS} more` : '';
    const side =
      low === high ? `= ${tidy(low)}` : worth * direction > 0 ? `≤ ${tidy(high)}` : `≥ ${tidy(low)}`;
    const text = `${shown.join(' ').replace(/^\+ /, '')}${rest} ${side}`;
    return [`${multiplier(worth)} ${equations[equation]?.name ?? ''}, what is shown subtracted: ${text}`];
  });
  const bounds = counts.unknowns.flatMap((_, column) => {
    const worth = ownWorth[column] ?? 0;
    if (Math.abs(worth) <= NOTHING) return [];
    const bound = worth * direction > 0 ? counts.upper[column] : counts.lower[column];
    return [`${name(column)} is ${worth * direction > 0 ? 'at most' : 'at least'} ${tidy(bound ?? 0)}`];
  });
  return [...sums, ...bounds];
}

function multiplier(worth: number): string {
  const size = tidy(Math.abs(worth));
  return `${worth > 0 ? 'add' : 'subtract'}${size === 1 ? '' : ` ${size} times`}`;
}

function signed(coefficient: number): string {
  const size = Math.abs(coefficient) === 1 ? '' : `${tidy(Math.abs(coefficient))} ×`;
  return `${coefficient > 0 ? '+' : '−'}${size === '' ? '' : ` ${size}`}`;
}

/** Without the solver's rounding noise. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
