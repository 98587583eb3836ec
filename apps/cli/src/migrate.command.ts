import { DATABASE_ROLES, installationSecrets, loadEnv } from '@app/config';
import { migrateDatabase, roleName } from '@app/database';
import { migrateQueue } from '@app/queue';
import { EXIT, type Command } from './command.js';
import { ownerDatabaseUrl } from './context.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database up to date, and print what each process is to be given',
  help: `migrate

For an installation without the standalone: uses DATABASE_URL as the owner, makes the roles spreekrecht_intake,
spreekrecht_exchange, spreekrecht_desk, spreekrecht_reports and spreekrecht_worker, and prints for each process the
DATABASE_URL and the secrets that it needs, and no other. The passwords and secrets are made once and kept in the data
folder; what is printed is secret.`,
  async run(_args, io) {
    const env = loadEnv();
    const url = ownerDatabaseUrl(env);
    const { databasePasswords, RECEIPT_PEPPER, RECEIPT_SALT, AUDIT_KEY, RELEASE_KEY, WEBHOOK_KEY } =
      installationSecrets(env.DESK_DATA);
    await migrateDatabase(url, databasePasswords);
    await migrateQueue(url);
    const receipts = { RECEIPT_PEPPER, RECEIPT_SALT };
    const more: Record<string, object> = {
      intake: receipts,
      desk: { ...receipts, AUDIT_KEY, RELEASE_KEY, WEBHOOK_KEY },
      worker: { WEBHOOK_KEY },
    };
    const processes = Object.fromEntries(
      DATABASE_ROLES.filter((role) => role !== 'owner').map((role) => {
        const own = new URL(url);
        own.username = roleName(role);
        own.password = databasePasswords[role];
        return [role, { DATABASE_URL: own.href, ...more[role] }];
      }),
    );
    io.out(JSON.stringify({ migrated: true, processes }));
    return EXIT.done;
  },
};
