import { ConfigurationError, loadEnv } from '@app/config';
import { Transactions } from '@app/database';
import { openDoor, runDoor } from '@app/web';
import { plainErrorPage } from './plain-error.page.js';
import { WorkerModule } from './worker.module.js';

await runDoor('worker', async () => {
  const { DATABASE_URL, SMTP_URL, ...rest } = loadEnv();
  if (DATABASE_URL === undefined) throw new ConfigurationError('DATABASE_URL is needed by the worker');
  if (SMTP_URL === undefined) throw new ConfigurationError('SMTP_URL is needed by the worker');
  const env = { ...rest, DATABASE_URL, SMTP_URL };
  return openDoor(WorkerModule.open(env), {
    name: 'worker',
    env,
    port: env.WORKER_PORT,
    health: (app) => app.get(Transactions).ping(),
    errorPage: plainErrorPage,
    metrics: true,
  });
});
