import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { drawTiles, isOnMap, type Tile } from './tile-map.js';

const REGIONS = codesOf('region').filter((region) => region !== 'outside-nl');

function map(valueOf: (region: string) => number | null) {
  const tiles = REGIONS.map((region): Tile => {
    const value = valueOf(region);
    return { region, name: region, value, text: value === null ? 'x' : String(value) };
  });
  return drawTiles({ tiles, description: 'Complaints <by> "region"' });
}

describe('The tile map', () => {
  it('has a tile for each province and for Amsterdam, and none for elsewhere', async () => {
    const svg = await map(() => 6);
    expect(REGIONS).toHaveLength(13);
    expect(REGIONS.filter((region) => !isOnMap(region))).toEqual([]);
    expect(isOnMap('outside-nl')).toBe(false);
    for (const region of REGIONS) {
      const [first] = region.split(/(?<=-)/);
      expect(svg).toContain(`>${first}</text>`);
    }
    expect(svg).toContain('aria-label="Complaints &#60;by&#62; &#34;region&#34;"');
  });

  it('gives hidden figures one shade, whatever the others are', async () => {
    const one = await map((region) => (region === 'zeeland' ? null : 40));
    const two = await map((region) => (region === 'zeeland' ? null : 6));
    const fill = (svg: string) => /fill="([^"]+)"[^>]*stroke-dasharray="5,4"/.exec(svg)?.[1];
    expect(fill(one)).toBe('#efe8de');
    expect(fill(two)).toBe('#efe8de');
    expect(one).toContain('>x</text>');
  });

  it('names no style, script or id', async () => {
    expect(await map((region) => REGIONS.indexOf(region))).not.toMatch(/<style|<script| id=|style=/);
  });
});
