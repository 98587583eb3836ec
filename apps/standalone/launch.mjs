/**
 * What every npm script begins with: installs what is missing, builds what is out of date, and runs the wanted
 * thing on the Node version of the lock file. It runs on the Node that the machine happens to have, before anything
 * is installed, so it is plain JavaScript without dependencies, and says everything on standard error: standard
 * output belongs to what is run.
 */
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './launch/build.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { CannotLaunch, say } from './launch/say.mjs';
import { taskNamed } from './launch/tasks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function main([name = 'start', ...args]) {
  const task = taskNamed(root, name);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new CannotLaunch(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  }
  await ensureInstalled(root, { withDevelopment: task.forDevelopers !== false });
  await ensureBuilt(root);
  return task.run(root, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotLaunch)) throw error;
  say(error.message);
  process.exitCode = 2;
}
