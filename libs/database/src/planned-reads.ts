import pg from 'pg';
import type { ConnectionOptions } from './connection.js';
import { statementNames } from './plan-keeping-client.js';

/** As many reads of this kind run at once; each connection holds a plan of every statement, and some are large. */
const CONNECTIONS = 4;
/** A plan that took tens of milliseconds to make outlives a quiet quarter of an hour. */
export const KEPT_IDLE_MS = 15 * 60_000;

/**
 * How a kept plan is made: once for all parameters, and for the first rows of an order that an index has. Without
 * knowing the parameters the planner takes a filter for narrower than it is, and would gather and sort everything that
 * fits for the sake of one page; it still sorts where no index has the order.
 */
export const KEPT_PLAN_SETTINGS: Readonly<Record<string, string>> = {
  plan_cache_mode: 'force_generic_plan',
  enable_sort: 'off',
};

/**
 * Connections for long reads of which planning costs more than running: each plans a statement once and keeps the plan,
 * whatever the parameters, in one round trip. They can change nothing.
 */
export class PlannedReads {
  private readonly pool: pg.Pool;

  constructor({ url, applicationName }: ConnectionOptions) {
    const settings = { timezone: 'UTC', default_transaction_read_only: 'on', ...KEPT_PLAN_SETTINGS };
    this.pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      application_name: applicationName ?? 'spreekrecht',
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: KEPT_IDLE_MS,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    // A server that goes away ends idle connections too; whoever reads next gets a new one or the error.
    this.pool.on('error', () => undefined);
  }

  /** @param sql One of few texts: a connection keeps every one that it has met. */
  async query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    const statement = { name: statementNames.name(sql), text: sql };
    return (await this.pool.query(statement, parameters)).rows as Row[];
  }

  async end(): Promise<void> {
    await this.pool.end();
  }
}
