import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigurationError, type Env } from '@app/config';
import { Transactions } from '@app/database';
import type { Clock } from '@app/kernel';
import { openDoor } from '@app/web';
import { errorPage, problemInWords } from './frame/error.page.js';
import { addVary } from './frame/vary.js';
import { ReportsModule } from './reports.module.js';

/** Opens the door for the Platform and the public. */
export function openReports(given: Env, clock?: Clock): Promise<NestFastifyApplication> {
  const { DATABASE_URL } = given;
  if (DATABASE_URL === undefined) throw new ConfigurationError('DATABASE_URL is needed by the reports door');
  const env = Object.assign(given, { DATABASE_URL });
  return openDoor(ReportsModule.open(env, clock), {
    name: 'reports',
    env,
    port: env.REPORTS_PORT,
    health: (app) => app.get(Transactions).ping(),
    errorPage,
    translate: problemInWords,
    metrics: true,
    prepare: (app) => {
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onSend', (request, reply, _payload, done) => {
          addVary(request, reply);
          done();
        });
    },
  });
}
