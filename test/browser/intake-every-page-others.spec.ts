/**
 * Every page of the intake door in the second half of its languages, and in two that nobody speaks: one that runs from
 * right to left, one of very long words.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MessageFile } from '@app/web';
import { MESSAGES } from '../../apps/intake/src/messages/index.js';
import { EveryPage } from '../support/intake-every-page.js';
import { OTHER_LANGUAGES } from '../support/intake-languages.js';
import { longWords, rightToLeft } from '../support/pseudo-language.js';

/** Languages with the direction and the plural rules that are wanted; their words are made up. */
const [RTL, LONG] = ['ar', 'fi'];

let pages: EveryPage;

beforeAll(async () => {
  const dutch = [MESSAGES.nl].flat() as MessageFile[];
  Object.assign(MESSAGES, { [RTL]: rightToLeft(dutch), [LONG]: longWords(dutch) });
  pages = await EveryPage.open();
}, 60_000);
afterAll(() => pages.close());

describe('Every page of the intake door', () => {
  it.each(OTHER_LANGUAGES)(
    'fits on 320 pixels and with letters twice as large, and has no fault that axe finds (%s)',
    async (language) => {
      expect(await pages.faultsIn(language)).toEqual([]);
    },
    240_000,
  );

  it('is as sound when it runs from right to left', async () => {
    expect(await pages.faultsIn(RTL, { dir: 'rtl' })).toEqual([]);
  }, 240_000);

  it('holds words that are longer than its lines', async () => {
    expect(await pages.faultsIn(LONG, { withAxe: false })).toEqual([]);
  }, 240_000);
});
