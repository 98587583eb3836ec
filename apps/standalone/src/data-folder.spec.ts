import { mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { privateFolder, usableDataFolder } from './data-folder.js';

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'data-')));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('The data folder', () => {
  it('is made for its owner only, with the folders above it', () => {
    const folder = usableDataFolder(join(base, 'a', 'b'));
    expect(folder).toBe(join(base, 'a', 'b'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(privateFolder(folder, 'logs')).mode & 0o777).toBe(0o700);
  });

  it.each(['/proc/nowhere', '/dev/null/below'])(
    'is refused in one line where nothing can be made: %s',
    (given) => {
      expect(() => usableDataFolder(given)).toThrow(
        new RegExp(
          `^The data folder ${given} cannot be written \\(E\\w+\\). Set DESK_DATA to a folder that can.$`,
        ),
      );
    },
  );

  it('is refused when it is a file', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => usableDataFolder(join(base, 'file'))).toThrow('cannot be written');
  });
});
