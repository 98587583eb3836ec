/**
 * Every page of the intake door in the first half of its languages: nothing runs out of a small screen, large letters
 * fit, the exit is there, axe finds no fault, and the keyboard reaches everything. The file beside has the others.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EveryPage } from '../support/intake-every-page.js';
import { FIRST_LANGUAGES } from '../support/intake-languages.js';
import { keyboardFaults } from '../support/intake-walk.js';

let pages: EveryPage;

beforeAll(async () => {
  pages = await EveryPage.open();
}, 60_000);
afterAll(() => pages.close());

describe('Every page of the intake door', () => {
  it.each(FIRST_LANGUAGES)(
    'fits on 320 pixels and with letters twice as large, and has no fault that axe finds (%s)',
    async (language) => {
      expect(await pages.faultsIn(language)).toEqual([]);
    },
    240_000,
  );

  it('would tell of a picture without words and of a part that is too wide', async () => {
    const told = await pages.faultsWith(
      'nl',
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/none.png"><p class="wide">wide</p>');
       document.querySelector('.wide').style.width = '900px';`,
    );
    expect(told).toEqual(expect.stringContaining('image-alt'));
    expect(told).toEqual(expect.stringContaining('100%: '));
  });

  it('lets the keyboard alone, without a script, reach the way out first and then everything else', async () => {
    expect(await pages.faultsWithoutScript('nl', keyboardFaults)).toEqual([]);
  }, 180_000);
});
