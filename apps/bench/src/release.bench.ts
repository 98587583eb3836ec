/** A whole release from many facts, and what a reader waits for: the page of a quarter, and what it weighs. */
import { gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AuditModule } from '@app/audit';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { IDENTITY_ENTITIES, IdentityModule, StaffService, type StaffRole } from '@app/identity';
import { FixedClock } from '@app/kernel';
import { FactsRepository, ReleaseService, StatisticsModule } from '@app/statistics';
import { addFacts } from './release-facts.js';
import { newDatabase } from './reminders-desk.js';
import { percentile, report, say } from './report.js';
import { startSystem } from './standalone-process.js';

const QUARTER = '2026-Q3';
const NOW = '2026-11-23T09:00:00Z';
const FACTS = 1_000_000;
const PAGES = 300;

export async function releaseBench(): Promise<void> {
  const system = await startSystem({ demo: false });
  try {
    const many = await newDatabase(system.databaseUrl, 'bench_release');
    say(`storing ${FACTS} facts`);
    const client = new pg.Client({ connectionString: many });
    await client.connect();
    await addFacts(client, FACTS);
    await client.end();
    await release(many, FACTS);
    // The door reads its own database, and a published page looks the same whatever stood behind it.
    const own = new pg.Client({ connectionString: system.databaseUrl });
    await own.connect();
    await addFacts(own, FACTS / 1000);
    await own.end();
    await release(system.databaseUrl, FACTS / 1000);
    await reading(`${system.urls.reports}/nl/releases/${QUARTER}`);
  } finally {
    await system.stop();
  }
}

async function release(url: string, facts: number): Promise<void> {
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), FixedClock.at(NOW)),
      DatabaseModule.open({ url, entities: [...IDENTITY_ENTITIES, ...CASES_ENTITIES], poolSize: 4 }),
      AuditModule.open({ key: '5a'.repeat(32) }),
      IdentityModule,
      StatisticsModule.open({ releaseKey: '3b'.repeat(32) }),
    ],
  })
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  const hire = async (username: string, role: StaffRole) => {
    const { id } = await app.get(StaffService).add({
      username,
      displayName: username,
      role,
      email: `${username}@desk.example`,
      passphrase: `${username} measures what a release costs`,
      isDemo: true,
    });
    return { id, role };
  };
  try {
    const [maker, second] = [await hire('benchmaker', 'statistician'), await hire('benchsecond', 'lead')];
    const releases = app.get(ReleaseService);
    const figure = (metric: string, value: number) =>
      report({ bench: 'release', case: `${facts} facts`, metric, unit: 's', value });
    figure(
      'tabulation',
      await seconds(() => app.get(FactsRepository, { strict: false }).count(QUARTER, '2026-11-23')),
    );
    const prepared = await seconds(() => releases.prepare(maker, QUARTER, { demonstration: true }));
    figure('prepare: tabulate, protect, attack', prepared);
    const published = await seconds(async () => {
      await releases.approve(second, QUARTER);
      await releases.publish(second, QUARTER);
    });
    figure('publish: attack again, sign', published);
    figure('whole release', prepared + published);
  } finally {
    await app.close();
  }
}

async function reading(url: string): Promise<void> {
  const times: number[] = [];
  let html = '';
  for (let nth = 0; nth < PAGES; nth += 1) {
    const started = performance.now();
    const answer = await fetch(url);
    html = await answer.text();
    times.push(performance.now() - started);
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`);
  }
  const sorted = times.slice(PAGES / 10).sort((one, other) => one - other);
  const about = { bench: 'release', case: 'page of a quarter' };
  report({ ...about, metric: 'p50', unit: 'ms', value: percentile(sorted, 0.5) });
  report({ ...about, metric: 'p95', unit: 'ms', value: percentile(sorted, 0.95) });
  report({ ...about, metric: 'weight', unit: 'kB', value: Buffer.byteLength(html) / 1000 });
  report({ ...about, metric: 'weight, gzip', unit: 'kB', value: gzipSync(html).length / 1000 });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
