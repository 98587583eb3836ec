import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, systemCode } from './standalone.errors.js';

/**
 * The absolute path of the data folder, made when it is not there, after writing to it once.
 *
 * @throws CannotStart when nothing can be written there.
 */
export function usableDataFolder(given: string): string {
  const folder = resolve(given);
  const probe = join(folder, `.probe.${process.pid}`);
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new CannotStart(
      'DATA_FOLDER',
      `The data folder ${folder} cannot be written (${systemCode(error)}). Set DESK_DATA to a folder that can.`,
    );
  }
  return realpathSync(folder);
}

/** Step by step: Node's own `recursive` never returns in places where nothing can be made, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** A folder of its own inside the data folder, for its owner only. */
export function privateFolder(dataFolder: string, name: string): string {
  const folder = join(dataFolder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
