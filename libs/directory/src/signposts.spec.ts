import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { findSignposts, needOf } from './find-signposts.js';
import { NEEDS, SIGNPOSTS } from './signposts.js';

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('The signposts', () => {
  it('use regions and kinds of help of the taxonomy, and an id once', () => {
    const regions = new Set(codesOf('region'));
    expect(SIGNPOSTS.flatMap(({ regions: all }) => all).filter((region) => !regions.has(region))).toEqual([]);
    const kinds = new Set(codesOf('referral'));
    const used = SIGNPOSTS.flatMap(({ partnerKind }) => partnerKind ?? []);
    expect(used.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(new Set(ids(SIGNPOSTS)).size).toBe(SIGNPOSTS.length);
  });

  it('have somebody for every need in the whole country, and number the needs once', () => {
    for (const { need } of NEEDS) {
      const { national } = findSignposts({ need });
      expect([need, national.length > 0]).toEqual([need, true]);
    }
    expect(new Set(NEEDS.map(({ no }) => no)).size).toBe(NEEDS.length);
    expect(needOf('7')).toBe('forced');
    expect([needOf('99'), needOf(''), needOf('legal')]).toEqual([undefined, undefined, undefined]);
  });

  it('tell what is in a region apart from what is for everybody', () => {
    const { near, national, hasGap } = findSignposts({ region: 'zuid-holland', need: 'home' });
    expect(ids(near)).toEqual(['shop', 'door2door']);
    expect(ids(national)).toContain('legal-desk');
    expect(hasGap).toBe(false);
  });

  it('say that there is a gap where nobody is known, and never name a place elsewhere instead', () => {
    const { near, national, hasGap } = findSignposts({ region: 'zeeland', need: 'talk' });
    expect([near, hasGap]).toEqual([[], true]);
    expect(ids(national)).toEqual(['proud']);
  });

  it('find everything for a question that is left open, without a gap', () => {
    const { near, national, hasGap } = findSignposts({});
    expect(near.length + national.length).toBe(SIGNPOSTS.length);
    expect(hasGap).toBe(false);
  });

  it('name a website only as a host, without a path that could be read over her shoulder', () => {
    const sites = SIGNPOSTS.flatMap(({ website }) => website ?? []);
    expect(sites.length).toBeGreaterThan(10);
    expect(sites.filter((site) => !/^[a-z0-9.-]+\.nl$/.test(site))).toEqual([]);
  });
});
