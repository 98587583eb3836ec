import { describe, expect, it } from '@jest/globals';
import { DICTIONARY, dimensionOf } from './dictionary.js';

describe('The data dictionary', () => {
  it('says everything in both languages', () => {
    for (const { label, meaning, definition, categories } of DICTIONARY.dimensions) {
      for (const text of [label, meaning, definition, ...categories.map((category) => category.label)]) {
        expect(text.nl.length).toBeGreaterThan(1);
        expect(text.en.length).toBeGreaterThan(1);
      }
    }
  });

  it('names no category twice', () => {
    for (const { categories } of DICTIONARY.dimensions) {
      expect(new Set(categories.map((category) => category.code)).size).toBe(categories.length);
    }
  });

  it('has a place for whoever did not say, in each table with one answer that she gives', () => {
    for (const id of ['institution-type', 'region', 'stigma-perceived', 'outcome']) {
      expect(dimensionOf(DICTIONARY, id).categories.map((category) => category.code)).toContain('unknown');
    }
    expect(() => dimensionOf(DICTIONARY, 'shoe-size')).toThrow('no dimension');
  });

  it('has labels that fit beside a bar', () => {
    const labels = DICTIONARY.dimensions.flatMap(({ categories }) =>
      categories.flatMap(({ label }) => [label.nl, label.en]),
    );
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(38);
  });
});
