import { loadEnv } from '@app/config';
import { DomainError } from '@app/kernel';
import { runStandalone } from './standalone.js';
import { terminal } from './terminal.js';

/** 0 after Ctrl-C, 2 when something outside has to change first (told in one line), 1 when something broke. */
async function main(): Promise<number> {
  const stop = new AbortController();
  // A person presses Ctrl-C twice, npm passes it on once more: only the first one counts.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  // The launcher is gone, so nobody is left who could stop us.
  process.once('disconnect', () => stop.abort());
  // The reader of our lines may go away first (`npm start | head`).
  process.stdout.on('error', () => stop.abort());
  let bug: unknown;
  process.on('uncaughtException', (error) => {
    bug = error;
    stop.abort();
  });
  try {
    await runStandalone(loadEnv(), terminal, stop.signal);
    if (bug !== undefined) throw bug;
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof DomainError ? error.publicMessage : `Something broke: ${String(error)}`}\n`,
    );
    return error instanceof DomainError ? 2 : 1;
  }
}

process.exit(await main());
