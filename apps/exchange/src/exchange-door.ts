import type { Env } from '@app/config';
import { Transactions } from '@app/database';
import type { Clock } from '@app/kernel';
import { openDoor, type DoorOptions } from '@app/web';
import { ExchangeDoorModule } from './exchange-door.module.js';
import { errorPage } from './frame/error.page.js';
import { problemWords, wordsOf } from './frame/words.js';

/** Opens the door of institutions. @param changes what a test wants different, such as the clock or a free port. */
export function openExchangeDoor(
  env: Env & { DATABASE_URL: string },
  changes: Partial<Pick<DoorOptions, 'port' | 'logTo'>> & { clock?: Clock } = {},
) {
  const { clock, ...options } = changes;
  return openDoor(ExchangeDoorModule.open(env, clock), {
    name: 'exchange',
    env,
    port: env.EXCHANGE_PORT,
    health: (app) => app.get(Transactions).ping(),
    errorPage,
    translate: (problem, request) => problemWords(wordsOf(request), problem),
    metrics: true,
    ...options,
  });
}
