import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  brokenMessages,
  mismatchedValues,
  missingMessages,
  unknownMessages,
  unusedMessages,
  WEB_PROBLEMS,
} from '@app/web';
import { WORDS } from './words.js';

const FOLDER = resolve(import.meta.dirname, '..');
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

describe('The words of the exchange door', () => {
  it('are there in both languages, well-formed, with the same values', () => {
    expect(WORDS.languages).toEqual(['nl', 'en']);
    expect(missingMessages(WORDS)).toEqual([]);
    expect(brokenMessages(WORDS)).toEqual([]);
    expect(mismatchedValues(WORDS)).toEqual([]);
  });

  it('are the ones that the pages ask for', () => {
    expect(unknownMessages(WORDS, SOURCES)).toEqual([]);
    // Those of problems and mistakes are found by the code of an error.
    const unused = unusedMessages(WORDS, SOURCES).filter((id) => !/^(problem|mistake)\./.test(id));
    expect(unused).toEqual([]);
  });

  it('cover whatever this door can refuse', () => {
    const own = WORDS.messages('nl');
    expect(Object.keys(WEB_PROBLEMS).filter((code) => !own.has(`problem.${code}`))).toEqual([]);
  });

  it('name neither what somebody works in nor whom the desk is for', () => {
    const all = WORDS.languages.flatMap((language) => [...WORDS.messages(language).values()]).join(' ');
    expect(all).not.toMatch(/seks|sex|prostit/i);
  });
});
