/**
 * The provinces and Amsterdam as tiles of equal size, roughly where they lie: no province looks like more because it
 * is larger. Drawn on the server. A hidden figure has the mark and a pattern of its own, and no shade.
 */
import type { TopLevelSpec } from 'vega-lite';
import { drawnSvg, escapedXml } from './drawn-svg.js';

export interface Tile {
  /** Code of the region. */
  region: string;
  /** What stands in brackets is left out on the tile. */
  name: string;
  /** Persons; null when hidden. */
  value: number | null;
  text: string;
}

export interface TileMap {
  tiles: readonly Tile[];
  description: string;
}

/** Column and row of each tile, from the north-west. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  friesland: [2, 0],
  groningen: [3, 0],
  amsterdam: [0, 1],
  'noord-holland': [1, 1],
  flevoland: [2, 1],
  drenthe: [3, 1],
  'zuid-holland': [0, 2],
  utrecht: [1, 2],
  gelderland: [2, 2],
  overijssel: [3, 2],
  zeeland: [0, 3],
  'noord-brabant': [1, 3],
  limburg: [2, 3],
};

const SIZE = { tile: 92, columns: 4, rows: 4 } as const;
const WIDTH = SIZE.tile * SIZE.columns;
const HEIGHT = SIZE.tile * SIZE.rows;
const COLOURS = {
  none: '#ffffff',
  least: '#e6f0eb',
  most: '#7fb39d',
  hidden: '#efe8de',
  ink: '#2a2420',
  line: '#a8998a',
};

/** Whether a region has a place on the map; "abroad" and "unknown" have none. */
export function isOnMap(region: string): boolean {
  return Object.hasOwn(PLACES, region);
}

/** @returns An `<svg role="img">` without ids, styles or scripts, which scales with the width of its place. */
export async function drawTiles(map: TileMap): Promise<string> {
  const box = `viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  return drawnSvg(specOf(map), `role="img" aria-label="${escapedXml(map.description)}" class="tiles" ${box}`);
}

/** A name of two words takes two lines: `Noord-` and `Holland`. */
function linesOf(name: string): [first: string, second: string] {
  const short = name.replace(/ \(.*\)$/, '');
  const end = short.search(/[ -]/);
  return end < 0 ? [short, ''] : [short.slice(0, end + 1).trim(), short.slice(end + 1)];
}

function specOf({ tiles }: TileMap): TopLevelSpec {
  const values = tiles.flatMap((tile) => {
    const place = PLACES[tile.region];
    if (place === undefined) return [];
    const [x, y] = place.map((step) => step * SIZE.tile);
    const [first, second] = linesOf(tile.name);
    return [{ ...tile, first, second, x, y, x2: (x ?? 0) + SIZE.tile - 4, y2: (y ?? 0) + SIZE.tile - 4 }];
  });
  const most = Math.max(1, ...tiles.map((tile) => tile.value ?? 0));
  const across = { type: 'quantitative', axis: null, scale: { domain: [0, WIDTH] as number[] } } as const;
  const down = {
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, HEIGHT] as number[], range: [0, HEIGHT] as number[] },
  } as const;
  const box = {
    x: { field: 'x', ...across },
    x2: { field: 'x2' },
    y: { field: 'y', ...down },
    y2: { field: 'y2' },
  } as const;
  const text = (field: string, size: number, from: number, weight: 400 | 600) =>
    ({
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        fontSize: size,
        fontWeight: weight,
        dx: 8,
        dy: from,
      },
      encoding: {
        x: { field: 'x', ...across },
        y: { field: 'y', ...down },
        text: { field },
        color: { value: COLOURS.ink },
      },
    }) as const;
  return {
    width: WIDTH,
    height: HEIGHT,
    autosize: { type: 'none' },
    padding: 0,
    background: 'transparent',
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: COLOURS.line, cornerRadius: 4 },
        transform: [{ filter: 'isValid(datum.value)' }],
        encoding: {
          ...box,
          color: {
            condition: { test: 'datum.value === 0', value: COLOURS.none },
            field: 'value',
            type: 'quantitative',
            legend: null,
            scale: { domain: [0, most] as number[], range: [COLOURS.least, COLOURS.most] },
          },
        },
      },
      {
        mark: {
          type: 'rect',
          stroke: COLOURS.line,
          strokeDash: [5, 4],
          cornerRadius: 4,
          color: COLOURS.hidden,
        },
        transform: [{ filter: '!isValid(datum.value)' }],
        encoding: box,
      },
      text('first', 13, 18, 400),
      text('second', 13, 34, 400),
      text('text', 20, 62, 600),
    ],
    config: { font: 'system-ui, sans-serif', view: { stroke: null }, aria: false },
  };
}
