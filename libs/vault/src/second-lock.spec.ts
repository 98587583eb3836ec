import { describe, expect, it } from '@jest/globals';
import { SecondLock } from './second-lock.js';

const PLACE = { column: 'cases.kept_originals.sealed', row: 'a' };

describe('The second lock', () => {
  it('opens what this installation closed, and at its place only', () => {
    const lock = new SecondLock('ab'.repeat(32));
    const closed = lock.close(Buffer.from([1, 2, 3]), PLACE);
    expect([...lock.open(closed, PLACE)]).toEqual([1, 2, 3]);
    expect([...new SecondLock('ab'.repeat(32)).open(closed, PLACE)]).toEqual([1, 2, 3]);
    expect(() => lock.open(closed, { ...PLACE, row: 'b' })).toThrow('not sealed for this reader');
    expect(() => new SecondLock('ac'.repeat(32)).open(closed, PLACE)).toThrow('not sealed for this reader');
    closed[closed.length - 1] = (closed[closed.length - 1] ?? 0) ^ 1;
    expect(() => lock.open(closed, PLACE)).toThrow('not sealed for this reader');
  });

  it('has no key of half a pepper', () => {
    expect(() => new SecondLock('ab')).toThrow('wrong length');
  });
});
