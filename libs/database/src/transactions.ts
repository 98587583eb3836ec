import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const current = new AsyncLocalStorage<EntityManager>();

/** By text; there are as many as there are places that use `prepared`. */
const statementNames = new Map<string, string>();

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

  /**
   * SQL that each connection plans once and then keeps, whatever the parameters: for a long statement of which planning
   * costs more than running, and whose plan does not depend on them. Its text must be one of few, because a connection
   * keeps every one that it has met.
   */
  async prepared<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    const name = statementName(sql);
    // The driver takes a statement with a name in the place of a text; TypeORM hands over what it is given.
    const statement = { name, text: sql } as unknown as string;
    return this.run(async () => {
      await this.query('set local plan_cache_mode = force_generic_plan');
      const rows = (await this.manager.query(statement, parameters)) as Row[];
      await this.query('set local plan_cache_mode = auto');
      return rows;
    });
  }

  /** SQL that changes rows; gives the rows of its RETURNING clause. */
  async change<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result = (await this.manager.query(sql, parameters)) as Row[] | [Row[], number];
    // TypeORM gives UPDATE and DELETE as a pair of rows and count, INSERT as rows.
    return result.length === 2 && Array.isArray(result[0]) ? (result[0] as Row[]) : (result as Row[]);
  }
}

function statementName(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url');
  statementNames.set(sql, name);
  return name;
}
