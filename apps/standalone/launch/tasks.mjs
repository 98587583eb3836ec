import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { develop } from './develop.mjs';
import { runHere, runNode } from './run.mjs';
import { CannotLaunch } from './say.mjs';

const STANDALONE = programOf('standalone');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** What an npm script can ask for, beside the name of an app. */
const TASKS = {
  start: { forDevelopers: false, run: (root) => runNode(root, [STANDALONE], { watched: true }) },
  cli: { forDevelopers: false, run: (root, args) => runHere(root, programOf('cli'), args) },
  build: { forDevelopers: false, run: async () => 0 },
  test: { run: (root, args) => runNode(root, [...JEST, ...args]) },
  dev: { run: (root) => develop(root, STANDALONE) },
};

/** The task of that name; `bench` and the like are apps of their own. */
export function taskNamed(root, name) {
  if (Object.hasOwn(TASKS, name)) return TASKS[name];
  if (/^[a-z-]+$/.test(name) && existsSync(join(root, 'apps', name, 'src', 'main.ts'))) {
    return { run: (where, args) => runHere(where, programOf(name), args) };
  }
  throw new CannotLaunch(`"${name}" is not an app, nor one of: ${Object.keys(TASKS).join(', ')}.`);
}

function programOf(app) {
  return `dist/apps/${app}/src/main.js`;
}
