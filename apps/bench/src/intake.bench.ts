/**
 * Complaints a second through the real door, beside two floors of the same run: Argon2id alone at the same cost on as
 * many threads, and a bare INSERT and COMMIT of the same bytes. And what the whole system weighs when nobody comes.
 */
import { setTimeout as elapse } from 'node:timers/promises';
import pg from 'pg';
import { argon2id, ARGON2_SALT_BYTES, RECEIPT_COST } from '@app/vault';
import { load, type LoadResult } from './load.js';
import { commandLine, cpuSeconds, familyOf, memoryBytes } from './processes.js';
import { percentile, report, say } from './report.js';
import { startSystem, type RunningSystem } from './standalone-process.js';

const BENCH = 'intake';
const COUNT = { 1: 150, 8: 400 } as const;
const NARRATIVE =
  'De bank weigerde een zakelijke rekening zodra ik vertelde wat ik doe. Ik kreeg geen brief. '.repeat(6);
/** Plaintext of that length sealed: one padded block more or less. */
const STORED_BYTES = 4_096;

export async function intakeBench(): Promise<void> {
  say('starting the whole system in a folder of its own');
  const first = await startSystem({ demo: false });
  report({
    bench: BENCH,
    case: 'first start, no demo data',
    metric: 'ready after',
    unit: 's',
    value: first.readyAfterMs / 1000,
  });
  const system = await first.restart();
  report({
    bench: BENCH,
    case: 'second start',
    metric: 'ready after',
    unit: 's',
    value: system.readyAfterMs / 1000,
  });
  try {
    await reportIdleMemory(system);
    await reportFirstPage(system);
    for (const connections of [1, 8] as const) await reportFiling(system, connections);
  } finally {
    await system.stop();
  }
}

async function reportIdleMemory(system: RunningSystem): Promise<void> {
  await elapse(5_000);
  const family = familyOf(system.pid);
  const bytes = family.reduce((sum, pid) => sum + memoryBytes(pid), 0);
  report({
    bench: BENCH,
    case: `idle, ${family.length} processes`,
    metric: 'memory (PSS)',
    unit: 'MB',
    value: bytes / 1e6,
  });
}

/** The page and everything that it names, as a phone asks for them. */
async function reportFirstPage(system: RunningSystem): Promise<void> {
  const accept = { 'accept-encoding': 'br', 'accept-language': 'nl' };
  const page = await weigh(`${system.urls.intake}/`, accept);
  const named = [...page.text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg|ico|png))"/g)].map(
    (match) => match[1] ?? '',
  );
  let bytes = page.bytes;
  for (const path of new Set(named)) bytes += (await weigh(`${system.urls.intake}${path}`, accept)).bytes;
  const requests = 1 + new Set(named).size;
  report({
    bench: BENCH,
    case: `first page, ${requests} requests`,
    metric: 'compressed bytes',
    unit: 'kB',
    value: bytes / 1000,
  });
}

async function weigh(url: string, headers: Record<string, string>): Promise<{ bytes: number; text: string }> {
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  const length = answer.headers.get('content-length');
  return { bytes: length === null ? Buffer.byteLength(text) : Number(length), text };
}

async function reportFiling(system: RunningSystem, connections: 1 | 8): Promise<void> {
  const name = `${connections} connection${connections === 1 ? '' : 's'}`;
  const body = (number: number) =>
    JSON.stringify({ language: 'nl', narrative: `${NARRATIVE} ${number}`, region: 'utrecht' });
  const url = `${system.urls.intake}/api/v1/complaints`;
  await load(url, { connections, count: 20, expect: 201, body });
  const argon = await argonFloor(connections === 1 ? 1 : 2, COUNT[connections]);
  const intake = familyOf(system.pid).find((pid) => commandLine(pid).includes('apps/intake/')) ?? 0;
  const postgres = familyOf(system.pid).filter((pid) => /postgres/.test(commandLine(pid)));
  const before = { door: cpuSeconds(intake), database: total(postgres) };
  const filed = await load(url, { connections, count: COUNT[connections], expect: 201, body });
  const cpu = { door: cpuSeconds(intake) - before.door, database: total(postgres) - before.database };
  if (filed.errors > 0) throw new Error(`${filed.errors} of ${COUNT[connections]} complaints were not taken`);
  report({
    bench: BENCH,
    case: name,
    metric: 'complaints per second',
    unit: '1/s',
    value: filed.perSecond,
    floor: argon.perSecond,
    ratio: filed.perSecond / argon.perSecond,
  });
  reportLatencies(name, filed);
  const perComplaint = (seconds: number) => (1000 * seconds) / COUNT[connections];
  const other = perComplaint(cpu.door) - argon.cpuMs;
  report({ bench: BENCH, case: name, metric: 'CPU of the door beside Argon2id', unit: 'ms', value: other });
  report({
    bench: BENCH,
    case: name,
    metric: 'CPU of PostgreSQL',
    unit: 'ms',
    value: perComplaint(cpu.database),
  });
  const inserts = await insertFloor(system.databaseUrl, connections);
  report({ bench: BENCH, case: name, metric: 'bare INSERT and COMMIT', unit: '1/s', value: inserts });
}

function reportLatencies(name: string, { latencies }: LoadResult): void {
  for (const [metric, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    report({ bench: BENCH, case: name, metric, unit: 'ms', value: percentile(latencies, share) });
  }
}

async function argonFloor(threads: number, count: number): Promise<{ perSecond: number; cpuMs: number }> {
  const salt = Buffer.alloc(ARGON2_SALT_BYTES, 1);
  let next = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const worker = async () => {
    while (next < count) await argon2id(Buffer.from(String(next++)), salt, 64, RECEIPT_COST);
  };
  await Promise.all(Array.from({ length: threads }, worker));
  const used = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpuMs: (used.user + used.system) / 1000 / count };
}

async function insertFloor(databaseUrl: string, connections: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  await clients[0]?.query(
    'create table public.bench_floor (id bigint generated always as identity, bytes bytea)',
  );
  const bytes = Buffer.alloc(STORED_BYTES, 7);
  const count = 2_000;
  let next = 0;
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (next++ < count)
        await client.query('insert into public.bench_floor (bytes) values ($1)', [bytes]);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await clients[0]?.query('drop table public.bench_floor');
  await Promise.all(clients.map((client) => client.end()));
  return count / seconds;
}

function total(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
}
