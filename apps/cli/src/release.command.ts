import { parseArgs } from 'node:util';
import { loadEnv } from '@app/config';
import { LoginService, StaffService } from '@app/identity';
import { DomainError, invalid } from '@app/kernel';
import {
  parseQuarter,
  ReleaseService,
  StatisticsModule,
  type Quarter,
  type ReleaseRow,
} from '@app/statistics';
import { EXIT, type Command, type CommandIo } from './command.js';
import { releaseKeyOf, withDesk } from './context.js';
import { signatoryFor } from './release/signatory.js';
import type { OpenReleaseTools, ReleaseTools } from './release/release-tools.js';

const USAGE = 'Usage: release prepare|approve|reject|publish|show QUARTER [--by USERNAME], or release list';
const STEPS = ['prepare', 'approve', 'reject', 'publish'] as const;
type Step = (typeof STEPS)[number];

const OPTIONS = {
  by: { type: 'string' },
  reason: { type: 'string' },
  'new-edition': { type: 'boolean' },
} as const;

export function makeReleaseCommand(open: OpenReleaseTools): Command {
  return {
    name: 'release',
    summary: 'makes the figures of a quarter public, in steps that take two people',
    help: `release prepare QUARTER [--by USERNAME]   counts, protects and attacks the figures of a quarter that has ended
release approve QUARTER [--by USERNAME]   a second person agrees
release reject  QUARTER [--by USERNAME]   ends a release that must not go out; it can be prepared again
release publish QUARTER [--by USERNAME]   makes an approved release public, for ever
release show    QUARTER                   the protected figures of the latest release, for whoever has to judge them
release list                              every release with its state

QUARTER is written as 2026-Q3. Preparing takes a statistician or a lead; approving and publishing a lead or a
statistician who did not prepare it. A demonstration account only has to be named, and by default the demonstration's
statistician prepares and its lead approves and publishes. A real account proves itself on standard input:
{"passphrase":"…","totp":"123456"}.

prepare --reason TEXT                     for a quarter that comes after a later one; the reason is published
prepare --new-edition --reason TEXT       a new edition of a published quarter: same frozen counts, never more shown

Standard output: {"quarter","edition","attempt","status",…}. Refused: one line, exit 2.`,
    async run(args, io) {
      try {
        const call = readCall(args);
        await open(async (tools) => io.out(JSON.stringify(await answer(tools, call, io))));
        return EXIT.done;
      } catch (error) {
        // Whatever is refused can be mended by whoever called: another person, another quarter, another order.
        if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
        io.err(error.publicMessage);
        return EXIT.badInput;
      }
    },
  };
}

export const releaseCommand = makeReleaseCommand((work) =>
  withDesk([StatisticsModule.open({ releaseKey: releaseKeyOf(loadEnv()) })], [], (desk) =>
    work({
      releases: desk.get(ReleaseService),
      staff: desk.get(StaffService),
      login: desk.get(LoginService),
    }),
  ),
);

interface QuarterCall {
  action: Step | 'show';
  quarter: Quarter;
  by: string | undefined;
  reason: string | undefined;
  newEdition: boolean | undefined;
}

type Call = { action: 'list' } | QuarterCall;

function readCall(args: string[]): Call {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [action = '', text, ...more] = positionals;
  const { by, reason, 'new-edition': newEdition } = values;
  if (action === 'list' && text === undefined) return { action };
  if (text === undefined || more.length > 0 || !isStepOrShow(action)) throw invalid('CLI.USAGE', USAGE);
  return { action, quarter: parseQuarter(text), by, reason, newEdition };
}

function isStepOrShow(action: string): action is Step | 'show' {
  return action === 'show' || (STEPS as readonly string[]).includes(action);
}

async function answer(tools: ReleaseTools, call: Call, io: CommandIo): Promise<object> {
  if (call.action === 'list') return { releases: (await tools.releases.list()).map(lineOf) };
  const { action, quarter } = call;
  if (action === 'show') return withDocument(await tools.releases.show(quarter));
  const { actor, username, isDemo } = await signatoryFor(tools, action, call.by, () => io.stdin());
  const options = { newEdition: call.newEdition, reason: call.reason, demonstration: isDemo };
  const row =
    action === 'prepare'
      ? await tools.releases.prepare(actor, quarter, options)
      : await tools.releases[action](actor, quarter);
  io.err(`${row.quarter} is ${row.status}, by ${username}.`);
  return action === 'prepare' ? withDocument(row) : lineOf(row);
}

function withDocument(row: ReleaseRow): object {
  return { ...lineOf(row), document: row.document };
}

function lineOf(row: ReleaseRow): object {
  return {
    quarter: row.quarter,
    edition: row.document.edition,
    attempt: row.attempt,
    status: row.status,
    persons: row.document.persons,
    preparedAt: row.preparedAt,
    approvedAt: row.approvedAt,
    publishedAt: row.publishedAt,
    proof: row.document.proof,
  };
}
