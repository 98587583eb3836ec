import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Every import of the production files below a folder, except of types. */
function importsBelow(folder: string): { file: string; from: string }[] {
  return readdirSync(join(import.meta.dirname, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)].map((match) => ({
        file: entry.name,
        from: match[1] ?? '',
      }));
    });
}

describe('The auditor', () => {
  it('runs no line of the optimiser, and the optimiser none of the auditor', () => {
    const foreign = /\/(protection|release|worker)\//;
    expect(importsBelow('audit').filter(({ from }) => foreign.test(from))).toEqual([]);
    expect(importsBelow('protection').filter(({ from }) => /\/(audit|release|worker)\//.test(from))).toEqual(
      [],
    );
  });

  it('shares with it the plain shapes of the input and its complaints, and no model', () => {
    const shared = importsBelow('audit').filter(({ from }) => from.startsWith('../'));
    expect([...new Set(shared.map(({ from }) => from))]).toEqual(['../input/bad-input.js']);
  });
});
