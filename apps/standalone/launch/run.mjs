import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockedNode } from './node-binary.mjs';
import { chainUpToNpm, identityOf } from './process-identity.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on the locked Node with our own terminal, passes signals on, and gives its exit code.
 *
 * @param options.watched Ends the program when the npm that started us is gone, and tells it when we are.
 */
export async function runNode(root, args, { watched = false } = {}) {
  const start = (node) =>
    spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', ...(watched ? ['ipc'] : [])] });
  let child = start(lockedNode(root));
  child = await once(child, 'spawn').then(
    () => child,
    // A system that this build of Node was not made for.
    () => start(process.execPath),
  );
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  const watching = watched ? watchNpm(() => child.kill('SIGTERM')) : undefined;
  const [code, signal] = await once(child, 'exit');
  clearInterval(watching);
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/** As `runNode`, but without a second process when this one runs on the locked Node already. */
export async function runHere(root, file, args) {
  if (realpathSync(process.execPath) !== realpathSync(lockedNode(root)))
    return runNode(root, [file, ...args]);
  process.chdir(root);
  // Kept compiled programs make a short command twice as quick; Node 20 does not know them.
  module.enableCompileCache?.(join(root, 'dist', '.compile-cache'));
  const program = join(root, file);
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
  return process.exitCode ?? 0;
}

function watchNpm(onGone) {
  const chain = chainUpToNpm();
  if (chain.length === 0) return undefined;
  return setInterval(() => {
    if (chain.some(({ pid, startedAt }) => identityOf(pid) !== startedAt)) onGone();
  }, 500);
}
