import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { lockedNode } from './node-binary.mjs';
import { say } from './say.mjs';

/** A build writes many files one after the other; it is over when none has been written for so long. */
const QUIET_MS = 1_000;

/** Builds at every change of a source, and starts `program` again with what was built, until a signal comes. */
export async function develop(root, program) {
  const node = lockedNode(root);
  const nest = join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const builder = spawn(node, [nest, 'build', '-p', 'tsconfig.build.json', '--watch'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());
  while (!stop.signal.aborted) {
    const running = spawn(node, [program], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const ended = once(running, 'exit');
    await newBuild(join(root, 'dist'), stop.signal);
    running.kill('SIGTERM');
    await ended;
    if (!stop.signal.aborted) say('Something changed: starting again.');
  }
  builder.kill('SIGTERM');
  if (builder.exitCode === null && builder.signalCode === null) await once(builder, 'exit');
  return 0;
}

/**
 * Resolves when new programs have been written, or when `stop` says so. Looks at the files again and again: being
 * told about changes in whole trees of folders does not work everywhere.
 */
async function newBuild(dist, stop) {
  const atFirst = stateOf(dist);
  let before = atFirst;
  while (!stop.aborted) {
    await elapse(QUIET_MS, undefined, { signal: stop }).catch(() => undefined);
    const now = stateOf(dist);
    if (now !== atFirst && now === before) return;
    before = now;
  }
}

function stateOf(dist) {
  const programs = readdirSync(dist, { recursive: true }).filter((path) => path.endsWith('.js'));
  const times = programs.map((path) => statSync(join(dist, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return `${programs.length} ${Math.max(0, ...times)}`;
}
