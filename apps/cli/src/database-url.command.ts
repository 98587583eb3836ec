import { loadEnv } from '@app/config';
import { EXIT, type Command } from './command.js';
import { ownerDatabaseUrl } from './context.js';

export const databaseUrlCommand: Command = {
  name: 'database-url',
  summary: "the address of the running standalone's database, for its owner's tools",
  help: `database-url

Prints the address as a JSON string. It holds the owner's password: do not paste it anywhere.`,
  async run(_args, io) {
    io.out(JSON.stringify(ownerDatabaseUrl(loadEnv())));
    return EXIT.done;
  },
};
