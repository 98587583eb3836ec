/** Invented people and complaints for whoever tries the desk; made by the operator's own commands. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, type Installation } from './processes/child-environment.js';
import { runProgram } from './processes/run-program.js';
import { programFile, toolFlags } from './programs.js';

const LOGIN = ['role', 'username', 'passphrase', 'totpSecret'] as const;
const RECEIPT = ['scenario', 'reference', 'receipt'] as const;

/** What the summary shows of the demo data, as the operator's commands print it. */
export interface Demo {
  logins: Record<(typeof LOGIN)[number], string>[];
  receipts: Record<(typeof RECEIPT)[number], string>[];
}

export const NO_DEMO: Demo = { logins: [], receipts: [] };

/** @param database Says which database was filled, so that another one is filled again. */
export function isFilled(dataFolder: string, database: string): boolean {
  return existsSync(marker(dataFolder, database));
}

/** Fills the database once. May be cut off and run again: the command adds only what is missing. */
export async function fillWithDemo(
  installation: Installation,
  database: string,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const { code } = await cli(installation, ['demo-data'], say, stop);
  if (code !== 0) throw new Error(`The demo data could not be made (exit ${code}).`);
  writeFileSync(marker(installation.env.DESK_DATA, database), '');
}

/** Empty where the command line does not tell: the desk runs as well without a summary of it. */
export async function readDemo(installation: Installation, stop: AbortSignal): Promise<Demo> {
  const ask = async (...args: string[]) => {
    const { code, output } = await cli(installation, ['demo-logins', ...args], () => undefined, stop);
    return code === 0 ? output : '';
  };
  const [logins, receipts] = await Promise.all([ask(), ask('receipts')]);
  return { logins: rows(logins, LOGIN), receipts: rows(receipts, RECEIPT) };
}

/** Reads a JSON list of objects; what is missing or something else becomes empty. */
export function rows<K extends string>(output: string, columns: readonly K[]): Record<K, string>[] {
  let list: unknown;
  try {
    list = JSON.parse(output);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .map(
      (row) =>
        Object.fromEntries(columns.map((column) => [column, String(row[column] ?? '')])) as Record<K, string>,
    );
}

function cli(installation: Installation, args: string[], say: (line: string) => void, stop: AbortSignal) {
  const env = childEnvironment('cli', installation);
  return runProgram(programFile('cli'), args, { env, nodeFlags: toolFlags, onMessage: say, stop });
}

function marker(dataFolder: string, database: string): string {
  return join(dataFolder, `demo-data.${database}.done`);
}
