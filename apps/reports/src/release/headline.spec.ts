import { describe, expect, it } from '@jest/globals';
import { policyUnder, sampleRelease } from '@app/statistics';
import { wordsOf } from '../frame/rounded-words.js';
import { WORDS } from '../frame/words.js';
import { headline } from './headline.js';

const words = WORDS.for('en');

describe('The headline', () => {
  it('says how many people there were, and how many before', () => {
    const head = headline(sampleRelease(), { persons: 84, roundedTo: null }, words);
    expect(head.persons).toEqual({ figure: '60 people', what: 'filed a complaint or reported something' });
    expect(head.before).toBe('In the quarter before, there were 84.');
    expect(head.others.map((figure) => figure.figure)).toEqual(['63%', '38%', '35%']);
    expect(head.others[1]?.what).toBe('complained about: Bank');
  });

  it('is silent about a quarter before that is hidden or was not published', () => {
    expect(headline(sampleRelease(), { persons: null, roundedTo: null }, words).before).toBeUndefined();
    expect(headline(sampleRelease(), undefined, words).before).toBeUndefined();
  });

  it('adds up no answer that is hidden', () => {
    const release = sampleRelease({}, { 'stigma-perceived': { yes: 50, partly: null, no: null } });
    expect(headline(release, undefined, words).others).toEqual([]);
  });

  it('gives no share of fewer than twenty people', () => {
    const small = sampleRelease(
      { persons: 12 },
      { 'stigma-perceived': { yes: 7, partly: 5 }, region: { utrecht: 12 } },
    );
    const others = headline(small, undefined, words).others.map((figure) => figure.what);
    expect(others).not.toContain('say that stigma played a part, entirely or partly');
  });

  it('says nothing but "fewer than five" when there were fewer', () => {
    const head = headline(
      sampleRelease({ persons: null, tables: [] }),
      { persons: 84, roundedTo: null },
      words,
    );
    expect(head.persons.figure).toBe('Fewer than 5 people');
    expect(head.before).toBeUndefined();
    expect(head.others).toEqual([]);
  });

  it('says "about" of rounded figures, and names no highest group that another one could exceed', () => {
    const policy = policyUnder('rounding');
    const figures = {
      'institution-type': { bank: 30, police: 30 },
      conduct: { outing: 25, disrespect: 10 },
    } as const;
    const release = sampleRelease({ policy }, { 'stigma-perceived': { yes: 40, partly: 10 }, ...figures });
    const head = headline(release, { persons: 55, roundedTo: 5 }, wordsOf(policy, words));
    expect(head.persons.figure).toBe('About 60 people');
    expect(head.before).toBe('In the quarter before, there were about 55.');
    expect(head.others.map(({ figure }) => figure)).toEqual(['about 83%', 'about 42%']);
  });
});
