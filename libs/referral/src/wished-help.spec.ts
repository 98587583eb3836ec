import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { mayWantCompany, wishedHelp } from './wished-help.js';

describe('The help that belongs to a wish', () => {
  it('is of the taxonomy, and each kind stands in it once', () => {
    const kinds = wishedHelp([...codesOf('wish'), 'exit-support']);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect(codesOf('referral')).toContain(kind);
  });

  it('is an exit programme for somebody who wants to stop, and nothing for one who only reports', () => {
    expect(wishedHelp(['exit-support'])).toEqual(['exit-programme']);
    expect(wishedHelp(['register-only'])).toEqual([]);
  });
});

describe('Company to the police', () => {
  const nothing = { wish: [], conduct: [], violence: [] };
  it.each([
    [{ ...nothing, wish: ['report-support'] }, true],
    [{ ...nothing, conduct: ['report-refused'] }, true],
    [{ ...nothing, violence: ['physical/hitting'] }, true],
    [{ ...nothing, wish: ['mediation'] }, false],
  ])('for %j: %s', (told, expected) => {
    expect(mayWantCompany(told)).toBe(expected);
  });
});
