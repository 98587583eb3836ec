import { describe, expect, it } from '@jest/globals';
import { acceptedKind, splitEnding } from './file-kind.js';

describe('The form of an answer', () => {
  it('follows the ending of the address', () => {
    expect(splitEnding('2026-Q3.csv')).toEqual({ name: '2026-Q3', kind: 'csv' });
    expect(splitEnding('2026-Q3.csv-metadata.json')).toEqual({ name: '2026-Q3', kind: 'csv-metadata' });
    expect(splitEnding('2026-Q3.json')).toEqual({ name: '2026-Q3', kind: 'json' });
    expect(splitEnding('2026-Q3.exe')).toEqual({ name: '2026-Q3.exe' });
    expect(splitEnding('2026-Q3')).toEqual({ name: '2026-Q3' });
  });

  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'html'],
    ['application/pdf;q=0.9, text/csv;q=0.5', 'pdf'],
    ['text/*', 'csv'],
    ['application/json;q=0, application/vnd.json-stat+json;q=0, */*', 'csv'],
    ['image/png', 'json'],
    ['text/csv;q=0.2.2, application/pdf', 'pdf'],
  ])('follows Accept: %s', (accept, kind) => {
    expect(acceptedKind(accept)).toBe(kind);
  });
});
