import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** Debian's daemon; its folder is not on everybody's path. */
const PROGRAM = ['/usr/sbin/clamd', '/usr/bin/clamd'].find((path) => existsSync(path));
/** Where the daemon is not installed there is nothing to test against (`apt-get install clamav-daemon`). */
export const HAS_CLAMD = PROGRAM !== undefined;

/** The test string that every scanner knows, in two halves, so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const STARTS_WITHIN_MS = 60_000;

export interface RunningClamd {
  port: number;
  stop(): Promise<void>;
}

/** The real daemon on a free port of loopback, with a signature database of our own that holds one string. */
export async function startClamd(): Promise<RunningClamd> {
  if (PROGRAM === undefined)
    throw new Error('This test needs clamd; install it with: apt-get install clamav-daemon');
  const folder = mkdtempSync(join(tmpdir(), 'spreekrecht-clamd-'));
  const port = await freePort();
  writeFileSync(join(folder, 'own.ndb'), `Own.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'MaxThreads 2',
    ...(process.getuid?.() === 0 ? ['User root'] : []),
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const daemon = spawn(PROGRAM, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const stop = async () => {
    await end(daemon);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listens(port, daemon);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

async function listens(port: number, daemon: ChildProcess): Promise<void> {
  for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 200) {
    if (daemon.exitCode !== null) throw new Error(`clamd ended at once, with ${daemon.exitCode}`);
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('clamd did not listen within a minute');
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const over = once(daemon, 'exit');
  daemon.kill('SIGKILL');
  await over;
}
