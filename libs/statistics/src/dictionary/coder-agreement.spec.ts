import { describe, expect, it } from '@jest/globals';
import { POLICY } from '../protection/policy.js';
import { CODED_TWICE, publishableAgreement } from './coder-agreement.js';

const count = (first: string, second: string, units: number, cases = 50) => ({
  list: 'setting',
  first,
  second,
  units,
  cases,
});
const kappa = (...counts: ReturnType<typeof count>[]) =>
  publishableAgreement(counts, POLICY).find(({ list }) => list === 'setting')?.kappa;

describe('Agreement of two coders', () => {
  it('is that of the example of two readers of fifty requests, with one decimal', () => {
    // 20 + 15 of 50 alike, where chance gives 0.5: (0.7 - 0.5) / (1 - 0.5) = 0.4.
    expect(kappa(count('y', 'y', 20), count('y', 'n', 5), count('n', 'y', 10), count('n', 'n', 15))).toBe(
      0.4,
    );
    expect(kappa(count('y', 'y', 20), count('n', 'n', 30))).toBe(1);
    expect(kappa(count('y', 'n', 25), count('n', 'y', 25))).toBe(-1);
  });

  it('is not said of few cases, of few decisions, or where nothing varies', () => {
    expect(kappa(count('y', 'y', 20, 9), count('n', 'n', 30, 9))).toBeNull();
    expect(kappa(count('y', 'y', 10, 20), count('n', 'n', 19, 20))).toBeNull();
    expect(kappa(count('y', 'y', 50))).toBeNull();
    expect(kappa()).toBeNull();
  });

  it('names every list that is coded twice, also without a figure', () => {
    expect(publishableAgreement([], POLICY).map(({ list }) => list)).toEqual(Object.keys(CODED_TWICE));
  });
});
