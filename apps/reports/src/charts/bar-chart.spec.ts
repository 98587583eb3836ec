import { describe, expect, it } from '@jest/globals';
import { drawBars, type Bar } from './bar-chart.js';
import { ChartShelf } from './chart-shelf.js';

const BARS: Bar[] = [
  { label: 'Bank & <co>', value: 20, text: '20 (50%)' },
  { label: 'Unknown', value: 10, text: '10', muted: true },
  { label: 'Police', value: null, text: 'x' },
];

const draw = (layout: 'wide' | 'narrow', bars = BARS) =>
  drawBars({ bars, description: 'All of "it"', layout });

/** The lengths of the bars, in drawing units. */
const lengths = (svg: string) =>
  [...svg.matchAll(/<path d="M[\d.]+,[\d.]+h([\d.]+)v/g)].map((match) => Number(match[1]));

describe('A bar chart', () => {
  it('has one bar for each shown figure, in proportion, and none for a hidden one', async () => {
    for (const layout of ['wide', 'narrow'] as const) {
      const [first = 0, second = 0, ...more] = lengths(await draw(layout));
      expect(more).toEqual([]);
      expect(first / second).toBeCloseTo(2, 6);
    }
  });

  it('is one picture with one description', async () => {
    const svg = await draw('wide');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="All of &#34;it&#34;"/);
    expect(svg.match(/role=|aria-/g)).toHaveLength(2);
  });

  it('escapes its labels and carries no style, id or script, which the policy of the page would refuse', async () => {
    const svg = await draw('narrow');
    expect(svg).toContain('Bank &amp; &lt;co&gt;');
    expect(svg).not.toMatch(/ style=| id=|<script|<style|clip-path/);
  });

  it('can be drawn of hidden figures alone', async () => {
    const svg = await draw('wide', [{ label: 'Police', value: null, text: 'x' }]);
    expect(lengths(svg)).toEqual([]);
    expect(svg).toContain('>x</text>');
  });

  it('is the same for the same figures, and drawn once', async () => {
    const chart = { bars: BARS, description: 'One', layout: 'wide' } as const;
    const shelf = new ChartShelf();
    expect(shelf.svg(chart)).toBe(shelf.svg({ ...chart }));
    expect(await shelf.svg(chart)).toBe(await drawBars(chart));
  });
});
