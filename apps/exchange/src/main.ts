import { ConfigurationError, loadEnv } from '@app/config';
import { runDoor } from '@app/web';
import { openExchangeDoor } from './exchange-door.js';

await runDoor('exchange', async () => {
  const { DATABASE_URL, ...rest } = loadEnv();
  if (DATABASE_URL === undefined) throw new ConfigurationError('DATABASE_URL is needed by the exchange door');
  return openExchangeDoor({ ...rest, DATABASE_URL });
});
