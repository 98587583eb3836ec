import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseRole } from '@app/config';
import { databaseUnreachable } from './connection.js';
import { MIGRATIONS } from './migrations/index.js';

/** The PostgreSQL name of a role; `owner` is whoever owns the database. */
export function roleName(role: Exclude<DatabaseRole, 'owner'>): string {
  return `spreekrecht_${role}`;
}

const DOOR_ROLES = ['intake', 'exchange', 'desk', 'reports', 'worker'] as const;

/** Brings the schema up to date and gives each role its password. */
export async function migrateDatabase(
  ownerUrl: string,
  rolePasswords: Partial<Record<DatabaseRole, string>>,
): Promise<void> {
  const source = migrationSource(ownerUrl);
  try {
    await source.initialize();
  } catch (cause) {
    throw databaseUnreachable(cause);
  }
  try {
    await ensureRoles(source);
    await source.runMigrations({ transaction: 'each' });
    for (const role of DOOR_ROLES) {
      const password = rolePasswords[role];
      if (password === undefined) continue;
      if (!/^[0-9A-Za-z_-]{16,}$/.test(password))
        throw new Error(`the password of role ${role} is not usable`);
      await source.query(`alter role ${roleName(role)} with login password '${password}'`);
    }
  } finally {
    await source.destroy();
  }
}

/** Roles belong to the whole server, so another database on it may have made them already. */
async function ensureRoles(source: DataSource): Promise<void> {
  for (const role of DOOR_ROLES) {
    await source.query(
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${roleName(role)}') then
           create role ${roleName(role)} nologin;
         end if;
       exception when duplicate_object or unique_violation then null;
       end $$`,
    );
  }
}

/** A data source that knows the migrations and no entities. */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: 1,
    applicationName: 'spreekrecht-migrate',
    extra: { connectionTimeoutMillis: 5_000 },
  });
}

/** One round trip; tries a few times, because a server that has just started may still refuse. */
export async function pingDatabase(url: string, attempts = 1): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (cause) {
      if (attempt >= attempts) throw databaseUnreachable(cause);
      await wait(250);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
