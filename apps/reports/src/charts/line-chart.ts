/**
 * A line over the quarters as SVG, drawn on the server. A quarter that is hidden or missing breaks the line: it is
 * never drawn as a value, and a hidden one is a mark below the line.
 */
import type { TopLevelSpec } from 'vega-lite';
import { drawnSvg } from './drawn-svg.js';

export interface LineChart {
  /** Persons for each quarter, oldest first; null hidden, undefined not published. */
  points: readonly (number | null | undefined)[];
  /** Stands for a hidden figure. */
  mark: string;
}

const SIZE = { width: 240, height: 56, side: 8, top: 8, floor: 40 } as const;
const COLOURS = { line: '#235747', soft: '#514840', axis: '#d9cfc1' };

/** @returns An `<svg aria-hidden="true">`: the words and the table beside it say the same. */
export async function drawLine(chart: LineChart): Promise<string> {
  const box = `viewBox="0 0 ${SIZE.width} ${SIZE.height}"`;
  return drawnSvg(specOf(chart), `aria-hidden="true" class="trend-line" ${box}`);
}

function specOf({ points, mark }: LineChart): TopLevelSpec {
  const values = points.flatMap((persons, quarter) => (persons === undefined ? [] : [{ quarter, persons }]));
  const most = Math.max(1, ...points.map((persons) => persons ?? 0));
  const x = {
    field: 'quarter',
    type: 'quantitative',
    axis: null,
    scale: {
      domain: [0, points.length - 1] as number[],
      range: [SIZE.side, SIZE.width - SIZE.side] as number[],
    },
  } as const;
  const y = {
    field: 'persons',
    type: 'quantitative',
    axis: null,
    // From zero, so that a small change looks small.
    scale: { domain: [0, most] as number[], range: [SIZE.floor, SIZE.top] as number[] },
  } as const;
  return {
    width: SIZE.width,
    height: SIZE.height,
    autosize: { type: 'none' },
    padding: 0,
    background: 'transparent',
    data: { values },
    layer: [
      {
        mark: { type: 'rule', color: COLOURS.axis },
        data: { values: [{}] },
        encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { value: SIZE.floor } },
      },
      {
        mark: { type: 'line', color: COLOURS.line, strokeWidth: 2, invalid: 'break-paths-show-path-domains' },
        encoding: { x, y, order: { field: 'quarter' }, detail: { field: 'run', type: 'nominal' } },
        transform: [
          // Where a quarter is missing the numbers of the row jump: what lies between must not be joined.
          { window: [{ op: 'row_number', as: 'row' }], sort: [{ field: 'quarter' }] },
          { calculate: 'datum.quarter - datum.row', as: 'run' },
        ],
      },
      {
        mark: { type: 'point', filled: true, size: 24, color: COLOURS.line, opacity: 1 },
        transform: [{ filter: 'isValid(datum.persons)' }],
        encoding: { x, y },
      },
      {
        mark: { type: 'text', text: mark, fontSize: 12, color: COLOURS.soft, baseline: 'middle' },
        transform: [{ filter: '!isValid(datum.persons)' }],
        encoding: { x, y: { value: SIZE.height - 6 } },
      },
    ],
    config: { font: 'system-ui, sans-serif', view: { stroke: null }, aria: false },
  };
}
