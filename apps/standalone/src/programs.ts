import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChildName } from './processes/child-environment.js';
import { guarded } from './processes/child-guard.js';
import { CannotStart } from './standalone.errors.js';

const dist = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The compiled programs, seen from this one: they lie side by side in `dist/apps`. */
export function programFile(name: ChildName | 'cli' | 'standalone/migrate'): string {
  const file =
    name === 'standalone/migrate'
      ? dist('apps/standalone/src/migrate.main.js')
      : dist(`apps/${name}/src/main.js`);
  if (!existsSync(file))
    throw new CannotStart('NOT_BUILT', `${file} is missing: build first (npm start does it).`);
  return file;
}

/**
 * For programs that wait most of the time: a small young generation is collected more often and gives memory back,
 * which costs nothing that a person would notice.
 */
const SMALL = ['--max-semi-space-size=4', '--max-old-space-size=384'];

/** The desk makes pages for many colleagues at once; collected so often, a sixth of its time went there. */
const ROOMY = ['--max-semi-space-size=16', '--max-old-space-size=384'];

export const doorFlags: readonly string[] = guarded(dist('.compile-cache'), SMALL);
export const deskFlags: readonly string[] = guarded(dist('.compile-cache'), ROOMY);
export const toolFlags: readonly string[] = guarded(dist('.compile-cache'));
