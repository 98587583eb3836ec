import { parseArgs } from 'node:util';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { Clock, DomainError, invalid } from '@app/kernel';
import { EXIT, type Command } from './command.js';
import { withDesk } from './context.js';
import { seedHistory, spread, type SeedTools } from './seed/seed-history.js';

const CASES_MAX = 5_000_000;
const QUARTERS_MAX = 40;

export type OpenSeedTools = <T>(
  work: (tools: SeedTools & { production: boolean }) => Promise<T>,
) => Promise<T>;

/** @param open Gives the services of the desk to the work, and closes them whatever happens. */
export function makeSeedCommand(open: OpenSeedTools): Command {
  return {
    name: 'seed',
    summary: 'adds synthetic complaints in bulk, sealed like real ones',
    help: `seed --cases N [--quarters N] [--seed N]

Adds N invented complaints (up to ${CASES_MAX}), spread over the last full quarters (default 4, at most ${QUARTERS_MAX}).
They are sealed like real ones, marked as synthetic, and numbered with seven digits (SR-2026-1000001).
The same --seed (default 1) on the same day gives the same codes, dates and sentences; keys are always new.
Refused when NODE_ENV is production: invented complaints do not belong among real ones.
Standard output: {"cases","rows","quarters","firstReference","lastReference","seconds"}.`,
    async run(args, io) {
      const options = {
        cases: { type: 'string' },
        quarters: { type: 'string' },
        seed: { type: 'string' },
      } as const;
      const { values } = parseArgs({ args, options });
      const cases = wholeNumber('--cases', values.cases, 1, CASES_MAX);
      const quarters = wholeNumber('--quarters', values.quarters ?? '4', 1, QUARTERS_MAX);
      const seed = wholeNumber('--seed', values.seed ?? '1', 0, 2 ** 32 - 1);
      return open(async (tools) => {
        if (tools.production) throw productionRefused();
        const begun = tools.clock.instant();
        const onProgress = (stored: number) => {
          if (stored % 10_000 < 400) io.err(`${stored} of ${cases} complaints sealed`);
        };
        const load = spread(tools.clock.today(), quarters, cases);
        const summary = await seedHistory(tools, { quarters: load, seed, onProgress });
        const seconds = Number(begun.until(tools.clock.instant()).total('seconds').toFixed(1));
        io.out(JSON.stringify({ ...summary, seconds }));
        return EXIT.done;
      });
    },
  };
}

export const seedCommand = makeSeedCommand((work) =>
  withDesk([], [], (desk, env) =>
    work({
      transactions: desk.get(Transactions),
      audit: desk.get(AuditTrail),
      clock: desk.get(Clock),
      production: env.NODE_ENV === 'production',
    }),
  ),
);

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text ?? '') ? Number(text) : NaN;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalid('CLI.SEED', `${name} is a whole number from ${least} to ${most}.`);
}

function productionRefused(): DomainError {
  return new DomainError(
    'CLI.SEED_PRODUCTION',
    'forbidden',
    'Invented complaints are refused when NODE_ENV is production.',
  );
}
