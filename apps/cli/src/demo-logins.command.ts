import { loadEnv } from '@app/config';
import { invalid } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { readDemoReceipts } from './demo/demo-receipts.js';
import { DEMO_STAFF } from './demo/demo-staff.js';

export const demoLoginsCommand: Command = {
  name: 'demo-logins',
  summary: 'the accounts of the demonstration desk, with passphrase and second-factor secret',
  help: `demo-logins              [{"username","role","displayName","passphrase","totpSecret"}]
demo-logins receipts     [{"scenario","reference","receipt"}]

The accounts exist only in an installation with demonstration data, and so do the complaints whose codes are printed:
the code of a real complaint is never stored.`,
  async run(args, io) {
    const env = loadEnv();
    if (env.DEMO === '0')
      throw invalid('CLI.NO_DEMO', 'DEMO is 0: this installation has no demonstration accounts.');
    if (args[0] === 'receipts') {
      io.out(JSON.stringify(readDemoReceipts(env.DESK_DATA)));
      return EXIT.done;
    }
    const accounts = DEMO_STAFF.map(({ username, role, displayName, passphrase, totpSecret }) => ({
      username,
      role,
      displayName,
      passphrase,
      totpSecret,
    }));
    io.out(JSON.stringify(accounts));
    return EXIT.done;
  },
};
