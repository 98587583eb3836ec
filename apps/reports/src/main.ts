import { loadEnv } from '@app/config';
import { runDoor } from '@app/web';
import { openReports } from './open-reports.js';

await runDoor('reports', async () => openReports(loadEnv()));
