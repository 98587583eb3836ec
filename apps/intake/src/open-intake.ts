import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '@app/config';
import { Transactions } from '@app/database';
import { LARGEST_FILE_BYTES, MOST_FILES } from '@app/files';
import type { Clock } from '@app/kernel';
import { openDoor } from '@app/web';
import { EXIT_TO } from './frame/door-settings.js';
import { problemWord } from './frame/problem-words.js';
import { wordsFor } from './frame/words.js';
import { IntakeDoorModule } from './intake-door.module.js';
import { problemPage } from './pages/problem.page.js';
import { leaveWithAnyBody } from './visit/exit-body.js';

export interface IntakeOptions {
  port?: number;
  /** Where the quick exit leads. */
  exitTo?: string;
  clock?: Clock;
  /** Where the log goes; standard output when left out. */
  logTo?: { write: (line: string) => void };
}

/** Opens the intake door. */
export function openIntake(env: Env, options: IntakeOptions = {}): Promise<NestFastifyApplication> {
  const { exitTo = EXIT_TO } = options;
  return openDoor(IntakeDoorModule.open(env, options), {
    name: 'intake',
    env,
    port: options.port ?? env.INTAKE_PORT,
    health: async (app) => {
      await app.get(Transactions).query('select 1');
    },
    errorPage: (view) => problemPage({ words: wordsFor(view.request), exitTo }, view),
    translate: problemWord,
    prepare: leaveWithAnyBody,
    // The quick exit tells the server in the background while the browser already leaves.
    scriptsMayConnect: true,
    // More than are taken, so that the one too many is told of by itself and the others stay.
    uploads: { maxFileBytes: LARGEST_FILE_BYTES, maxFiles: 2 * MOST_FILES },
    logTo: options.logTo,
  });
}
