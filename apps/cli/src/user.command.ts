import { parseArgs } from 'node:util';
import { StaffService, type StaffRole } from '@app/identity';
import { invalid } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';

const ROLES: StaffRole[] = ['caseworker', 'lead', 'statistician', 'administrator'];
const USAGE =
  'Usage: user add USERNAME | user disable USERNAME | user recover USERNAME | user recovery-sheets';

interface Typed {
  displayName?: string;
  role?: StaffRole;
  email?: string;
  language?: string;
  passphrase?: string;
  sheets?: string[];
}

export const userCommand: Command = {
  name: 'user',
  summary: 'add, disable or recover an account of staff; make the recovery sheets',
  help: `user add USERNAME            standard input: {"displayName","role","email","language","passphrase"}
user disable USERNAME        ends every session of the account and closes it
user recover USERNAME        standard input: {"sheets":["…","…"],"passphrase":"…"}: two sheets, a new passphrase
user recovery-sheets         once for each installation: three sheets, of which any two bring a colleague back

Roles: ${ROLES.join(', ')}. A passphrase has at least 14 characters. The second-factor secret is printed once.
Make the recovery sheets before the first account: an account made earlier cannot be recovered.`,
  async run(args, io) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [action, username] = positionals;
    if (action === 'recovery-sheets') {
      const sheets = await withDesk([], [], (desk) => desk.get(StaffService).setUpRecovery());
      io.out(JSON.stringify({ sheets, needed: 2 }));
      return EXIT.done;
    }
    if (username === undefined) throw invalid('CLI.USAGE', USAGE);
    if (action === 'disable') {
      await withDesk([], [], (desk) => desk.get(StaffService).disable(username));
      io.out(JSON.stringify({ username, disabled: true }));
      return EXIT.done;
    }
    if (action !== 'add' && action !== 'recover') throw invalid('CLI.USAGE', USAGE);
    const typed = readTyped(await io.stdin());
    const made = await withDesk([], [], (desk) => {
      const staff = desk.get(StaffService);
      return action === 'add'
        ? staff.add(newStaffOf(username, typed))
        : staff.recover(username, typed.sheets ?? [], typed.passphrase ?? '');
    });
    io.out(JSON.stringify({ username, ...made }));
    return EXIT.done;
  },
};

function readTyped(json: string): Typed {
  try {
    return JSON.parse(json) as Typed;
  } catch {
    throw invalid('CLI.JSON', 'Standard input is not a JSON object.');
  }
}

function newStaffOf(username: string, typed: Typed) {
  const { displayName, role, email, passphrase, language } = typed;
  if (displayName === undefined || role === undefined || email === undefined || passphrase === undefined) {
    throw invalid('CLI.USER_FIELDS', 'displayName, role, email and passphrase are needed.');
  }
  if (!ROLES.includes(role)) throw invalid('CLI.USER_ROLE', `The role is one of ${ROLES.join(', ')}.`);
  return { username, displayName, role, email, passphrase, ...(language === undefined ? {} : { language }) };
}
