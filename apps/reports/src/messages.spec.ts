import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  brokenMessages,
  mismatchedValues,
  missingMessages,
  unknownMessages,
  unusedMessages,
  WEB_PROBLEMS,
} from '@app/web';
import { WORDS } from './frame/words.js';

const folder = join(process.cwd(), 'apps/reports/src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

describe('The words of the reports door', () => {
  it('are there in both languages, valid, and with the same values', () => {
    expect(missingMessages(WORDS)).toEqual([]);
    expect(brokenMessages(WORDS)).toEqual([]);
    expect(mismatchedValues(WORDS)).toEqual([]);
  });

  it('tell of every problem that a door can have', () => {
    for (const code of Object.keys(WEB_PROBLEMS))
      expect([code, WORDS.for('nl').has(`problem.${code}`)]).toEqual([code, true]);
  });

  it('are the ones that the pages ask for', () => {
    expect(sources.length).toBeGreaterThan(15);
    expect(unknownMessages(WORDS, sources)).toEqual([]);
    expect(unusedMessages(WORDS, sources)).toEqual([]);
  });
});
