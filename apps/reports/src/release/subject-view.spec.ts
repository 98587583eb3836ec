import { describe, expect, it } from '@jest/globals';
import { sampleRelease, type DimensionId, type ReleaseDocument } from '@app/statistics';
import { WORDS } from '../frame/words.js';
import { subjectView } from './subject-view.js';

const words = WORDS.for('nl');

function view(id: DimensionId, release: ReleaseDocument = sampleRelease()) {
  const table = release.tables.find((made) => made.dimension === id);
  if (table === undefined) throw new Error(`the sample has no table ${id}`);
  return subjectView(release, table, words);
}

describe('A subject on the page', () => {
  it('ranks who was named, then what says nothing, then what is hidden', () => {
    const lines = view('institution-type').lines;
    expect(lines.map((line) => line.label)).toEqual([
      'Bank',
      'Gemeente',
      'Belastingdienst',
      'Onbekend of niet gezegd',
      'Politie',
      'Verhuurder of woningcorporatie',
    ]);
    expect(lines.map((line) => line.muted)).toEqual([false, false, false, true, false, false]);
  });

  it('gives a hidden group no length and no number, only the mark', () => {
    const hidden = view('institution-type').charts?.wide.bars.filter((bar) => bar.value === null) ?? [];
    expect(hidden.map((bar) => bar.text)).toEqual(['x', 'x']);
  });

  it('keeps hidden groups in the order of the dictionary, so that their place says nothing', () => {
    const all = { bank: 40, landlord: null, police: null, insurer: null, education: null };
    const release = sampleRelease({}, { 'institution-type': all });
    const { lines, notes } = view('institution-type', release);
    expect(lines.map((line) => line.label)).toEqual(['Bank']);
    expect(notes[0]).toBe(
      'Niet getoond (x): Politie, Verzekeraar, Verhuurder of woningcorporatie, Onderwijs. Samen zijn dat 20 mensen.',
    );
  });

  it('adds nothing up where people give several answers', () => {
    const { notes } = view('conduct');
    expect(notes[0]).toBe('Niet getoond (x): Werk bekendgemaakt aan anderen.');
    expect(notes.at(-1)).toContain('tellen dus niet op');
  });

  it('keeps the steps of a scale in their order', () => {
    expect(view('stigma-perceived').lines.map((line) => line.label)).toEqual([
      'Ja',
      'Deels',
      'Nee',
      'Onbekend of niet gezegd',
    ]);
  });

  it('draws nothing and lists nothing of a withheld table', () => {
    const withheld = view('stigma-assessed');
    expect(withheld).toMatchObject({ withheld: true, lines: [], notes: [] });
    expect(withheld.charts).toBeUndefined();
  });

  it('describes the whole chart in words', () => {
    const description = view('violence-form').charts?.wide.description;
    expect(description).toBe(
      'Staafdiagram. Vormen van geweld. Sociaal-emotioneel geweld: 18 (30%). Niet getoond: Fysiek geweld.',
    );
  });
});
