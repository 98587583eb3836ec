/** The compiled standalone as a child process, with the few things that a journey needs of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { freePort } from './free-port.js';

const ROOT = resolve(import.meta.dirname, '../..');
const DOORS = ['intake', 'exchange', 'desk', 'reports'] as const;
const PATIENCE_MS = 150_000;

export interface Mailed {
  subject: string;
  text: string;
  to: string;
}

export class RunningDesk {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'spreekrecht-journey-'));
  private ports: Record<string, string> = {};
  private program?: ChildProcess;
  private said = '';

  url(door: (typeof DOORS)[number] | 'mailbox'): string {
    return `http://127.0.0.1:${this.ports[`${door.toUpperCase()}_PORT`]}`;
  }

  /** @param clock the moment that the system believes it is. */
  async start(clock: string): Promise<void> {
    for (const name of [...DOORS, 'mailbox']) {
      this.ports[`${name.toUpperCase()}_PORT`] ??= String(await freePort());
    }
    this.program = spawn(process.execPath, [join(ROOT, 'dist/apps/standalone/src/main.js')], {
      cwd: ROOT,
      env: { ...this.environment(), CLOCK: clock },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.program.stdout?.on('data', (part: Buffer) => (this.said += part.toString()));
    this.program.stderr?.on('data', (part: Buffer) => (this.said += part.toString()));
    const end = performance.now() + PATIENCE_MS;
    while (!this.said.includes('Ctrl-C stops it.')) {
      if (this.program.exitCode !== null || performance.now() > end)
        throw new Error(`It did not start:\n${this.said}`);
      await elapse(100);
    }
  }

  async stop(): Promise<void> {
    if (this.program === undefined || this.program.exitCode !== null) return;
    const gone = once(this.program, 'close');
    this.program.kill('SIGINT');
    await gone;
    this.said = '';
  }

  remove(): void {
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** Runs a command of the operator; gives its JSON, or its exit code and message. */
  async cli(...words: string[]): Promise<{ code: number | null; json: unknown; message: string }> {
    const program = spawn(process.execPath, [join(ROOT, 'dist/apps/cli/src/main.js'), ...words], {
      cwd: ROOT,
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let message = '';
    program.stdout.on('data', (part: Buffer) => (out += part.toString()));
    program.stderr.on('data', (part: Buffer) => (message += part.toString()));
    const [code] = (await once(program, 'close')) as [number | null];
    return { code, json: out === '' ? undefined : (JSON.parse(out) as unknown), message };
  }

  async mails(): Promise<Mailed[]> {
    return (await (await fetch(`${this.url('mailbox')}/api/mails`)).json()) as Mailed[];
  }

  databaseUrl(): string {
    return (
      JSON.parse(readFileSync(join(this.dataFolder, 'runtime.json'), 'utf8')) as { databaseUrl: string }
    ).databaseUrl;
  }

  /** Every byte of the data folder as text: database files, logs, mails, notes. */
  *files(): Generator<{ name: string; text: string }> {
    for (const name of readdirSync(this.dataFolder, { recursive: true, encoding: 'utf8' })) {
      const path = join(this.dataFolder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isFile())
        yield { name, text: readFileSync(path, 'latin1') };
    }
  }

  private environment(): Record<string, string> {
    return { PATH: process.env.PATH ?? '', DESK_DATA: this.dataFolder, LOG_LEVEL: 'info', ...this.ports };
  }
}
