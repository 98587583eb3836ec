import { contradiction } from '../input/bad-input.js';
import type { PublicEquation, World } from './world.js';

/**
 * Figures that are all visible must add up, and rounded ones must be multiples of their base.
 *
 * @throws DomainError `DISCLOSURE.CONTRADICTION` naming the sum that fails
 */
export function checkPublished({ cells, equations }: World): void {
  for (const { kind, figure, release, name, most } of cells) {
    if (kind === 'rounded' && figure % release.base !== 0) {
      throw contradiction(`${name} is ${figure}, which is not a multiple of ${release.base}`);
    }
    if (kind === 'shown' && figure > most) throw contradiction(`${name} is more than its grand total`);
  }
  for (const equation of equations) {
    if (equation.terms.every(([cell]) => cells[cell]?.kind === 'shown')) assertHolds(equation, cells);
  }
}

function assertHolds({ name, terms, low, high }: PublicEquation, cells: World['cells']): void {
  const sum = terms.reduce((add, [cell, coefficient]) => add + coefficient * (cells[cell]?.figure ?? 0), 0);
  const slack = 1e-6 * (1 + Math.abs(sum));
  if (sum >= low - slack && sum <= high + slack) return;
  const parts = terms.filter(([, coefficient]) => coefficient > 0);
  const shown = parts.reduce((add, [cell, coefficient]) => add + coefficient * (cells[cell]?.figure ?? 0), 0);
  const total = shown - sum + low;
  throw contradiction(
    `${name} does not add up: its parts make ${shown}, and it should be ${Number.isFinite(total) ? total : 'otherwise'}`,
  );
}
