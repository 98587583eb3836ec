import { loadEnv } from '@app/config';
import { runDoor } from '@app/web';
import { openIntake } from './open-intake.js';

void runDoor('intake', () => openIntake(loadEnv()));
