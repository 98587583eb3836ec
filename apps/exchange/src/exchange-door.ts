import { clockFrom, type Env } from '@app/config';
import { Transactions } from '@app/database';
import type { Clock } from '@app/kernel';
import { SmtpMailer, type Mailer } from '@app/mail';
import { openDoor, type DoorOptions } from '@app/web';
import { ExchangeDoorModule } from './exchange-door.module.js';
import { errorPage } from './frame/error.page.js';
import { LARGEST_ANSWER_FILE_BYTES, MOST_ANSWER_FILES } from './message/posted-answer.js';
import { problemWords, wordsOf } from './frame/words.js';

/** Opens the door of institutions. @param changes what a test wants different, such as the clock or a free port. */
export function openExchangeDoor(
  env: Env & { DATABASE_URL: string },
  changes: Partial<Pick<DoorOptions, 'port' | 'logTo'>> & { clock?: Clock; mailer?: Mailer } = {},
) {
  const { clock, mailer = mailerOf(env, clock), ...options } = changes;
  return openDoor(ExchangeDoorModule.open(env, clock, mailer), {
    name: 'exchange',
    env,
    port: env.EXCHANGE_PORT,
    health: (app) => app.get(Transactions).ping(),
    errorPage,
    translate: (problem, request) => problemWords(wordsOf(request), problem),
    uploads: { maxFileBytes: LARGEST_ANSWER_FILE_BYTES, maxFiles: MOST_ANSWER_FILES + 1 },
    metrics: true,
    ...options,
  });
}

/** Links of overviews go by mail; a door without a mail server has no overview. */
function mailerOf(env: Env, clock?: Clock): Mailer | undefined {
  if (env.SMTP_URL === undefined) return undefined;
  return new SmtpMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, clock: clock ?? clockFrom(env) });
}
