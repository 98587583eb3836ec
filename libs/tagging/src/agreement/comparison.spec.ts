import { describe, expect, it } from '@jest/globals';
import type { Coding } from './coding.js';
import { comparisonOf, notYetTagged, settledCoding } from './comparison.js';

const FIRST: Coding = {
  violence: ['physical'],
  violenceSub: ['physical/hitting'],
  perpetrator: ['client'],
  setting: ['unknown'],
  stigmaAssessed: 'established',
  expression: ['not-taken-seriously'],
  discriminationGround: [],
};
const SECOND: Coding = {
  ...FIRST,
  violence: ['physical', 'psychological'],
  stigmaAssessed: 'plausible',
  expression: ['refused-service'],
};

describe('Two codings of one case', () => {
  it('are compared list by list, with who chose what', () => {
    const compared = comparisonOf(FIRST, SECOND);
    expect(compared.filter(({ differs }) => differs).map(({ list }) => list)).toEqual([
      'violence',
      'stigmaAssessed',
      'expression',
    ]);
    expect(compared.find(({ list }) => list === 'violence')?.codes).toEqual([
      { code: 'physical', by: 'both' },
      { code: 'psychological', by: 'second' },
    ]);
    expect(compared.find(({ list }) => list === 'expression')?.codes).toEqual([
      { code: 'not-taken-seriously', by: 'first' },
      { code: 'refused-service', by: 'second' },
    ]);
  });

  it('are settled when somebody has chosen for every list in which they differ', () => {
    expect(settledCoding(FIRST, SECOND, { violence: 'second' })).toBe('stigmaAssessed');
    const settled = settledCoding(FIRST, SECOND, {
      violence: 'second',
      stigmaAssessed: 'first',
      expression: 'second',
    });
    expect(settled).toEqual({ ...SECOND, stigmaAssessed: 'established' });
  });

  it('are not in the tags before the tags say the same', () => {
    expect(notYetTagged(SECOND, FIRST)).toEqual(['violence', 'stigmaAssessed', 'expression']);
    expect(notYetTagged(FIRST, FIRST)).toEqual([]);
  });

  it('of which one has no stigma assessment differ in it', () => {
    const without = { ...FIRST, stigmaAssessed: null };
    expect(comparisonOf(without, FIRST).find(({ list }) => list === 'stigmaAssessed')).toEqual({
      list: 'stigmaAssessed',
      differs: true,
      codes: [{ code: 'established', by: 'second' }],
    });
  });
});
