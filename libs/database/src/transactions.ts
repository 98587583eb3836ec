import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { selectOf } from './entity-select.js';
import { statementNames } from './plan-keeping-client.js';
import { KEPT_PLAN_SETTINGS, type PlannedReads } from './planned-reads.js';

const current = new AsyncLocalStorage<EntityManager>();

/** By entity; made once from what the ORM knows of it. */
const selects = new WeakMap<object, string>();

/** The connections of a process that keeps plans; undefined in one that does not. */
export const PLANNED_READS = Symbol('PLANNED_READS');

/**
 * One transaction around everything that `work` does through any repository.
 * A repository asks for `manager` and gets the running transaction, or the pool when there is none.
 */
@Injectable()
export class Transactions {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Optional() @Inject(PLANNED_READS) private readonly plannedReads?: PlannedReads,
  ) {}

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
   * Whole rows of an entity, as `find` gives them, without the cost of building the statement anew each time.
   *
   * @param rest What follows the table, as `where case_id = $1 order by id`; a clause of our own, never what somebody typed.
   */
  async rows<Entity extends object>(
    entity: new () => Entity,
    rest: string,
    parameters: unknown[],
  ): Promise<Entity[]> {
    let select = selects.get(entity);
    if (select === undefined) {
      select = selectOf(this.source.getMetadata(entity));
      selects.set(entity, select);
    }
    const found = await this.query<object>(`${select} ${rest}`, parameters);
    return found.map((row) => Object.assign(new entity(), row));
  }

  /**
   * Reading SQL that each connection plans once and then keeps, whatever the parameters: for a long statement of which
   * planning costs more than running, and which wants the first rows of an order. Its text must be one of few, because
   * a connection keeps every one that it has met.
   */
  async prepared<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    // What a running transaction has changed can be seen on its own connection only.
    if (this.plannedReads !== undefined && current.getStore() === undefined)
      return this.plannedReads.query<Row>(sql, parameters);
    // The driver takes a statement with a name in the place of a text; TypeORM hands over what it is given.
    const statement = { name: statementNames.name(sql), text: sql } as unknown as string;
    return this.run(async () => {
      for (const [name, value] of Object.entries(KEPT_PLAN_SETTINGS))
        await this.query(`set local ${name} = ${value}`);
      const rows = (await this.manager.query(statement, parameters)) as Row[];
      for (const name of Object.keys(KEPT_PLAN_SETTINGS)) await this.query(`set local ${name} to default`);
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
