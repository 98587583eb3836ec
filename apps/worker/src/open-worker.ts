import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigurationError, type Env } from '@app/config';
import { Transactions } from '@app/database';
import { openDoor } from '@app/web';
import { JobsService, WorkerSettings } from './jobs.service.js';
import { plainErrorPage } from './plain-error.page.js';
import { WorkerModule } from './worker.module.js';

/** Opens the worker: its processors, and a door with nothing behind it but health and figures. */
export async function openWorker(
  loaded: Env,
  settings = new WorkerSettings(),
): Promise<NestFastifyApplication> {
  const { DATABASE_URL, SMTP_URL } = loaded;
  if (DATABASE_URL === undefined) throw new ConfigurationError('DATABASE_URL is needed by the worker');
  if (SMTP_URL === undefined) throw new ConfigurationError('SMTP_URL is needed by the worker');
  const env = { ...loaded, DATABASE_URL, SMTP_URL };
  return openDoor(WorkerModule.open(env, settings), {
    name: 'worker',
    env,
    port: env.WORKER_PORT,
    health: async (app) => {
      app.get(JobsService).assertSweeping();
      await app.get(Transactions).ping();
    },
    errorPage: plainErrorPage,
    metrics: true,
    ...(settings.logTo === undefined ? {} : { logTo: settings.logTo }),
  });
}
