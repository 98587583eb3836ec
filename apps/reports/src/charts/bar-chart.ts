/**
 * Horizontal bars as SVG, drawn on the server. A hidden figure has no bar and no length: only its mark.
 * Labels stand at fixed places, because a server has no fonts to measure.
 */
import type { TopLevelSpec } from 'vega-lite';
import { drawnSvg, escapedXml } from './drawn-svg.js';

export interface Bar {
  label: string;
  /** Persons; null when the figure is hidden. */
  value: number | null;
  /** What stands at the end of the bar, or in its place. */
  text: string;
  /** Drawn paler: answers that say nothing about the subject, such as "unknown". */
  muted?: boolean;
}

export interface BarChart {
  bars: readonly Bar[];
  /** The whole chart in words, for whoever does not see it. */
  description: string;
  /** `wide` has its labels beside the bars, `narrow` above them. */
  layout: 'wide' | 'narrow';
}

const COLOURS = { bar: '#235747', muted: '#a8998a', ink: '#2a2420', soft: '#514840', axis: '#d9cfc1' };

const LAYOUTS = {
  wide: { width: 660, step: 34, bar: 20, from: 284, to: 540, font: 14, shift: 0 },
  narrow: { width: 320, step: 52, bar: 18, from: 1, to: 196, font: 15, shift: 10 },
} as const;

/** @returns An `<svg role="img">` without ids, styles or scripts, which scales with the width of its place. */
export async function drawBars(chart: BarChart): Promise<string> {
  const { width, step } = LAYOUTS[chart.layout];
  const box = `viewBox="0 0 ${width} ${chart.bars.length * step}"`;
  const label = escapedXml(chart.description);
  return drawnSvg(specOf(chart), `role="img" aria-label="${label}" class="bars bars-${chart.layout}" ${box}`);
}

function specOf(chart: BarChart): TopLevelSpec {
  const layout = LAYOUTS[chart.layout];
  const wide = chart.layout === 'wide';
  const values = chart.bars.map((bar, place) => ({ ...bar, place: String(place) }));
  // A chart of hidden figures only still needs a scale.
  const most = Math.max(1, ...chart.bars.map((bar) => bar.value ?? 0));
  const shared = { type: 'text', fontSize: layout.font, baseline: 'middle' } as const;
  const rows = { field: 'place', type: 'nominal', sort: null, axis: null } as const;
  const along = {
    field: 'value',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, most] as number[], range: [layout.from, layout.to] as number[] },
  } as const;
  return {
    width: layout.width,
    height: chart.bars.length * layout.step,
    autosize: { type: 'none' },
    padding: 0,
    background: 'transparent',
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: layout.bar, yOffset: layout.shift },
        transform: [{ filter: 'isValid(datum.value)' }],
        encoding: {
          x: along,
          y: rows,
          color: { condition: { test: 'datum.muted', value: COLOURS.muted }, value: COLOURS.bar },
        },
      },
      {
        mark: wide
          ? { ...shared, align: 'right', color: COLOURS.ink }
          : { ...shared, align: 'left', color: COLOURS.ink, yOffset: -13 },
        encoding: { x: { value: wide ? layout.from - 10 : 1 }, y: rows, text: { field: 'label' } },
      },
      {
        mark: { ...shared, align: 'left', fontWeight: 600, color: COLOURS.ink, dx: 8, yOffset: layout.shift },
        transform: [{ filter: 'isValid(datum.value)' }],
        encoding: { x: along, y: rows, text: { field: 'text' } },
      },
      {
        mark: { ...shared, align: 'left', color: COLOURS.soft, dx: 8, yOffset: layout.shift },
        transform: [{ filter: '!isValid(datum.value)' }],
        encoding: { x: { value: layout.from }, y: rows, text: { field: 'text' } },
      },
      {
        mark: { type: 'rule', color: COLOURS.axis },
        data: { values: [{}] },
        encoding: { x: { value: layout.from }, y: { value: 0 }, y2: { value: 'height' } },
      },
    ],
    config: { font: 'system-ui, sans-serif', view: { stroke: null }, aria: false },
  };
}
