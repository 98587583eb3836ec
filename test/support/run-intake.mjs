/** Runs the intake door from its sources in a process of its own, so that a test can kill it. */
import './from-source.mjs';
import { flushCompileCache } from 'node:module';

const { loadEnv } = await import('../../libs/config/src/index.ts');
const { runDoor } = await import('../../libs/web/src/index.ts');
const { openIntake } = await import('../../apps/intake/src/open-intake.ts');

await runDoor('intake', () => openIntake(loadEnv()));
// It will be killed, and then nothing would be kept.
flushCompileCache();
