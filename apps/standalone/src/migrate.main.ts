/**
 * A program of its own, run once at each start: brings the schemas of the desk and of the queue up to date.
 * Apart, because it needs the whole database library and the standalone that waits for it does not.
 * Its task comes on standard input, so that no password is in its arguments. Exit 2 with one line when the
 * database cannot be reached.
 */
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import type { InstallationSecrets } from '@app/config';
import { migrateDatabase, pingDatabase } from '@app/database';
import { DomainError } from '@app/kernel';
import { migrateQueue } from '@app/queue';

export interface MigrationTask {
  ownerUrl: string;
  rolePasswords: InstallationSecrets['databasePasswords'];
  /** False when the queue is on Redis. */
  withQueue: boolean;
}

try {
  const task = JSON.parse(await text(process.stdin)) as MigrationTask;
  await pingDatabase(task.ownerUrl);
  await migrateDatabase(task.ownerUrl, task.rolePasswords);
  if (task.withQueue) await migrateQueue(task.ownerUrl);
  process.exit(0);
} catch (error) {
  const isUnreachable = error instanceof DomainError && error.kind === 'unavailable';
  process.stderr.write(`${isUnreachable ? error.publicMessage : String(error)}\n`);
  process.exit(isUnreachable ? 2 : 1);
}
