/**
 * Lets a process of its own run the programs from their sources, compiled as Jest does it: a test may not depend on an
 * earlier build. Imported first, before anything that is TypeScript.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.js';

const root = resolve(import.meta.dirname, '../..');
const options = (file) => jest.transform[file.endsWith('x') ? '^.+\\.tsx$' : '^.+\\.ts$'][1];

function sourceOf(specifier, parent) {
  const lib = /^@app\/([^/]+)$/.exec(specifier);
  if (lib !== null) return join(root, 'libs', lib[1], 'src/index.ts');
  if (!specifier.startsWith('.') || parent === undefined || parent.includes('node_modules')) return undefined;
  const wanted = fileURLToPath(new URL(specifier, parent)).replace(/\.js$/, '');
  return [`${wanted}.ts`, `${wanted}.tsx`].find(existsSync);
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
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      ...options(filename),
      filename,
      swcrc: false,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
