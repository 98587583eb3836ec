/**
 * Lets a process of its own run the programs from their sources, compiled as Jest does it: a test may not depend on an
 * earlier build. Imported first, before anything that is TypeScript.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module, { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import jest from '../../jest.config.js';

const root = resolve(import.meta.dirname, '../..');
const options = (file) => jest.transform[file.endsWith('x') ? '^.+\\.tsx$' : '^.+\\.ts$'][1];

/** What is compiled is kept, by what it was made from: a test that kills a program starts it twenty times. */
const kept = join(root, 'dist', '.compile-cache', 'sources');
mkdirSync(kept, { recursive: true });
module.enableCompileCache(join(root, 'dist', '.compile-cache'));
const { version } = createRequire(import.meta.url)('@swc/core/package.json');

function sourceOf(specifier, parent) {
  const lib = /^@app\/([^/]+)$/.exec(specifier);
  if (lib !== null) return join(root, 'libs', lib[1], 'src/index.ts');
  if (!specifier.startsWith('.') || parent === undefined || parent.includes('node_modules')) return undefined;
  const wanted = fileURLToPath(new URL(specifier, parent)).replace(/\.js$/, '');
  return [`${wanted}.ts`, `${wanted}.tsx`].find(existsSync);
}

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const how = { ...options(filename), filename, swcrc: false };
  const hash = createHash('sha256')
    .update(JSON.stringify([version, how]))
    .update(source);
  const file = join(kept, `${hash.digest('hex')}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  // Only now: the compiler itself takes a while to load.
  const { code } = createRequire(import.meta.url)('@swc/core').transformSync(source, how);
  // Moved into place, because another process may write the same one, and each may be killed.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    const source = sourceOf(specifier, context.parentURL);
    return source === undefined
      ? next(specifier, context)
      : { url: pathToFileURL(source).href, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!/\.tsx?$/.test(url)) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
