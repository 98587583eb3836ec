/** One database a test file, copied from a template that the first caller migrates. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from '@app/database';

const TEMPLATE = 'spreekrecht_template';

export interface TestDatabase {
  /** As the owner of the database. */
  url: string;
  /** As one of the doors' roles. */
  urlAs(role: 'intake' | 'exchange' | 'desk' | 'reports' | 'worker'): string;
  drop(): Promise<void>;
}

/**
 * A fresh copy of the migrated template for one test file.
 *
 * @param base connection string of another server than the one that all tests share.
 */
export async function freshDatabase(base = process.env.TEST_POSTGRES_URL): Promise<TestDatabase> {
  const password = process.env.TEST_ROLE_PASSWORD;
  if (base === undefined || password === undefined)
    throw new Error('the global set-up of the tests did not run');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(base, async (client) => {
    // One test process migrates the template, the others wait for it.
    await client.query('select pg_advisory_lock(1763740000)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${TEMPLATE}_new`);
      await client.query(`create database ${TEMPLATE}_new`);
      const roles = {
        intake: password,
        exchange: password,
        desk: password,
        reports: password,
        worker: password,
      };
      await migrateDatabase(`${base}/${TEMPLATE}_new`, roles);
      await client.query(`alter database ${TEMPLATE}_new rename to ${TEMPLATE}`);
    }
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query('select pg_advisory_unlock(1763740000)');
  });
  return {
    url: `${base}/${name}`,
    urlAs: (role) => `${base.replace(/\/\/[^@]+@/, `//spreekrecht_${role}:${password}@`)}/${name}`,
    drop: () => asOwner(base, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function asOwner(base: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
