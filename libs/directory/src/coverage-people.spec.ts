import { describe, expect, it } from '@jest/globals';
import { codesOf, DESK_LANGUAGES } from '@app/kernel';
import { peopleGaps } from './coverage-people.js';

const [kind = '', other = ''] = codesOf('referral');
const [group = '', ...otherGroups] = codesOf('group').filter(
  (code) => !['unknown', 'prefer-not-to-say', 'other'].includes(code),
);

describe('For whom there is no help', () => {
  it('is what no partner of a kind speaks or serves', () => {
    const found = peopleGaps([
      { kind, languages: ['nl'], groups: [group] },
      { kind, languages: ['pl', 'ru'], groups: [group] },
      { kind: other, languages: [], groups: [] },
    ]);
    expect(found).toEqual([
      {
        kind,
        partners: 2,
        languages: DESK_LANGUAGES.filter((code) => !['nl', 'pl', 'ru'].includes(code)),
        groups: otherGroups,
      },
      { kind: other, partners: 1, languages: [], groups: [] },
    ]);
  });

  it('is nothing once one partner of the kind names nobody in particular', () => {
    const found = peopleGaps([
      { kind, languages: ['nl'], groups: [group] },
      { kind, languages: [], groups: [] },
    ]);
    expect(found).toEqual([{ kind, partners: 2, languages: [], groups: [] }]);
  });

  it('leaves out what nobody offers', () => {
    expect(peopleGaps([])).toEqual([]);
  });
});
