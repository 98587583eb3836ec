import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AuditModule, AuditTrail } from '@app/audit';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule, Transactions } from '@app/database';
import { IDENTITY_ENTITIES, IdentityModule, StaffService } from '@app/identity';
import { Clock, FixedClock } from '@app/kernel';
import { seedHistory, spread } from '../../apps/cli/src/seed/seed-history.js';
import { freshDatabase } from '../support/postgres.js';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});
it('seeds', async () => {
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), FixedClock.at('2026-11-21T10:00:00Z')),
      DatabaseModule.open({ url: database.url, entities: [...IDENTITY_ENTITIES, ...CASES_ENTITIES] }),
      AuditModule.open({ key: '11'.repeat(32) }),
      IdentityModule,
    ],
  })
  class M {}
  const app = await NestFactory.createApplicationContext(M, { logger: false, abortOnError: false });
  const staff = app.get(StaffService);
  for (const [username, role] of [
    ['noor', 'caseworker'],
    ['sam', 'caseworker'],
    ['lotte', 'lead'],
    ['teun', 'statistician'],
  ] as const)
    await staff.add({
      username,
      displayName: username,
      role,
      email: `${username}@x.example`,
      passphrase: 'a long enough phrase',
      isDemo: true,
    });
  const tools = { transactions: app.get(Transactions), audit: app.get(AuditTrail), clock: app.get(Clock) };
  const n = Number(process.env.SEED_N ?? 2000);
  const cpu0 = process.cpuUsage();
  const t = performance.now();
  const s = await seedHistory(tools, { quarters: spread(tools.clock.today(), 4, n), seed: 1 });
  const secs = (performance.now() - t) / 1000;
  const cpu = process.cpuUsage(cpu0);
  console.log(
    'cpu',
    cpu.user / 1e6,
    cpu.system / 1e6,
    secs,
    JSON.stringify(s),
    process.memoryUsage().rss / 1e6,
  );
  const c = new pg.Client({ connectionString: database.url });
  await c.connect();
  for (const r of (
    await c.query(
      "select pid from pg_stat_activity where datname=current_database() and application_name='spreekrecht'",
    )
  ).rows) {
    const st = (await import('node:fs')).readFileSync('/proc/' + r.pid + '/stat', 'utf8').split(' ');
    console.log('backend', r.pid, Number(st[13]) / 100, Number(st[14]) / 100);
  }
  console.log(
    'rows',
    (
      await c.query(
        'select relname, n_tup_ins, pg_total_relation_size(relid)/1024 kb from pg_stat_user_tables where n_tup_ins>0 order by 2 desc',
      )
    ).rows
      .map((r) => Object.values(r).join(' '))
      .join('; '),
  );
  console.log((await c.query('select status, count(*) from cases.cases group by 1 order by 2 desc')).rows);
  console.log(
    (
      await c.query(
        "select quarter, institution_type, count(*)::int from reporting.case_facts where quarter='2026-Q3' group by 1,2 order by 3 desc",
      )
    ).rows
      .map((r) => r.institution_type + ' ' + r.count)
      .join(', '),
  );
  console.log(
    (
      await c.query(
        "select outcome, count(*)::int from reporting.case_facts where quarter='2026-Q3' group by 1 order by 2 desc",
      )
    ).rows
      .map((r) => r.outcome + ' ' + r.count)
      .join(', '),
  );
  await c.end();
  await app.close();
  expect(s.cases).toBe(n);
}, 600000);
