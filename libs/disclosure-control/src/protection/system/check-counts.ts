import { badInput, contradiction } from '../../input/bad-input.js';
import type { LedgerRelease, Link, ProtectRequest } from '../../input/release.js';
import { cellName, layoutEquations, totalOf } from './layout-equations.js';

/**
 * Counts must be able to be true before they are protected.
 *
 * @throws DomainError `DISCLOSURE.BAD_INPUT` naming the margin that does not add up, or `DISCLOSURE.CONTRADICTION`
 *         naming the earlier release that does not fit
 */
export function checkCounts(request: ProtectRequest): void {
  assertAddsUp(request, request.counts, badInput, 'table');
  for (const release of request.ledger) checkLedgerRelease(release);
  for (const link of request.links) checkLink(link, request);
}

type Complaint = typeof badInput;

function assertAddsUp(
  { layout }: Pick<ProtectRequest, 'layout'>,
  counts: readonly number[],
  complain: Complaint,
  what: string,
): void {
  for (const { name, terms, equals } of layoutEquations(layout)) {
    const [total] = terms.filter(([, coefficient]) => coefficient === -1);
    const rest = terms.filter((term) => term !== total);
    const sum = rest.reduce((add, [cell, coefficient]) => add + coefficient * (counts[cell] ?? 0), 0);
    const shown = (total === undefined ? 0 : (counts[total[0]] ?? 0)) + equals;
    if (sum === shown) continue;
    const place = total === undefined ? name : `margin ${cellName(layout, total[0])}`;
    throw complain(`${what}: ${place} is ${shown}, but the cells of ${name} add up to ${sum}`);
  }
  counts.forEach((count, cell) => {
    const most = counts[totalOf(layout, cell) ?? -1] ?? Infinity;
    if (count > most)
      throw complain(`${what}: cell ${cellName(layout, cell)} is more than the grand total ${most}`);
  });
}

function checkLedgerRelease(release: LedgerRelease): void {
  const { name, counts, published, method, base, layout } = release;
  const what = `release "${name}"`;
  if (method === 'rounding') {
    const odd = published.findIndex((figure) => figure !== null && figure % base !== 0);
    if (odd >= 0) throw contradiction(`${what}: cell ${cellName(layout, odd)} is not a multiple of ${base}`);
  }
  if (counts === null) return;
  assertAddsUp(release, counts, contradiction, what);
  counts.forEach((count, cell) => {
    const figure = published[cell] ?? null;
    if (figure === null) return;
    const fits = method === 'rounding' ? Math.abs(figure - count) < base : figure === count;
    if (!fits)
      throw contradiction(
        `${what}: cell ${cellName(layout, cell)} was published otherwise than it was counted`,
      );
  });
}

/** Where all counts of a link are known, it must hold. */
function checkLink(link: Link, request: ProtectRequest): void {
  let sum = 0;
  for (const [{ release, cell }, coefficient] of link.terms) {
    const counts =
      release === request.name ? request.counts : request.ledger.find((one) => one.name === release)?.counts;
    const count = counts?.[cell];
    if (count === undefined) return;
    sum += coefficient * count;
  }
  const slack = 1e-9 * (1 + Math.abs(sum));
  if (sum < link.atLeast - slack || sum > link.atMost + slack) {
    const cells = link.terms.map(([{ release, cell }]) => `${release} ${cell}`).join(', ');
    throw contradiction(`${link.name} does not hold for cells ${cells}`);
  }
}
