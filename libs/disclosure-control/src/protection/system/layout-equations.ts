import type { Equation, Layout, LinkedPart } from '../../input/release.js';

/**
 * Every equation of a layout. For a table with margins: one for each line of cells along a dimension, its cells
 * adding up to its total.
 */
export function layoutEquations(layout: Layout): Equation[] {
  if (layout.kind === 'equations') return [...layout.equations];
  if (layout.kind === 'separate') return [];
  if (layout.kind === 'linked') {
    return partsOf(layout).flatMap(({ name, layout: part, start }) =>
      layoutEquations(part).map((equation) => ({
        ...equation,
        name: `${name} ${equation.name}`,
        terms: equation.terms.map(([cell, coefficient]) => [cell + start, coefficient] as const),
      })),
    );
  }
  const equations: Equation[] = [];
  const strides = stridesOf(layout.dims);
  const size = layout.dims.reduce((product, count) => product * (count + 1), 1);
  for (let cell = 0; cell < size; cell++) {
    const place = coordinatesOf(cell, layout.dims);
    layout.dims.forEach((count, dimension) => {
      if (place[dimension] !== 0) return;
      const stride = strides[dimension] ?? 0;
      const children = Array.from({ length: count }, (_, nth) => [cell + (nth + 1) * stride, 1] as const);
      const name = `[${place.map((at, which) => (which === dimension ? '*' : at)).join(',')}]`;
      equations.push({ name, terms: [...children, [cell, -1]], equals: 0 });
    });
  }
  return equations;
}

/** How many cells lie between two neighbours along each dimension. */
function stridesOf(dims: readonly number[]): number[] {
  return dims.map((_, place) => dims.slice(place + 1).reduce((product, count) => product * (count + 1), 1));
}

/** Coordinates of a cell, 0 for a total. */
export function coordinatesOf(cell: number, dims: readonly number[]): number[] {
  return stridesOf(dims).map((stride, place) => Math.floor(cell / stride) % ((dims[place] ?? 0) + 1));
}

/** How a message calls a cell: `[2,0]`, or its label. */
export function cellName(layout: Layout, cell: number): string {
  if (layout.kind === 'margins') return `[${coordinatesOf(cell, layout.dims).join(',')}]`;
  if (layout.kind === 'linked') {
    const part = partWith(layout, cell);
    return `${part.name} ${cellName(part.layout, cell - part.start)}`;
  }
  return (layout.kind === 'equations' ? layout.labels?.[cell] : undefined) ?? `[${cell}]`;
}

/** The cell that a cell never exceeds, or null. */
export function totalOf(layout: Layout, cell: number): number | null {
  if (layout.kind === 'equations') return layout.total;
  if (layout.kind !== 'linked') return 0;
  const part = partWith(layout, cell);
  const total = totalOf(part.layout, cell - part.start);
  return total === null ? null : total + part.start;
}

/** Cells that are published whatever they hold. */
export function alwaysShown(layout: Layout): readonly number[] {
  if (layout.kind === 'equations') return layout.alwaysShown;
  if (layout.kind !== 'linked') return [0];
  return partsOf(layout).flatMap(({ layout: part, start }) => alwaysShown(part).map((cell) => cell + start));
}

/** How many totals a cell is over: 0 for an inner cell. */
export function levelOf(layout: Layout, cell: number): number {
  if (layout.kind === 'margins') return coordinatesOf(cell, layout.dims).filter((at) => at === 0).length;
  if (layout.kind === 'separate') return cell === 0 ? 1 : 0;
  if (layout.kind === 'equations') return layout.levels?.[cell] ?? 0;
  const part = partWith(layout, cell);
  return levelOf(part.layout, cell - part.start);
}

function partsOf({ parts }: Extract<Layout, { kind: 'linked' }>): (LinkedPart & { start: number })[] {
  let next = 0;
  return parts.map((part) => {
    const start = next;
    next += part.size;
    return { ...part, start };
  });
}

function partWith(layout: Extract<Layout, { kind: 'linked' }>, cell: number): LinkedPart & { start: number } {
  const part = partsOf(layout).find(({ start, size }) => cell < start + size);
  if (part === undefined) throw new RangeError(`there is no cell ${cell}`);
  return part;
}
