import { describe, expect, it } from '@jest/globals';
import { assertProposable, quotesHer } from './split-proposal.js';

const HERS =
  'Ik kwam bij de bank en zij zeiden: "Wij doen geen zaken met mensen zoals u, ga maar ergens anders heen."';
const PROPOSAL = { message: 'Kijk eens.', text: 'De bank weigerde.', institutionType: 'bank', conduct: [] };

describe('A proposal for a second complaint', () => {
  it('is in the words of the caseworker: twelve words in a row of hers are too many, eleven are not', () => {
    const words = HERS.split(' ');
    expect(quotesHer(`Zij schreef: ${words.slice(3, 15).join(' ')}`, [HERS])).toBe(true);
    expect(quotesHer(`Zij schreef ${words.slice(3, 14).join(' ')}`, [HERS])).toBe(false);
  });

  it('is not helped by capitals, signs and line ends', () => {
    expect(
      quotesHer(
        HERS.toUpperCase()
          .replace(/[",:.]/g, '')
          .replaceAll(' ', '\n'),
        ['Niets.', HERS],
      ),
    ).toBe(true);
    expect(quotesHer('Kort.', [HERS, 'Kort.'])).toBe(false);
  });

  it('has codes of the lists', () => {
    expect(() => assertProposable({ ...PROPOSAL, conduct: ['refused-service'] }, [HERS])).not.toThrow();
    for (const wrong of [{ institutionType: 'circus' }, { conduct: ['rudeness-in-general'] }, { text: HERS }])
      expect(() => assertProposable({ ...PROPOSAL, ...wrong }, [HERS])).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^CASEWORK\.SPLIT_/) }),
      );
  });
});
