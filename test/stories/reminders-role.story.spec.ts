/** What somebody who breaks into the worker gets: asked of the server, with the worker's own password. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateQueue } from '@app/queue';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

describe('The role of the worker', () => {
  let database: TestDatabase;
  let worker: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateQueue(database.url);
    worker = new pg.Client({ connectionString: database.urlAs('worker') });
    await worker.connect();
  });
  afterAll(async () => {
    await worker.end();
    await database.drop();
  });

  const columns = async (condition: string) =>
    (
      await worker.query<{ schema: string; table: string; column: string }>(
        `select n.nspname as schema, c.relname as table, a.attname as column
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_type t on t.oid = a.atttypid
         where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'v', 'm', 'p')
           and a.attnum > 0 and not a.attisdropped and ${condition} order by 1, 2, 3`,
      )
    ).rows;

  it('can select no column of bytes but its pings and receivers: nothing sealed of a case, no key, no hash', async () => {
    const sealed = await columns(
      `t.typname in ('bytea', '_bytea') and n.nspname not in ('pings', 'webhooks')`,
    );
    expect(sealed.length).toBeGreaterThan(25);
    for (const { schema, table, column } of sealed) {
      const read = worker.query(`select "${column}" from "${schema}"."${table}"`);
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });

  it('can read exactly these columns outside its own ledger, pings, receivers and the queue', async () => {
    const readable = await columns(
      `n.nspname not in ('reminders', 'pings', 'webhooks', 'bullmq') and has_schema_privilege(n.oid, 'USAGE')
         and has_column_privilege(c.oid, a.attnum, 'SELECT')`,
    );
    const byTable = new Map<string, string[]>();
    for (const { schema, table, column } of readable) {
      const name = `${schema}.${table}`;
      byTable.set(name, [...(byTable.get(name) ?? []), column]);
    }
    expect(Object.fromEntries(byTable)).toEqual({
      'cases.attachments': ['created_at', 'ready_at'],
      'cases.cases': ['assignee_id', 'closed_at', 'id', 'norm_due', 'norm_since', 'read_at', 'status'],
      'cases.contact_holds': ['case_id'],
      'cases.deadlines': ['case_id', 'due', 'id', 'owed_by', 'result', 'status', 'version'],
      'cases.walls': ['case_id', 'staff_id'],
      'identity.sessions': ['last_seen_at'],
      'identity.staff': ['absent_until', 'daily_digest', 'disabled_at', 'email', 'id', 'language', 'role'],
      'intake.drafts': ['expires_at'],
      'intake.idempotency_keys': ['created_at'],
      'intake.sessions': ['last_seen_at'],
      'mediation.exchange_sessions': ['last_seen_at'],
      'mediation.held_mails': ['received_at', 'told_at'],
      'mediation.overview_links': ['expires_at'],
      'mediation.overview_sessions': ['last_seen_at'],
      'referral.partner_visits': ['last_seen_at'],
    });
  });

  it('can change nothing outside its own ledger, pings, receivers and the queue, and delete only what ages', async () => {
    const { rows } = await worker.query<{ name: string; may: string }>(
      `select n.nspname || '.' || c.relname as name, p.may
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) as p (may)
       where n.nspname in (select nspname from pg_namespace where nspname not like 'pg\\_%')
         and n.nspname not in ('information_schema', 'reminders', 'pings', 'webhooks', 'bullmq') and c.relkind in ('r', 'v', 'm', 'p')
         and (has_table_privilege(c.oid, p.may)
              or (p.may in ('INSERT', 'UPDATE') and has_any_column_privilege(c.oid, p.may)))
       order by 1, 2`,
    );
    expect(rows.map(({ name, may }) => `${may} ${name}`)).toEqual([
      'DELETE identity.sessions',
      'DELETE intake.drafts',
      'DELETE intake.idempotency_keys',
      'DELETE intake.sessions',
      'DELETE mediation.exchange_sessions',
      'DELETE mediation.overview_links',
      'DELETE mediation.overview_sessions',
      'DELETE referral.partner_visits',
    ]);
  });

  it('cannot tell to which case a ping belongs', async () => {
    const known = (
      await columns(`n.nspname = 'pings' and has_column_privilege(c.oid, a.attnum, 'SELECT')`)
    ).filter(({ table }) => table === 'pings');
    expect(known.map(({ column }) => column)).toEqual(
      ['attempts', 'id', 'key_id', 'news_at', 'paused', 'send_at', 'sealed', 'sent_on'].sort(),
    );
    await expect(worker.query('select case_id from pings.pings')).rejects.toThrow(/permission denied/);
  });

  it('cannot tell about which case an event goes out, nor add one', async () => {
    const known = (
      await columns(`n.nspname = 'webhooks' and has_column_privilege(c.oid, a.attnum, 'SELECT')`)
    ).map(({ table, column }) => `${table}.${column}`);
    expect(known).toContain('deliveries.subject');
    expect(known).not.toContain('deliveries.case_id');
    await expect(worker.query('select case_id from webhooks.deliveries')).rejects.toThrow(
      /permission denied/,
    );
    await expect(worker.query('insert into webhooks.deliveries default values')).rejects.toThrow(
      /permission denied/,
    );
    await expect(worker.query('update webhooks.subscriptions set sealed = null')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('can call no function that erases a case by its id', async () => {
    const { rows } = await worker.query<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('cases', 'mediation', 'identity', 'intake', 'audit', 'reminders', 'webhooks')
         and p.prorettype <> 'trigger'::regtype and has_schema_privilege(n.oid, 'USAGE')
         and has_function_privilege(p.oid, 'EXECUTE')`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'erase_ended',
      'sweep_attachments',
      'sweep_held_mails',
      'tell_of_held_mails',
    ]);
  });
});
