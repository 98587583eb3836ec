import { parseArgs } from 'node:util';
import { invalid } from '@app/kernel';
import { RetentionModule, RetentionService } from '@app/retention';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';

export const retentionCommand: Command = {
  name: 'retention',
  summary: 'run [--dry-run]: remove what is past its time, or count it',
  help: `retention run [--dry-run]

Removes drafts, ended sessions, kept answers and cases that are past their time, and prints how many of each.
With --dry-run it only counts. The worker does the same every night.`,
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    if (positionals[0] !== 'run' || positionals.length > 1) {
      throw invalid('CLI.USAGE', 'Usage: retention run [--dry-run]');
    }
    const dryRun = values['dry-run'];
    const removed = await withDesk([RetentionModule], [], (desk) =>
      desk.get(RetentionService).run({ dryRun }),
    );
    io.out(JSON.stringify({ dryRun, removed }));
    return EXIT.done;
  },
};
