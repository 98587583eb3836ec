import { describe, expect, it } from '@jest/globals';
import { byteRange } from './attachment-bytes.js';

describe('The part that a player asks for', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-5', { from: 95, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=99-99', { from: 99, to: 99 }],
  ])('is told by %s', (asked, range) => {
    expect(byteRange(asked, 100)).toEqual(range);
  });

  it.each([
    undefined,
    '',
    'bytes=-',
    'bytes=100-',
    'bytes=20-10',
    'bytes=0-1,3-4',
    'lines=0-1',
    'bytes=-0',
    'bytes=a-b',
  ])('is everything for %s', (asked) => {
    expect(byteRange(asked, 100)).toBeUndefined();
  });
});
