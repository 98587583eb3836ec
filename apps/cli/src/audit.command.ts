import { AuditVerifier } from '@app/audit';
import { invalid } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'verify: read the whole audit trail and find what was changed, removed or cut',
  help: `audit verify

Reads the audit trail from its first event and checks each hash, the head and the note outside the database.
Prints {"intact":true,"events":N}, or {"intact":false,"events":N,"at":POSITION,"why":"…"} and exits with 1.`,
  async run(args, io) {
    if (args[0] !== 'verify' || args.length > 1) throw invalid('CLI.USAGE', 'Usage: audit verify');
    const verdict = await withDesk([], [], (desk) => desk.get(AuditVerifier).verify());
    io.out(JSON.stringify(verdict));
    return verdict.intact ? EXIT.done : EXIT.failed;
  },
};
