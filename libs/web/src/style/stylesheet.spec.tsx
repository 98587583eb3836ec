import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { renderPage } from '../page/render-page.js';
import { Gallery } from '../testing/gallery.js';
import { pruneCss } from './prune-css.js';
import { buildStylesheet } from './stylesheet.js';
import { PALETTE } from './tokens.js';
import { USED_CLASSES } from './utrecht-css.js';

const classesIn = (html: string) =>
  new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(' ')));

describe('The stylesheet', () => {
  const css = buildStylesheet();
  const used = classesIn(renderPage(<Gallery />));

  test('knows exactly the component classes that the building blocks use', () => {
    const components = [...used].filter((name) => name.startsWith('utrecht-'));
    expect(components.sort()).toEqual([...USED_CLASSES].sort());
  });

  test('has a rule for every class that the building blocks use', () => {
    const unstyled = [...used].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect(unstyled).toEqual([]);
  });

  test('loads nothing from anywhere', () => {
    expect(css).not.toMatch(/url\(|@import/);
  });

  test('defines every token of its own only once and uses each', () => {
    const own = css.slice(css.lastIndexOf(':root{--utrecht-document-background'));
    const defined = [...css.matchAll(/[{;](--utrecht-[\w-]+):/g)].map((match) => match[1] ?? '');
    const unused = new Set(
      defined.filter((name) => !css.includes(`var(${name}`) && own.includes(`${name}:`)),
    );
    expect([...unused]).toEqual([]);
  });

  test('fits in 12 kB compressed', () => {
    expect(brotliCompressSync(css).length).toBeLessThan(12 * 1024);
  });
});

describe('Pruning', () => {
  const used = new Set(['a', 'b']);

  test('keeps what can match and drops what cannot', () => {
    expect(pruneCss('.a{x:1}.c{x:2}.a,.c{x:3}.a.c{x:4}p{x:5}', used)).toBe('.a{x:1}.a{x:3}p{x:5}');
  });

  test('looks into conditions and passes over comments', () => {
    expect(pruneCss('/* .a{} */@media print{.c{x:1}.b{x:2}}@media screen{.c{x:3}}', used)).toBe(
      '@media print{.b{x:2}}',
    );
  });

  test('does not take a comma within brackets for the end of a selector', () => {
    const kept = '.a:hover:not(:disabled,[q=x],.c--off)';
    expect(pruneCss(`${kept},.c:is(.a,.b){x:1}`, used)).toBe(`${kept}{x:1}`);
  });
});

describe('The palette', () => {
  const luminance = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const value = Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each([
    ['ink', 'paper'],
    ['inkSoft', 'paper'],
    ['leaf', 'paper'],
    ['leaf', 'leafPale'],
    ['surface', 'leaf'],
    ['surface', 'brick'],
    ['brick', 'brickPale'],
    ['brick', 'paper'],
    ['honey', 'honeyPale'],
    ['sky', 'skyPale'],
  ] as const)('has %s on %s at 7:1 or more (WCAG 1.4.6)', (text, ground) => {
    expect(contrast(PALETTE[text], PALETTE[ground])).toBeGreaterThanOrEqual(7);
  });

  test('draws the borders of controls at 3:1 or more (WCAG 1.4.11)', () => {
    expect(contrast(PALETTE.control, PALETTE.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(PALETTE.control, PALETTE.paper)).toBeGreaterThanOrEqual(3);
  });
});
