/** One door or the worker: started, started again when it dies, and stopped. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as elapse } from 'node:timers/promises';
import { turnLog } from './log-file.js';

export interface ChildProgram {
  /** As the person at the terminal calls it: `intake door`. */
  title: string;
  /** The compiled program. */
  file: string;
  /** Asked again at every start, because a simulated clock goes on. */
  environment(): Record<string, string>;
  nodeFlags: readonly string[];
  logFile: string;
}

export interface Patience {
  /** Milliseconds before a dead child is started again; doubled each time it dies soon, up to `longestMs`. */
  firstMs: number;
  longestMs: number;
  /** A child that lived this long has recovered: the next pause is the first one again. */
  steadyMs: number;
  /** How long a child may take to stop by itself. */
  stopMs: number;
}

const PATIENCE: Patience = { firstMs: 500, longestMs: 30_000, steadyMs: 60_000, stopMs: 20_000 };

export class SupervisedChild {
  private child: ChildProcess | undefined;
  private readonly stopped = new AbortController();
  private restarting: Promise<void> = Promise.resolve();
  private pause: number;
  /** How often it died without being asked to. */
  deaths = 0;

  constructor(
    readonly program: ChildProgram,
    private readonly say: (line: string) => void,
    private readonly patience: Patience = PATIENCE,
  ) {
    this.pause = patience.firstMs;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const { file, environment, nodeFlags, logFile } = this.program;
    turnLog(logFile);
    const log = openSync(logFile, 'a', 0o600);
    const startedAt = performance.now();
    const child = fork(file, [], {
      env: environment(),
      execArgv: [...nodeFlags],
      // Ctrl-C at the terminal reaches only the standalone, which stops its children before the database.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    child.on('error', () => undefined);
    child.once('exit', (code, signal) => {
      if (this.stopped.signal.aborted) return;
      this.deaths++;
      if (performance.now() - startedAt > this.patience.steadyMs) this.pause = this.patience.firstMs;
      this.restarting = this.restartLater(signal ?? `exit ${code}`);
    });
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.restarting;
    const child = this.child;
    if (
      child === undefined ||
      child.exitCode !== null ||
      child.signalCode !== null ||
      child.pid === undefined
    )
      return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = new AbortController();
    const slow = elapse(this.patience.stopMs, undefined, { signal: patience.signal }).then(() => {
      this.say(`The ${this.program.title} does not stop by itself; ending it.`);
      child.kill('SIGKILL');
    });
    slow.catch(() => undefined);
    await ended;
    patience.abort();
  }

  private async restartLater(how: string): Promise<void> {
    const pause = this.pause;
    this.pause = Math.min(pause * 2, this.patience.longestMs);
    const { title, logFile } = this.program;
    this.say(
      `The ${title} ended by itself (${how}); starting it again in ${pause / 1000} s. Its log: ${logFile}`,
    );
    try {
      await elapse(pause, undefined, { signal: this.stopped.signal });
    } catch {
      return;
    }
    this.start();
  }
}
