/** The life of a process that is a door: start or say why not, tell the parent, leave cleanly. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { doorPort } from './open-door.js';
import { startFailure } from './start-failure.js';

/** Longest time that requests under way get to finish. */
const FAREWELL_MS = 5000;

/** What a process gives a door; a test passes one of its own. */
export interface DoorProcess {
  stderr: { write: (line: string) => unknown };
  once: (event: 'SIGTERM' | 'SIGINT' | 'disconnect', listener: () => void) => unknown;
  exit: (code: number) => void;
  /** Only where a parent process listens. */
  send?: (message: unknown) => unknown;
}

/** The entry of each `apps/…/src/main.ts`. */
export async function runDoor(
  name: string,
  open: () => Promise<NestFastifyApplication>,
  process: DoorProcess = globalThis.process,
): Promise<void> {
  try {
    const app = await open();
    leaveOnRequest(app, process);
    process.send?.({ ready: name, port: doorPort(app) });
  } catch (error) {
    process.stderr.write(`${startFailure(name, error)}\n`);
    process.exit(2);
  }
}

function leaveOnRequest(app: NestFastifyApplication, process: DoorProcess): void {
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    const impatient = setTimeout(() => process.exit(0), FAREWELL_MS);
    impatient.unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  // A parent that has died can send no signal; the closed channel says the same.
  process.once('disconnect', leave);
}
