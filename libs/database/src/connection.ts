import { DataSource } from 'typeorm';
import { DomainError } from '@app/kernel';
import { PlanKeepingClient } from './plan-keeping-client.js';
import { KEPT_IDLE_MS } from './planned-reads.js';
import { SnakeCaseNames } from './snake-case-names.js';

/** Anything that TypeORM accepts as the class of an entity. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type EntityClass = Function;

export interface ConnectionOptions {
  url: string;
  entities: EntityClass[];
  /** Connections at most; every door is one process of many. */
  poolSize?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Lets each connection keep the plans of statements that come again and again: for a door with many readers. */
  keepsPlans?: boolean;
}

/** A data source that never changes the schema by itself. */
export function dataSource(options: ConnectionOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    logging: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: options.poolSize ?? 8,
    applicationName: options.applicationName ?? 'spreekrecht',
    extra: {
      connectionTimeoutMillis: 5_000,
      options: '-c timezone=UTC',
      ...(options.keepsPlans === true ? { Client: PlanKeepingClient, idleTimeoutMillis: KEPT_IDLE_MS } : {}),
    },
  });
}

/** Opens a connection or says in one line that it could not. */
export async function connect(options: ConnectionOptions): Promise<DataSource> {
  const source = dataSource(options);
  try {
    return await source.initialize();
  } catch (cause) {
    throw databaseUnreachable(cause);
  }
}

export function databaseUnreachable(cause: unknown): DomainError {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new DomainError('DATABASE.UNREACHABLE', 'unavailable', `The database cannot be reached${reason}.`, {
    cause,
  });
}
