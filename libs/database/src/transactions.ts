import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const current = new AsyncLocalStorage<EntityManager>();

/**
 * One transaction around everything that `work` does through any repository.
 * A repository asks for `manager` and gets the running transaction, or the pool when there is none.
 */
@Injectable()
export class Transactions {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  get manager(): EntityManager {
    return current.getStore() ?? this.source.manager;
  }

  /** Joins the running transaction, or begins one. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore() !== undefined) return work();
    return this.source.transaction((manager) => current.run(manager, work));
  }

  /** One round trip to the database; for `/healthz`. */
  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  /** SQL with parameters, in the running transaction. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.manager.query(sql, parameters)) as Row[];
  }

  /** SQL that changes rows; gives the rows of its RETURNING clause. */
  async change<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result = (await this.manager.query(sql, parameters)) as Row[] | [Row[], number];
    // TypeORM gives UPDATE and DELETE as a pair of rows and count, INSERT as rows.
    return result.length === 2 && Array.isArray(result[0]) ? (result[0] as Row[]) : (result as Row[]);
  }
}
