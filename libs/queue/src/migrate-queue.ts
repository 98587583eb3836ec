import { MIGRATION_ADVISORY_LOCK_KEY, PostgresConnection, runMigrations } from 'bullmq';
import { QUEUE_SCHEMA } from './back-end.js';

/** The processes that add jobs or work on them. The other doors cannot even see the schema. */
const ROLES = ['spreekrecht_desk', 'spreekrecht_worker'] as const;

/**
 * Brings the queue's schema up to date and lets the desk and the worker use it. May run at any time and from
 * several processes at once; BullMQ's own migrations hold a lock.
 *
 * @param ownerUrl Connection string of a role that may create schemas.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const connection = new PostgresConnection({
    connectionString: ownerUrl,
    max: 1,
    connectionTimeoutMillis: 10_000,
    application_name: 'spreekrecht queue migration',
  });
  try {
    const client = await connection.pool.connect();
    try {
      await runMigrations(client, QUEUE_SCHEMA);
      const { rows } = await client.query<{ rolname: string }>(
        'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
        [ROLES],
      );
      await client.query(rights(rows.map(({ rolname }) => rolname)));
    } finally {
      client.release();
    }
  } finally {
    await connection.close();
  }
}

/** One text of several statements is one transaction; the lock is the one that BullMQ's migrations take. */
function rights(roles: string[]): string {
  const schema = QUEUE_SCHEMA;
  const grants = roles.flatMap((role) => [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
    `REVOKE INSERT, UPDATE, DELETE ON ${schema}.migration FROM ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`,
  ]);
  return [
    `SELECT pg_advisory_xact_lock(${MIGRATION_ADVISORY_LOCK_KEY}, hashtext('${schema}'))`,
    // PostgreSQL lets everybody call a new function; without USAGE on the schema nobody else gets that far.
    `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`,
    ...grants,
  ].join(';\n');
}
