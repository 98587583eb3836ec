/**
 * A data folder of the desk with so many synthetic cases in it. Seeding a million takes half an hour, so the folders
 * can be kept and measured again: `DESK_BENCH_DATA` names a folder that has one inside for each size.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { environmentWith } from '@app/config';
import { say } from './report.js';
import { startSystem, type RunningSystem } from './standalone-process.js';

const QUARTERS = 12;

export interface FilledDesk {
  system: RunningSystem;
  folder: string;
  /** Stops it; its data go too, unless they are to be kept. */
  close(): Promise<void>;
}

/** Starts a desk with at least `size` synthetic cases; what a kept folder has already is not made again. */
export async function openFilledDesk(size: number): Promise<FilledDesk> {
  const kept = environmentWith({}).DESK_BENCH_DATA;
  const folder =
    kept === undefined ? mkdtempSync(join(tmpdir(), 'spreekrecht-bench-desk-')) : join(kept, String(size));
  mkdirSync(folder, { recursive: true });
  const system = await startSystem({ demo: true }, folder);
  const close = kept === undefined ? system.stop : system.pause;
  try {
    await fill(system.databaseUrl, folder, size);
  } catch (error) {
    await close();
    throw error;
  }
  return { system, folder, close };
}

async function fill(databaseUrl: string, folder: string, size: number): Promise<void> {
  const [row] = await owner<{ stored: number }>(
    databaseUrl,
    `select count(*)::int as stored from cases.cases where is_synthetic and reference like 'SR-____-_______'`,
  );
  const stored = row?.stored ?? 0;
  if (stored >= size) return say(`${stored} cases are there already`);
  say(`seeding ${size - stored} cases`);
  const [cases, seed] = [size - stored, size + stored].map(String) as [string, string];
  await cli(folder, 'seed', '--cases', cases, '--quarters', String(QUARTERS), '--seed', seed);
  // What the server would do by itself in a quiet hour.
  await owner(databaseUrl, 'vacuum analyze');
  await owner(databaseUrl, 'checkpoint');
}

/** A statement of the owner of the database. */
export async function owner<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs one of the operator's commands beside the running desk and gives what it printed. */
export async function cli(folder: string, ...words: string[]): Promise<unknown> {
  const program = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../cli/src/main.js', import.meta.url)), ...words],
    { stdio: ['ignore', 'pipe', 2], env: environmentWith({ DESK_DATA: folder }) },
  );
  if (program.stdout === null) throw new Error('its output cannot be read');
  const [out, [code]] = await Promise.all([text(program.stdout), once(program, 'close')]);
  if (code !== 0) throw new Error(`${words[0]} ended with ${String(code)}`);
  return JSON.parse(out) as unknown;
}
