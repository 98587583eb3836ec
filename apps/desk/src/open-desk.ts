import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { clockFrom, ConfigurationError, type Env } from '@app/config';
import { Transactions } from '@app/database';
import { LARGEST_FILE_BYTES, MOST_FILES } from '@app/files';
import type { Clock } from '@app/kernel';
import { SmtpMailer, type Mailer } from '@app/mail';
import { openDoor, type DoorOptions } from '@app/web';
import { serveOpenApi } from './api/openapi.js';
import { DeskModule } from './desk.module.js';
import { errorPage } from './frame/error.page.js';
import { problemWords } from './frame/problem-words.js';
import { wordsForStranger } from './frame/words.js';
import { viewerOf } from './session/viewer.js';

/** What a test or the standalone may put in the place of the real thing. */
export interface DeskParts {
  clock?: Clock;
  mailer?: Mailer;
  logTo?: DoorOptions['logTo'];
}

/** Opens the desk door on `env.DESK_PORT`. */
export async function openDesk(env: Env, parts: DeskParts = {}): Promise<NestFastifyApplication> {
  const { DATABASE_URL, AUDIT_KEY } = env;
  if (DATABASE_URL === undefined) throw new ConfigurationError('DATABASE_URL is needed by the desk');
  if (AUDIT_KEY === undefined) throw new ConfigurationError('AUDIT_KEY is needed by the desk');
  const clock = parts.clock ?? clockFrom(env);
  const mailer = parts.mailer ?? mailerOf(env, clock);
  return openDoor(DeskModule.open({ env: Object.assign(env, { DATABASE_URL, AUDIT_KEY }), clock, mailer }), {
    name: 'desk',
    env,
    port: env.DESK_PORT,
    health: async (app) => void (await app.get(Transactions).query('select 1')),
    errorPage,
    translate: (problem, request) =>
      problemWords(
        viewerOf(request)?.words ?? wordsForStranger(request),
        problem,
        request.url.startsWith('/api/'),
      ),
    prepare: serveOpenApi,
    // One more than may be sent, so that too many is told in words and not by the parser.
    uploads: { maxFileBytes: LARGEST_FILE_BYTES, maxFiles: MOST_FILES + 10 },
    logTo: parts.logTo,
  });
}

function mailerOf(env: Env, clock: Clock): Mailer {
  if (env.SMTP_URL === undefined) throw new ConfigurationError('SMTP_URL is needed by the desk');
  return new SmtpMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, clock });
}
