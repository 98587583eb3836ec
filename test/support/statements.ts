/**
 * Which statements a door asks of its database for one request: how long an answer takes is told by them, whatever else
 * the machine is doing.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type Logger } from 'typeorm';

/** What a request of a test is known by. */
export const ASKED_AS = 'x-asked-as';

export class Statements {
  private readonly current = new AsyncLocalStorage<string[]>();
  private readonly byRequest = new Map<string, string[]>();

  /** Before the first request that is to be looked at. */
  watch(app: INestApplicationContext & { getHttpServer(): unknown }): void {
    const server = app.getHttpServer() as Server;
    const emit = server.emit.bind(server);
    server.emit = ((event: string, ...given: unknown[]) => {
      const name = event === 'request' ? (given[0] as IncomingMessage).headers[ASKED_AS] : undefined;
      if (typeof name !== 'string') return emit(event, ...given);
      const asked: string[] = [];
      this.byRequest.set(name, asked);
      return this.current.run(asked, () => emit(event, ...given));
    }) as typeof server.emit;
    const logger: Logger = {
      logQuery: (statement) => void this.current.getStore()?.push(statement.replace(/\s+/g, ' ').trim()),
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    };
    app.get(DataSource, { strict: false }).logger = logger;
  }

  /** In the order in which they were asked, once the answer is there. */
  of(name: string): readonly string[] {
    return this.byRequest.get(name) ?? [];
  }
}
