import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrationSource } from '@app/database';
import { freshDatabase } from '../support/postgres.js';

describe('The schema', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('goes all the way down to nothing and up again', async () => {
    const source = migrationSource(database.url);
    await source.initialize();
    const count = source.migrations.length;
    for (let step = 0; step < count; step += 1) await source.undoLastMigration({ transaction: 'each' });
    const left = (await source.query(
      `select nspname from pg_namespace where nspname in ('identity','cases','audit','published','intake','mediation')`,
    )) as unknown[];
    expect(left).toEqual([]);
    const again = await source.runMigrations({ transaction: 'each' });
    expect(again).toHaveLength(count);
    await source.destroy();
  });

  it('gives the words of both sides, the notes of the mediator and what was agreed to the desk alone', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string; grantee: string }>(
      `select distinct table_name as name, grantee from information_schema.column_privileges
       where table_schema = 'mediation' and table_name in ('words', 'actions', 'checks')
         and grantee like 'spreekrecht%' and grantee <> 'spreekrecht_owner' order by name`,
    );
    await client.end();
    expect(rows).toEqual(
      ['actions', 'checks', 'words'].map((name) => ({ name, grantee: 'spreekrecht_desk' })),
    );
  });

  it('gives the reports door nothing but published releases', async () => {
    const client = new pg.Client({ connectionString: database.urlAs('reports') });
    await client.connect();
    const { rows } = await client.query(
      `select table_schema || '.' || table_name as name from information_schema.table_privileges
       where grantee = 'spreekrecht_reports' order by name`,
    );
    expect(rows.map(({ name }: { name: string }) => name)).toEqual([
      'published.commitments',
      'published.questions',
      'published.recommendations',
      'published.releases',
      'published.signatures',
      'published.signing_keys',
    ]);
    await expect(client.query('select 1 from cases.cases')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
