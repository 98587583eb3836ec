/** The intake door on a database of its own, with the rights of its own role, for stories. */
import { randomBytes } from 'node:crypto';
import { loadEnv } from '@app/config';
import type { Clock } from '@app/kernel';
import { doorPort } from '@app/web';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { openIntake } from '../../apps/intake/src/open-intake.js';

export interface TestDoor {
  url: string;
  database: TestDatabase;
  /** Every line that the door wrote to its log. */
  log: string[];
  close(): Promise<void>;
}

export async function openTestDoor(
  options: { clock?: Clock; exitTo?: string; env?: Record<string, string> } = {},
): Promise<TestDoor> {
  const database = await freshDatabase();
  const log: string[] = [];
  const env = loadEnv({
    NODE_ENV: 'test',
    DATABASE_URL: database.urlAs('intake'),
    RECEIPT_PEPPER: randomBytes(32).toString('hex'),
    RECEIPT_SALT: randomBytes(16).toString('hex'),
    ...options.env,
  });
  const app = await openIntake(env, { ...options, port: 0, logTo: { write: (line) => log.push(line) } });
  return {
    url: `http://127.0.0.1:${doorPort(app)}`,
    database,
    log,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
