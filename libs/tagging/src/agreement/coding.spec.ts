import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { agreementOf, codingOfTags, type Coding } from './coding.js';

const NONE = codingOfTags([], undefined);
const hit = {
  violenceForm: 'physical',
  violenceSub: 'physical/hitting',
  perpetrator: 'client',
  setting: 'unknown',
};

function unitsOf(first: Coding, second: Coding, list: string) {
  return Object.fromEntries(
    agreementOf(first, second)
      .filter((count) => count.list === list)
      .map((count) => [`${count.first}/${count.second}`, count.units]),
  );
}

describe('Two codings of one case', () => {
  it('are compared code by code where several can be chosen', () => {
    const first = codingOfTags([hit, { ...hit, violenceForm: 'sexual', violenceSub: 'unknown' }], undefined);
    const second = codingOfTags([hit], undefined);
    expect(unitsOf(first, second, 'violence')).toEqual({
      'present/present': 1,
      'present/absent': 1,
      'absent/absent': 2,
    });
    const subs = codesOf('violenceSub').length;
    expect(unitsOf(first, second, 'violenceSub')).toEqual({
      'present/present': 1,
      'absent/absent': subs - 1,
    });
  });

  it('do not count one difference twice: no violence, no perpetrator to differ about', () => {
    expect(unitsOf(codingOfTags([hit], undefined), NONE, 'perpetrator')).toEqual({});
    expect(unitsOf(codingOfTags([hit], undefined), NONE, 'violence')['present/absent']).toBe(1);
  });

  it('are compared on stigma where both assessed it', () => {
    const plausible = codingOfTags([], { assessed: 'plausible', expression: ['refusal'], ground: [] });
    const established = codingOfTags([], { assessed: 'established', expression: ['refusal'], ground: [] });
    expect(unitsOf(plausible, NONE, 'stigmaAssessed')).toEqual({});
    expect(unitsOf(plausible, established, 'stigmaAssessed')).toEqual({ 'plausible/established': 1 });
    expect(unitsOf(plausible, established, 'expression')['present/present']).toBe(1);
  });
});
