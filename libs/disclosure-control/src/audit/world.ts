/**
 * What an outsider can write down: every published figure, every hidden cell as an unknown, and every equation that
 * follows from how tables are made. Built from public files alone, and built here a second time on purpose: the
 * optimiser has its own way of building it, and a mistake in the one shows in the other.
 */
import type { AuditRequest, Layout, PublishedRelease } from '../input/release.js';

/** No count is larger; where no published total bounds a cell, the attacker knows no better. */
const NO_BOUND = 1_000_000;

export interface PublicCell {
  release: PublishedRelease;
  /** Place within its release. */
  place: number;
  /** How the report calls it. */
  name: string;
  /** `shown` is exact, `hidden` says nothing, `rounded` says a neighbourhood. */
  kind: 'shown' | 'hidden' | 'rounded';
  /** Published figure; 0 for a hidden cell. */
  figure: number;
  /** No count of this release is larger. */
  most: number;
}

export interface PublicEquation {
  name: string;
  terms: readonly (readonly [cell: number, coefficient: number])[];
  low: number;
  high: number;
  /** Of two cells: the persons of the one are among those of the other. */
  contained?: boolean;
}

export interface World {
  cells: PublicCell[];
  equations: PublicEquation[];
  /** The cells 0 to own − 1 belong to the release that is attacked; the others to the ledger. */
  own: number;
}

/** @param scope `release`: this release alone, `everything`: the union with the ledger. */
export function worldOf(request: AuditRequest, scope: 'release' | 'everything'): World {
  const releases = scope === 'release' ? [request.release] : [request.release, ...request.ledger];
  const first = new Map<string, number>();
  const cells: PublicCell[] = [];
  const equations: PublicEquation[] = [];
  for (const release of releases) {
    const start = cells.length;
    first.set(release.name, start);
    const size = release.published.length;
    const names = cellNames(release.name, release.layout, size);
    release.published.forEach((published, place) => {
      const most = largestCount(release, place);
      const kind = published === null ? 'hidden' : release.method === 'rounding' ? 'rounded' : 'shown';
      cells.push({ release, place, name: names[place] ?? '', kind, figure: published ?? 0, most });
    });
    equations.push(...equationsWithin(release.layout, start, size, names));
  }
  for (const { name, terms, atLeast, atMost, contained } of request.links) {
    if (!terms.every(([{ release }]) => first.has(release))) continue;
    const placed = terms.map(
      ([{ release, cell }, coefficient]) => [(first.get(release) ?? 0) + cell, coefficient] as const,
    );
    equations.push({ name, terms: placed, low: atLeast, high: atMost, contained: contained === true });
  }
  return { cells, equations, own: request.release.published.length };
}

/** The published total over a cell, or what a rounded one can stand for. */
function largestCount({ layout, published, method, base }: PublishedRelease, place: number): number {
  const figure = published[totalPlace(layout, place)] ?? null;
  if (figure === null) return NO_BOUND;
  return method === 'rounding' ? figure + base - 1 : figure;
}

/** Place of the grand total over a cell; −1 when there is none. */
function totalPlace(layout: Layout, place: number): number {
  if (layout.kind === 'equations') return layout.total ?? -1;
  if (layout.kind !== 'linked') return 0;
  let start = 0;
  for (const part of layout.parts) {
    if (place < start + part.size) {
      const total = totalPlace(part.layout, place - start);
      return total < 0 ? -1 : total + start;
    }
    start += part.size;
  }
  return -1;
}

/** `2026-Q1 [2,0]`: coordinates with 0 for a total. */
function cellNames(name: string, layout: Layout, size: number): string[] {
  if (layout.kind === 'linked')
    return layout.parts.flatMap((part) => cellNames(part.name, part.layout, part.size));
  return Array.from({ length: size }, (_, place) => {
    if (layout.kind === 'equations') return `${name} ${layout.labels?.[place] ?? `[${place}]`}`;
    if (layout.kind === 'separate') return `${name} [${place}]`;
    return `${name} [${digitsOf(place, layout.dims).join(',')}]`;
  });
}

/** The coordinates of a place, read as a number whose digits have the bases dimension + 1. */
function digitsOf(place: number, dims: readonly number[]): number[] {
  const digits: number[] = [];
  let rest = place;
  for (const count of [...dims].reverse()) {
    digits.unshift(rest % (count + 1));
    rest = Math.floor(rest / (count + 1));
  }
  return digits;
}

/** Groups the cells of a table by what remains when one coordinate is struck out: each group is one sum. */
function equationsWithin(
  layout: Layout,
  start: number,
  size: number,
  names: readonly string[],
): PublicEquation[] {
  if (layout.kind === 'separate') return [];
  if (layout.kind === 'linked') {
    let next = start;
    return layout.parts.flatMap((part) => {
      const from = next;
      next += part.size;
      return equationsWithin(part.layout, from, part.size, names.slice(from - start, next - start));
    });
  }
  if (layout.kind === 'equations') {
    return layout.equations.map((equation) => ({
      name: equation.name,
      terms: equation.terms.map(([cell, coefficient]) => [cell + start, coefficient] as const),
      low: equation.equals,
      high: equation.equals,
    }));
  }
  const groups = new Map<string, { total: number; parts: number[] }>();
  for (let place = 0; place < size; place++) {
    const digits = digitsOf(place, layout.dims);
    digits.forEach((digit, dimension) => {
      const key = digits.map((other, nth) => (nth === dimension ? '*' : other)).join(',');
      const group = groups.get(key) ?? { total: -1, parts: [] };
      if (digit === 0) group.total = place;
      else group.parts.push(place);
      groups.set(key, group);
    });
  }
  return [...groups.values()].map(({ total, parts }) => ({
    name: `the sum ${names[total] ?? ''}`,
    terms: [...parts.map((part) => [part + start, 1] as const), [total + start, -1] as const],
    low: 0,
    high: 0,
  }));
}
