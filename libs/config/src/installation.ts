/**
 * What belongs to one installation and is made at its first start: secrets in the data folder,
 * readable by its owner only, and a note of where the running standalone can be reached.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigurationError } from './load-env.js';

/** The PostgreSQL roles; each process logs in as one of them and can do no more than that role. */
export const DATABASE_ROLES = ['owner', 'intake', 'exchange', 'desk', 'reports', 'worker'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

export interface InstallationSecrets {
  RECEIPT_PEPPER: string;
  RECEIPT_SALT: string;
  AUDIT_KEY: string;
  RELEASE_KEY: string;
  WEBHOOK_KEY: string;
  databasePasswords: Record<DatabaseRole, string>;
}

/** Where the running standalone can be reached by its owner's tools. */
export interface RuntimeNote {
  pid: number;
  /** As owner of the database. */
  databaseUrl: string;
  mailboxUrl?: string;
  smtpUrl?: string;
  /** How far ahead of the real present the running system lives, in milliseconds; absent when it does not. */
  clockAheadMs?: number;
}

/** Reads the secrets of this installation, or makes them on first use; one that is new since then is added. */
export function installationSecrets(dataFolder: string): InstallationSecrets {
  const file = join(dataFolder, 'secrets.json');
  ensureFolder(dataFolder);
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<InstallationSecrets>)
    : undefined;
  const made = newSecrets();
  const secrets = { ...made, ...kept };
  if (kept === undefined || Object.keys(made).some((name) => !Object.hasOwn(kept, name))) {
    writePrivately(file, secrets);
  }
  return secrets;
}

function newSecrets(): InstallationSecrets {
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, hex(24)]));
  return {
    RECEIPT_PEPPER: hex(32),
    RECEIPT_SALT: hex(16),
    AUDIT_KEY: hex(32),
    RELEASE_KEY: hex(32),
    WEBHOOK_KEY: hex(32),
    databasePasswords: passwords as Record<DatabaseRole, string>,
  };
}

export function writeRuntimeNote(dataFolder: string, note: RuntimeNote): void {
  writePrivately(join(dataFolder, 'runtime.json'), note);
}

export function readRuntimeNote(dataFolder: string): RuntimeNote | undefined {
  const file = join(dataFolder, 'runtime.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RuntimeNote) : undefined;
}

function ensureFolder(folder: string): void {
  try {
    makeFolders(resolve(folder));
    writeFileSync(join(folder, '.writable'), '');
  } catch {
    throw new ConfigurationError('DESK_DATA names a folder that cannot be written');
  }
}

/** One level at a time: where a folder cannot be made, `recursive` may try for ever. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Written beside its place and moved there, so that a crash never leaves half a file. */
function writePrivately(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
