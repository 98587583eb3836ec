import { parseArgs } from 'node:util';
import { DeadlineRecomputingService } from '@app/cases';
import { DUTCH_CALENDAR, extendedCalendar } from '@app/deadlines';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';

export const deadlineRecomputeCommand: Command = {
  name: 'deadline recompute',
  summary: 'compute every running clock again after the calendar changed',
  help: `deadline recompute [--decree-day YYYY-MM-DD ...] [--dry-run]

Computes every running clock again with the calendar of this version, and with the days given. Prints
{"looked":N,"changed":[{"deadlineId","caseId","term","change","from","to","why","whyNl","needsPerson"}]}.
A date that was told before never becomes shorter. With --dry-run nothing is changed.
--decree-day tries a royal-decree day that is not in the calendar yet, and only with --dry-run: a day that is to stay
belongs in the list of decree days, so that new clocks know it too.`,
  async run(args, io) {
    const { values } = parseArgs({
      args: args.slice(1),
      options: {
        'dry-run': { type: 'boolean', default: false },
        'decree-day': { type: 'string', multiple: true },
      },
    });
    const days = values['decree-day'] ?? [];
    const calendar =
      days.length === 0
        ? DUTCH_CALENDAR
        : extendedCalendar(DUTCH_CALENDAR, {
            version: 'tried on the command line',
            decreeDays: days.map((date) => ({ date, source: 'given on the command line' })),
          });
    const dryRun = values['dry-run'];
    if (days.length > 0 && !dryRun) {
      io.err('--decree-day is for --dry-run only: add the day to the list of decree days instead.');
      return EXIT.badInput;
    }
    const report = await withDesk([], [], (desk) =>
      desk.get(DeadlineRecomputingService).recomputeAll({ calendar, dryRun }),
    );
    io.out(JSON.stringify({ dryRun, ...report }));
    return EXIT.done;
  },
};
