import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '@app/config';
import { openSampleApp } from '../testing/sample-door.js';
import { runDoor, type DoorProcess } from './run-door.js';
import { startFailure } from './start-failure.js';

/** A process that notes what is done to it. */
class NotedProcess extends EventEmitter implements DoorProcess {
  readonly lines: string[] = [];
  readonly sent: unknown[] = [];
  readonly stderr = { write: (line: string) => this.lines.push(line) };

  send(message: unknown) {
    this.sent.push(message);
  }

  exit(code: number) {
    this.emit('exited', code);
  }
}

describe('A process that is a door', () => {
  test.each(['SIGTERM', 'SIGINT', 'disconnect'])(
    'says when it is ready, and leaves with 0 on %s',
    async (event) => {
      const noted = new NotedProcess();
      const app = await openSampleApp();
      await runDoor('intake', async () => app, noted);
      const [{ port }] = noted.sent as [{ port: number }];
      expect(noted.sent).toEqual([{ ready: 'intake', port: expect.any(Number) }]);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      const left = once(noted, 'exited');
      noted.emit(event);
      expect(await left).toEqual([0]);
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    },
  );

  test('whose port is taken says which one, in one line, and leaves with 2', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const noted = new NotedProcess();
    const left = once(noted, 'exited');
    await runDoor('intake', () => openSampleApp({ port }), noted);
    expect(await left).toEqual([2]);
    expect(noted.lines).toEqual([`Port ${port} (intake) is already in use.\n`]);
    expect(noted.sent).toEqual([]);
    other.close();
  });
});

describe('The line about a failed start', () => {
  const failure = (properties: object) =>
    startFailure('desk', Object.assign(new Error('connect'), properties));

  test('names the variable of a configuration that cannot be used', () => {
    expect(startFailure('desk', new ConfigurationError('HOST does not meet its rule'))).toBe(
      'The configuration of desk cannot be used: HOST does not meet its rule.',
    );
  });

  test('says when a port may not be opened', () => {
    expect(failure({ code: 'EACCES', syscall: 'listen', port: 80 })).toBe(
      'Port 80 (desk) may not be opened by this user.',
    );
  });

  test.each(['ECONNREFUSED', '28P01', '3D000', '57P03'])(
    'says when the database is out of reach (%s)',
    (code) => {
      expect(failure({ code })).toBe(`The database cannot be reached by desk (${code}).`);
      expect(failure({ driverError: { code } })).toBe(`The database cannot be reached by desk (${code}).`);
      expect(failure({ errors: [new Error('x'), { code }] })).toBe(
        `The database cannot be reached by desk (${code}).`,
      );
    },
  );

  test('says what else went wrong, on one line and without a secret of the address', () => {
    const line = startFailure('desk', new Error('bad url "postgres://desk:hunter2@db/x"'));
    expect(line).toMatch(/^desk cannot start: Error: bad url "…" at /);
    expect(line).not.toMatch(/hunter2|\n/);
  });
});
