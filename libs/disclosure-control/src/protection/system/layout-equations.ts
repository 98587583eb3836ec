import type { Equation, Layout } from '../../input/release.js';

/**
 * Every equation of a layout. For a table with margins: one for each line of cells along a dimension, its cells
 * adding up to its total.
 */
export function layoutEquations(layout: Layout): Equation[] {
  if (layout.kind === 'equations') return [...layout.equations];
  if (layout.kind === 'separate') return [];
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
  return (layout.kind === 'equations' ? layout.labels?.[cell] : undefined) ?? `[${cell}]`;
}

/** The cell that no other cell exceeds, or null. */
export function totalCell(layout: Layout): number | null {
  return layout.kind === 'equations' ? layout.total : 0;
}

/** Cells that are published whatever they hold. */
export function alwaysShown(layout: Layout): readonly number[] {
  return layout.kind === 'equations' ? layout.alwaysShown : [0];
}

/** How many totals a cell is over: 0 for an inner cell. */
export function levelOf(layout: Layout, cell: number): number {
  if (layout.kind === 'margins') return coordinatesOf(cell, layout.dims).filter((at) => at === 0).length;
  return layout.kind === 'equations' ? (layout.levels?.[cell] ?? 0) : cell === 0 ? 1 : 0;
}
