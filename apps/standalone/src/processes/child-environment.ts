/**
 * What each process gets to know, as one table. A process starts with these variables and with nothing of the
 * environment of the standalone, so a door that is broken into has no key, password or address of another one.
 */
import type { DatabaseRole, Env, InstallationSecrets } from '@app/config';

export const CHILDREN = ['intake', 'exchange', 'desk', 'reports', 'worker'] as const;
export type ChildName = (typeof CHILDREN)[number];

type Variable = keyof Env & string;

const EVERY_PROCESS: readonly Variable[] = [
  'NODE_ENV',
  'HOST',
  'INTAKE_PORT',
  'EXCHANGE_PORT',
  'DESK_PORT',
  'REPORTS_PORT',
  'INTAKE_URL',
  'EXCHANGE_URL',
  'DESK_URL',
  'REPORTS_URL',
  'DEMO',
  'CLOCK',
  'LOG_LEVEL',
];

const RECEIPTS: readonly Variable[] = ['RECEIPT_PEPPER', 'RECEIPT_SALT'];
const FILES: readonly Variable[] = ['DESK_DATA', 'S3_URL'];
const SCANNER: readonly Variable[] = ['CLAMD_HOST', 'CLAMD_PORT'];
const MAIL_IN: readonly Variable[] = ['MAIL_IN_PORT', 'MAIL_IN_HOST', 'MAIL_IN_DOMAIN'];
const MAIL: readonly Variable[] = ['SMTP_URL', 'MAIL_FROM'];

const WEBHOOKS: readonly Variable[] = ['WEBHOOK_KEY', 'WEBHOOK_LOOPBACK'];

const ALSO: Record<ChildName | 'cli', readonly Variable[]> = {
  intake: [...FILES, ...SCANNER, ...RECEIPTS, 'PING_FROM'],
  exchange: [...SCANNER, ...MAIL, ...MAIL_IN],
  desk: [
    ...FILES,
    ...SCANNER,
    ...MAIL,
    'MAIL_IN_DOMAIN',
    ...RECEIPTS,
    'AUDIT_KEY',
    'RELEASE_KEY',
    ...WEBHOOKS,
    'REDIS_URL',
  ],
  reports: [],
  worker: [...FILES, ...MAIL, 'REDIS_URL', 'WORKER_PORT', 'PING_FROM', ...WEBHOOKS],
  cli: [...FILES, ...MAIL, ...RECEIPTS, 'AUDIT_KEY', 'RELEASE_KEY', 'REDIS_URL'],
};

export interface Installation {
  /** With every port and folder filled in. */
  env: Env;
  secrets: InstallationSecrets;
  /** Connection string of the owner of the database. */
  ownerUrl: string;
  /** The moment that the whole system believes it is; absent when it is the real one. */
  simulatedMoment?: string;
}

export function childEnvironment(
  child: ChildName | 'cli',
  installation: Installation,
): Record<string, string> {
  const { env, secrets, ownerUrl, simulatedMoment } = installation;
  const known: Partial<Record<Variable, unknown>> = {
    ...env,
    RECEIPT_PEPPER: env.RECEIPT_PEPPER ?? secrets.RECEIPT_PEPPER,
    RECEIPT_SALT: env.RECEIPT_SALT ?? secrets.RECEIPT_SALT,
    AUDIT_KEY: env.AUDIT_KEY ?? secrets.AUDIT_KEY,
    RELEASE_KEY: env.RELEASE_KEY ?? secrets.RELEASE_KEY,
    WEBHOOK_KEY: env.WEBHOOK_KEY ?? secrets.WEBHOOK_KEY,
    CLOCK: simulatedMoment,
    DATABASE_URL: child === 'cli' ? ownerUrl : databaseUrlFor(child, ownerUrl, secrets),
  };
  const variables = [...EVERY_PROCESS, ...ALSO[child], 'DATABASE_URL' as const];
  return Object.fromEntries(
    variables.flatMap((name) => (known[name] === undefined ? [] : [[name, String(known[name])]])),
  );
}

/** The same database, as the role of one process. */
export function databaseUrlFor(
  role: Exclude<DatabaseRole, 'owner'>,
  ownerUrl: string,
  secrets: InstallationSecrets,
): string {
  const url = new URL(ownerUrl);
  url.username = `spreekrecht_${role}`;
  url.password = secrets.databasePasswords[role];
  return url.href;
}
