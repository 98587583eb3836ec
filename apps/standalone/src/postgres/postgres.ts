import { join } from 'node:path';
import { privateFolder } from '../data-folder.js';
import { turnLog } from '../processes/log-file.js';
import { installedBinaries } from './postgres-binaries.js';
import { DATABASE, OWNER, ensureCluster } from './postgres-cluster.js';
import { postgresHome } from './postgres-home.js';
import { PostgresServer } from './postgres-server.js';

export interface RunningPostgres {
  /** As owner of the database. */
  ownerUrl: string;
  /** True when the database was made by this start. */
  isNew: boolean;
  stop(): Promise<void>;
}

/** More losses than this within one run, and something is wrong that starting again does not mend. */
const MOST_LOSSES = 5;

/**
 * Starts the embedded PostgreSQL, making its database at the first start. When the server is killed it is started
 * again on the same port; the doors find it back by themselves.
 *
 * @param giveUp Called when it cannot be kept running.
 */
export async function startPostgres(
  dataFolder: string,
  ownerPassword: string,
  say: (line: string) => void,
  giveUp: (error: unknown) => void,
): Promise<RunningPostgres> {
  const home = postgresHome(dataFolder, installedBinaries(), say);
  const isNew = await ensureCluster(home, ownerPassword);
  if (isNew) say(`Made a new database in ${home.cluster}.`);
  const logFile = join(privateFolder(dataFolder, 'logs'), 'postgres.log');
  turnLog(logFile);
  let losses = 0;
  const server = new PostgresServer(home, logFile, say, () => {
    losses++;
    say(`PostgreSQL ended by itself; starting it again. Its log: ${logFile}`);
    if (losses > MOST_LOSSES) giveUp(new Error('PostgreSQL ended by itself too often.'));
    else server.start().catch(giveUp);
  });
  await server.start();
  return {
    ownerUrl: `postgres://${OWNER}:${ownerPassword}@127.0.0.1:${server.port}/${DATABASE}`,
    isNew,
    stop: () => server.stop(),
  };
}
