import { describe, expect, it } from '@jest/globals';
import { isIdempotencyKey, RepeatedRequest } from './idempotency.js';

const PEPPER = 'ab'.repeat(32);
const ANSWER = { receipt: '1234 5678 9012 3456 7890', reference: 'SR-2026-000001', comeBackOn: '2026-12-08' };

describe('A request that may be repeated', () => {
  it('opens its answer with the same key and body, and with nothing else', () => {
    const sealed = new RepeatedRequest(PEPPER, 'key', 'body').seal(ANSWER);
    expect(new RepeatedRequest(PEPPER, 'key', 'body').open(sealed)).toEqual(ANSWER);
    for (const other of [
      new RepeatedRequest(PEPPER, 'key', 'another body'),
      new RepeatedRequest(PEPPER, 'another key', 'body'),
      new RepeatedRequest('cd'.repeat(32), 'key', 'body'),
    ]) {
      expect(() => other.open(sealed)).toThrow(expect.objectContaining({ code: 'VAULT.CANNOT_OPEN' }));
    }
  });

  it('is found by its key and told apart by its body', () => {
    const one = new RepeatedRequest(PEPPER, 'key', 'body');
    const other = new RepeatedRequest(PEPPER, 'key', 'another body');
    expect(other.keyHash).toEqual(one.keyHash);
    expect(other.bodyHash).not.toEqual(one.bodyHash);
  });

  it('has hashes that nobody can compute from a guess without the pepper', () => {
    const one = new RepeatedRequest(PEPPER, 'key', 'body');
    const stolen = new RepeatedRequest('00'.repeat(32), 'key', 'body');
    expect(stolen.keyHash).not.toEqual(one.keyHash);
    expect(stolen.bodyHash).not.toEqual(one.bodyHash);
  });

  it.each([
    ['0f8fad5b-d9cb-469f-a165-70867728950e', true],
    ['"quoted"', true],
    ['', false],
    ['two words', false],
    ['x'.repeat(256), false],
    ['é', false],
  ])('has a key such as %j: %s', (key, isUsable) => {
    expect(isIdempotencyKey(key)).toBe(isUsable);
  });
});
