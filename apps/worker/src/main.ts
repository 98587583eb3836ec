import { loadEnv } from '@app/config';
import { runDoor } from '@app/web';
import { openWorker } from './open-worker.js';

await runDoor('worker', async () => openWorker(loadEnv()));
