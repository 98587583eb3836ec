import { loadEnv } from '@app/config';
import { runDoor } from '@app/web';
import { openDesk } from './open-desk.js';

await runDoor('desk', () => openDesk(loadEnv()));
