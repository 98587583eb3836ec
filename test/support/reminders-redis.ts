/** A real Redis on a free port that can be emptied, stopped and started again with what it had stored. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

export class TestRedis {
  private running: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(mkdtempSync(join(tmpdir(), 'reminders-redis-')), await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.running = spawn(
      'redis-server',
      [
        '--port',
        `${this.port}`,
        '--bind',
        '127.0.0.1',
        '--dir',
        this.folder,
        '--appendonly',
        'yes',
        '--save',
        '',
      ],
      { stdio: 'ignore' },
    );
    const missing = once(this.running, 'error').then(([cause]) => {
      throw new Error('This test needs redis-server; install it with: apt-get install redis-server', {
        cause,
      });
    });
    missing.catch(() => undefined);
    await Promise.race([missing, until(async () => (await this.say('PING')).startsWith('+PONG'))]);
  }

  async stop(): Promise<void> {
    const exit = once(this.running!, 'exit');
    this.running!.kill('SIGTERM');
    await exit;
  }

  async empty(): Promise<void> {
    await this.say('FLUSHALL');
  }

  /** Every key with what it holds, as text. */
  async dump(): Promise<string> {
    const script = `local out = {} for _, key in ipairs(redis.call('KEYS', '*')) do
      local kind = redis.call('TYPE', key).ok
      out[#out + 1] = key
      if kind == 'hash' then out[#out + 1] = cjson.encode(redis.call('HGETALL', key)) end
      if kind == 'stream' then out[#out + 1] = cjson.encode(redis.call('XRANGE', key, '-', '+')) end
    end return table.concat(out, '\\n')`;
    return this.say('EVAL', script, '0');
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One command over a connection of its own, and the bytes of the answer. */
  private say(...words: string[]): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      const parts: Buffer[] = [];
      const finish = () => {
        socket.destroy();
        resolve(Buffer.concat(parts).toString('utf8'));
      };
      socket.on('error', finish);
      socket.on('data', (part) => {
        parts.push(part);
        const text = Buffer.concat(parts).toString('latin1');
        const length = /^\$(\d+)\r\n/.exec(text);
        if (length === null ? text.endsWith('\r\n') : text.length >= Number(length[1]) + length[0].length + 2)
          finish();
      });
      socket.write(
        `*${words.length}\r\n${words.map((w) => `$${Buffer.byteLength(w)}\r\n${w}\r\n`).join('')}`,
      );
    });
  }
}
