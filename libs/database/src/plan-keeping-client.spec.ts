import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './plan-keeping-client.js';

describe('The names of statements that a connection keeps planned', () => {
  it('are given to a text that comes again, and stay the same', () => {
    const names = new StatementNames();
    expect(names.of('select 1')).toBeUndefined();
    expect(names.of('select 1')).toBeUndefined();
    const name = names.of('select 1');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(names.of('select 1')).toBe(name);
    expect(new StatementNames().name('select 1')).toBe(name);
    expect(names.of('select 2')).toBeUndefined();
  });

  it('are given at once to a text that is known to be worth it', () => {
    const names = new StatementNames();
    const name = names.name('select long');
    expect(names.of('select long')).toBe(name);
  });

  it('come to an end, so that a connection never holds more than it can', () => {
    const names = new StatementNames();
    let given = 0;
    for (let n = 0; n < 1_000; n += 1)
      for (let time = 0; time < 3; time += 1) if (names.of(`select ${n}`) !== undefined) given += 1;
    expect(given).toBe(400);
  });
});
