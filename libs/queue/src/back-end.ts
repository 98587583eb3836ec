/**
 * BullMQ's two back ends behind one type: PostgreSQL by default, Redis (or Valkey) when `REDIS_URL` is set.
 * Everything above this file is the same for both.
 */
import { createPostgresBackend, withBackend, createRedisBackend, type Queue, type Worker } from 'bullmq';
import type { IQueueBackend, Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { ConfigurationError } from '@app/config';

/** The part of the environment that says where the queue is. */
export interface QueueLocation {
  DATABASE_URL?: string;
  REDIS_URL?: string;
}

export const QUEUE_NAME = 'desk-jobs';
export const QUEUE_SCHEMA = 'bullmq';

export type BullQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend, never>;
export type BullWorker = Worker<unknown, void, string, IQueueBackend>;
export type BullProcessor = Processor<unknown, void, string>;

export interface QueueBackEnd {
  readonly kind: 'postgres' | 'redis';
  queue(options: Omit<QueueOptions, 'connection'>): BullQueue;
  worker(processor: BullProcessor, options: Omit<WorkerOptions, 'connection'>): BullWorker;
  /** Ends what the queue and the worker do not own themselves. */
  close(): Promise<void>;
}

/**
 * @param role     Names the connection in `pg_stat_activity` or `CLIENT LIST`.
 * @param patience `short` lets a caller who waits for an answer hear quickly that the server is away; `long` keeps
 *                 trying, as a worker must.
 */
export function queueBackEnd(
  location: QueueLocation,
  role: string,
  patience: 'short' | 'long',
): QueueBackEnd {
  if (location.REDIS_URL !== undefined) return redisBackEnd(location.REDIS_URL, role, patience);
  if (location.DATABASE_URL !== undefined) return postgresBackEnd(location.DATABASE_URL, role);
  throw new ConfigurationError('DATABASE_URL or REDIS_URL is needed for the queue');
}

/** Two connections at most for queries, given back when idle, and one that listens if there is a worker. */
function postgresBackEnd(databaseUrl: string, role: string): QueueBackEnd {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    max: 2,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    application_name: `spreekrecht queue ${role}`,
  };
  return {
    kind: 'postgres',
    queue: (options) => new Queue(QUEUE_NAME, { ...options, connection }) as unknown as BullQueue,
    worker: (processor, options) =>
      new Worker(QUEUE_NAME, processor, { ...options, connection }) as unknown as BullWorker,
    close: async () => undefined,
  };
}

function redisBackEnd(redisUrl: string, role: string, patience: 'short' | 'long'): QueueBackEnd {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = new Redis(redisUrl, {
    connectionName: `spreekrecht-queue-${role}`,
    maxRetriesPerRequest: patience === 'short' ? 1 : null,
    connectTimeout: 5_000,
  });
  // Both classes hand errors on as events of their own; without a listener here one of them would end the process.
  connection.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: (options) => new Queue(QUEUE_NAME, { ...options, connection }) as unknown as BullQueue,
    worker: (processor, options) =>
      new Worker(QUEUE_NAME, processor, { ...options, connection }) as unknown as BullWorker,
    close: async () => connection.disconnect(),
  };
}
