import { describe, expect, it } from '@jest/globals';
import { sampleRelease } from '../release/sample-release.js';
import { signalsOf } from './signals.js';

describe('Signals', () => {
  const document = sampleRelease(
    {},
    {
      conduct: { 'refused-service': 21, 'ended-service': null, disrespect: 12 },
      'terms-late': { complaint: 8 },
      'opting-in-breach': 'withheld',
    },
  );
  const lines = (id: string) =>
    signalsOf(document)
      .find((signal) => signal.id === id)
      ?.lines.map(({ label, persons }) => [label.en, persons]);

  it('are the figures that are shown, and a hidden one stays hidden', () => {
    expect(lines('refusals')?.map(([, persons]) => persons)).toEqual([21, null]);
    expect(lines('terms-missed')).toHaveLength(1);
  });

  it('say nothing where nobody is, and nothing of a table that is withheld', () => {
    expect(lines('exit')).toEqual([]);
    expect(signalsOf(document).find(({ id }) => id === 'opting-in')).toMatchObject({
      withheld: true,
      lines: [],
    });
  });
});
