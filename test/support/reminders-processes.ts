/** Whole worker processes from their sources, which a test may kill or leave alone while something else breaks. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReminderDesk } from './reminders-desk.js';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');

export class WorkerProcesses {
  private readonly running = new Set<ChildProcess>();
  /** Theirs together, as on one machine. */
  private readonly folder = mkdtempSync(join(tmpdir(), 'reminders-worker-'));

  constructor(private readonly desk: ReminderDesk) {}

  /** @param clock ISO moment at which the process believes to begin. */
  start(clock: string): ChildProcess {
    const process = spawn(NODE, [join(ROOT, 'test/support/run-worker.mjs')], {
      env: {
        DATABASE_URL: this.desk.database.urlAs('worker'),
        SMTP_URL: this.desk.mail.url,
        MAIL_FROM: 'desk@desk.example',
        DESK_DATA: this.folder,
        CLOCK: clock,
        LOG_LEVEL: 'silent',
        SWEEP_EVERY_MS: '250',
        HASTY: '1',
        ...(this.desk.location.REDIS_URL === undefined ? {} : { REDIS_URL: this.desk.location.REDIS_URL }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.running.add(process);
    return process;
  }

  /** Those that ended although nobody killed them. */
  lost(): ChildProcess[] {
    return [...this.running].filter(hasEnded);
  }

  async kill(process: ChildProcess): Promise<void> {
    this.running.delete(process);
    if (hasEnded(process)) return;
    const exit = once(process, 'exit');
    process.kill('SIGKILL');
    await exit;
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.running].map((process) => this.kill(process)));
  }

  /** When no more of them will be started. */
  async remove(): Promise<void> {
    await this.killAll();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function hasEnded(process: ChildProcess): boolean {
  return process.exitCode !== null || process.signalCode !== null;
}
