import { describe, expect, it } from '@jest/globals';
import { wayBack } from './way-back.js';

describe('The way back from a form that could not be read', () => {
  it.each([
    ['/nl/1', '1'],
    ['/ru/8?change=yes', '8'],
    ['/nl/box/message', 'box/read'],
    ['/pl/attach', 'attach'],
    ['/pl/attach/remove', 'attach'],
    ['/nl/box/contact', 'box/contact'],
    ['/nl/open', 'open'],
  ])('leads from %s to its page', (url, page) => {
    expect(wayBack(url)).toBe(page);
  });

  it.each([
    '/nl/9',
    '/exit',
    '/nl',
    '/nl/leave',
    '/nl/constructor',
    '/nl/attach/..',
    '//evil/1/2',
    '/nl/discard',
  ])('is not there for %s, which has no page to go on with', (url) => {
    expect(wayBack(url)).toBeUndefined();
  });
});
