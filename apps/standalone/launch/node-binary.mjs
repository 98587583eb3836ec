import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** The Node of the lock file where npm has one for this machine, else the one that runs this. */
export function lockedNode(root) {
  const file = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return process.execPath;
  }
}
