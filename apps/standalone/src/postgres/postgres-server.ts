/** The embedded PostgreSQL while it runs: on the loopback interface only, with a password, small and durable. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as elapse } from 'node:timers/promises';
import { freePort } from '../ports.js';
import { CannotStart } from '../standalone.errors.js';
import { binary } from './postgres-binaries.js';
import type { PostgresHome } from './postgres-home.js';
import { readPostmasterPid, stopLeftover } from './postgres-leftover.js';

const HOST = '127.0.0.1';

const SETTINGS: Record<string, string | number> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: 60,
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '256MB',
  max_wal_size: '256MB',
  huge_pages: 'off',
  // Helpers that a desk of this size never needs: asynchronous reading, replication. Only what asks for it, as the
  // counting of a quarter does, gets the help of other cores.
  io_method: 'sync',
  max_worker_processes: 2,
  max_parallel_workers: 2,
  max_parallel_workers_per_gather: 0,
  max_logical_replication_workers: 0,
  max_wal_senders: 0,
  autovacuum_max_workers: 1,
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // The log tells that a statement failed and why, never the statement or what was in it.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
};

export class PostgresServer {
  private process: ChildProcess | undefined;
  private stopping = false;
  private portInUse = 0;

  /** @param onLost Called when the server ended without being asked to. */
  constructor(
    private readonly home: PostgresHome,
    private readonly logFile: string,
    private readonly say: (line: string) => void,
    private readonly onLost: () => void,
  ) {}

  get port(): number {
    return this.portInUse;
  }

  /** Resolves when it takes connections; keeps the port that it had. */
  async start(): Promise<void> {
    await stopLeftover(this.home.cluster, this.say);
    for (let attempt = 1; ; attempt++) {
      if (this.portInUse === 0 || attempt > 3) this.portInUse = await freePort(HOST);
      if (await this.tryStart()) return;
      // The helpers of a server that was killed keep its memory for a moment longer.
      if (attempt >= 6)
        throw new CannotStart('POSTGRES', `PostgreSQL does not start; ${this.logFile} says why.`);
      await elapse(500);
    }
  }

  /** Ends open connections, writes everything down and stops. */
  async stop(): Promise<void> {
    this.stopping = true;
    const running = this.process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGINT');
    const patience = new AbortController();
    const slow = elapse(20_000, undefined, { signal: patience.signal }).then(() => running.kill('SIGQUIT'));
    slow.catch(() => undefined);
    await ended;
    patience.abort();
  }

  private async tryStart(): Promise<boolean> {
    const settings = Object.entries({ ...SETTINGS, port: this.portInUse });
    const log = openSync(this.logFile, 'a', 0o600);
    const running = spawn(
      binary(this.home.binaries, 'postgres'),
      ['-D', this.home.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...this.home.account.ids,
        cwd: '/',
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
        // A group of its own: Ctrl-C at the terminal is for us, and we stop the server when nobody needs it any more.
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    const ended = new AbortController();
    running.once('error', () => ended.abort());
    running.once('exit', () => ended.abort());
    while (!ended.signal.aborted) {
      const state = readPostmasterPid(this.home.cluster);
      if (state?.pid === running.pid && state?.ready) {
        this.process = running;
        running.once('exit', () => {
          if (!this.stopping) this.onLost();
        });
        return true;
      }
      await elapse(25);
    }
    return false;
  }
}
