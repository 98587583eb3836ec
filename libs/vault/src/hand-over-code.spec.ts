import { describe, expect, it } from '@jest/globals';
import {
  deriveHandOver,
  firstVisitKey,
  handOverDigits,
  newHandOverCode,
  receiptDigits,
  Receipts,
} from './index.js';

describe('A code that somebody else has seen', () => {
  it('has 24 digits and is never taken for a receipt', () => {
    const code = newHandOverCode();
    expect(code).toMatch(/^\d{24}$/);
    expect(newHandOverCode()).not.toBe(code);
    expect(receiptDigits(code)).toBeUndefined();
    expect(handOverDigits(code.replace(/(\d{4})/g, '$1 '))).toBe(code);
    for (const other of ['', '1'.repeat(20), '1'.repeat(25), 'x'.repeat(24)]) {
      expect(handOverDigits(other)).toBeUndefined();
    }
  });

  it('gives the same keys each time, and others than a receipt of the same digits', async () => {
    const code = newHandOverCode();
    const key = await deriveHandOver(code);
    expect(await deriveHandOver(code)).toEqual(key);
    const receipt = await new Receipts('ab'.repeat(32), 'cd'.repeat(16)).derive(code);
    expect(receipt.lookup.equals(key.lookup)).toBe(false);
  });

  it('opens the case only by one more step, which another code does not take', async () => {
    const key = await deriveHandOver(newHandOverCode());
    const first = firstVisitKey(key);
    expect(first).toEqual(firstVisitKey(key));
    expect(first.lookup).toHaveLength(32);
    expect(first.lookup.equals(key.lookup)).toBe(false);
    expect(first.keys.privateKey.equals(key.keys.privateKey)).toBe(false);
    expect(firstVisitKey(await deriveHandOver(newHandOverCode())).lookup.equals(first.lookup)).toBe(false);
  });
});
