import { installationSecrets, loadEnv } from '@app/config';
import { migrateDatabase } from '@app/database';
import { migrateQueue } from '@app/queue';
import { EXIT, type Command } from './command.js';
import { ownerDatabaseUrl } from './context.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database up to date and give each role its password',
  help: `migrate

For an installation without the standalone: uses DATABASE_URL as the owner, makes the roles spreekrecht_intake,
spreekrecht_exchange, spreekrecht_desk, spreekrecht_reports and spreekrecht_worker, and prints the address that each
process is to be given.`,
  async run(_args, io) {
    const env = loadEnv();
    const url = ownerDatabaseUrl(env);
    const { databasePasswords } = installationSecrets(env.DESK_DATA);
    await migrateDatabase(url, databasePasswords);
    await migrateQueue(url);
    io.out(
      JSON.stringify({
        migrated: true,
        roles: Object.keys(databasePasswords).filter((role) => role !== 'owner'),
      }),
    );
    return EXIT.done;
  },
};
