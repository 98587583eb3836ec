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
import { WORDS_TO_HER } from '../to-her/words-to-her.js';
import { WORDS, wordsFor } from './words.js';

const source = join(process.cwd(), 'apps/desk/src');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

describe('The words of the desk', () => {
  it('are the same in Dutch and in English, and each is a valid message', () => {
    expect(missingMessages(WORDS)).toEqual([]);
    expect(mismatchedValues(WORDS)).toEqual([]);
    expect(brokenMessages(WORDS)).toEqual([]);
  });

  it('are each used, and each that is used is there', () => {
    const unused = unusedMessages(WORDS, sources).filter((id) => !/^(problem|mistake)\./.test(id));
    expect(unused).toEqual([]);
    const toHer = WORDS_TO_HER.messages('nl');
    expect(unknownMessages(WORDS, sources).filter((id) => !toHer.has(id))).toEqual([]);
  });

  it('know every problem that a door itself can tell of', () => {
    const known = WORDS.messages('nl');
    expect(Object.keys(WEB_PROBLEMS).filter((code) => !known.has(`problem.${code}`))).toEqual([]);
  });

  it('say in plain words why the engine of the terms refuses, whatever it refuses', () => {
    const engine = join(process.cwd(), 'libs/deadlines/src');
    const codes = readdirSync(engine, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => readFileSync(join(engine, file), 'utf8').match(/DEADLINES\.[A-Z_]+/g) ?? []);
    // Mistakes in the calendar or the catalogue itself, which stop the desk before anybody is served.
    const ofOurs = ['CALENDAR_EMPTY', 'DECREE_DAY_OUTSIDE', 'DUPLICATE_TERM', 'UNKNOWN_CATALOGUE'];
    const known = WORDS.messages('nl');
    const silent = [...new Set(codes)].filter((code) => !known.has(`problem.${code}`));
    expect(codes.length).toBeGreaterThan(20);
    expect(silent.sort()).toEqual(ofOurs.map((code) => `DEADLINES.${code}`));
  });

  it('are Dutch for a colleague whose language the desk does not speak', () => {
    expect(wordsFor('hu').language).toBe('nl');
    expect(wordsFor('en').language).toBe('en');
  });
});
