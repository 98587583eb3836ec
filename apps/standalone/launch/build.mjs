/** Makes `dist` match the sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { lockedNode } from './node-binary.mjs';
import { CannotLaunch, sayWhile } from './say.mjs';

const CONFIGURATION = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
const FOLDERS = ['apps', 'libs'];

export async function ensureBuilt(root) {
  if (isBuilt(root, sourcesHash(root))) return;
  await alone(root, async () => {
    const wanted = sourcesHash(root);
    if (isBuilt(root, wanted)) return;
    const done = sayWhile('Building');
    forgetHalfBuild(root);
    rmSync(join(root, 'dist', '.built'), { force: true });
    await build(root);
    removeOrphans(root);
    writeFileSync(join(root, 'dist', '.built'), `${wanted}\n`);
    done();
  });
}

/** The compiler writes only what changed since its last note; after a build that was cut off it writes all. */
function forgetHalfBuild(root) {
  const dist = join(root, 'dist');
  if (existsSync(join(dist, '.built'))) return;
  for (const name of readdirSync(dist))
    if (name.startsWith('.tsbuildinfo')) rmSync(join(dist, name), { force: true });
}

function isBuilt(root, wanted) {
  const stamp = join(root, 'dist', '.built');
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted;
}

/** Name, size and time of every source: quick enough to look at before each command. */
function sourcesHash(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const path of CONFIGURATION) if (existsSync(join(root, path))) add(path);
  for (const folder of FOLDERS) for (const path of sources(root, folder)) add(path);
  return hash.digest('hex');
}

function sources(root, folder) {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...sources(root, path));
    else if (/\.(tsx?|json)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name)) found.push(path);
  }
  return found.sort();
}

async function build(root) {
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const child = spawn(lockedNode(root), [nest, 'build', '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CannotLaunch('The build failed; the lines above say where.');
}

/** Programs whose source is gone must not be found by anybody any more. */
function removeOrphans(root) {
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, 'dist', folder))) continue;
    for (const path of readdirSync(join(root, 'dist', folder), { recursive: true })) {
      const source = join(root, folder, path).replace(/\.js$/, '');
      if (!path.endsWith('.js') || existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) continue;
      for (const end of ['', '.map']) rmSync(join(root, 'dist', folder, `${path}${end}`), { force: true });
    }
  }
}
