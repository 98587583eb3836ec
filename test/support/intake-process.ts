/** The intake door from its sources as a process of its own, which can be killed and comes back where it was. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { until } from './until.js';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');

export class IntakeProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'intake-door-'));
  private readonly secrets = {
    RECEIPT_PEPPER: randomBytes(32).toString('hex'),
    RECEIPT_SALT: randomBytes(16).toString('hex'),
  };
  private running: ChildProcess | undefined;
  /** Everything that the door wrote to its log, over all its lives. */
  log = '';

  private constructor(
    readonly database: TestDatabase,
    private readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  /** @param env More of the environment of the door. */
  static async start(env: Record<string, string> = {}): Promise<IntakeProcess> {
    const door = new IntakeProcess(await freshDatabase(), await lastingPort(), env);
    await door.start();
    return door;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends it as a machine that is out of memory does: without a word, in the middle of anything. */
  async kill(): Promise<void> {
    const exit = once(this.running!, 'exit');
    this.running!.kill('SIGKILL');
    await exit;
    this.running = undefined;
  }

  /** On the same port, with the same secrets and database. */
  async start(): Promise<void> {
    const child = spawn(NODE, ['--no-warnings', join(ROOT, 'test/support/run-intake.mjs')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: this.database.urlAs('intake'),
        DESK_DATA: this.folder,
        HOST: '127.0.0.1',
        INTAKE_PORT: String(this.port),
        ...this.secrets,
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (part: Buffer) => (this.log += part.toString()));
    this.running = child;
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The door did not open:\n${this.log}`);
      return (await fetch(`${this.url}/healthz`).catch(() => undefined))?.status === 200;
    }, 60_000);
  }

  async dieAndReturn(): Promise<void> {
    await this.kill();
    await this.start();
  }

  async remove(): Promise<void> {
    if (this.running !== undefined) await this.kill();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Below those that the kernel gives to whoever asks for any: while the door is dead, nobody else may get its port.
 */
async function lastingPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).once('listening', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
