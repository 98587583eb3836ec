import { describe, expect, it } from '@jest/globals';
import { isDecoyQuestion, isTypedBack } from './receipt-pending.js';

const PENDING = { digits: '12345678901234567890' };

describe('A code that is typed back', () => {
  it('is right when every digit is, however it was grouped', () => {
    for (const typed of ['12345678901234567890', '1234 5678 9012 3456 7890', '12345-67890 / 12345.67890']) {
      expect(isTypedBack(PENDING, typed)).toBe(true);
    }
  });

  it('is not right with a digit too few, too many, or another', () => {
    for (const typed of [
      '',
      '7890',
      '1234567890123456789',
      '123456789012345678901',
      '12345678901234567891',
    ]) {
      expect(isTypedBack(PENDING, typed)).toBe(false);
    }
    expect(isTypedBack({ digits: '' }, '')).toBe(false);
  });

  it('comes with a question of the list', () => {
    expect(isDecoyQuestion('hours')).toBe(true);
    expect(isDecoyQuestion('length')).toBe(false);
  });
});
