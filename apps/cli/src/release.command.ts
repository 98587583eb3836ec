import { parseArgs } from 'node:util';
import { loadEnv } from '@app/config';
import { LoginService, StaffService } from '@app/identity';
import { DomainError, invalid } from '@app/kernel';
import {
  parseMethod,
  parseQuarter,
  ReleaseService,
  StatisticsModule,
  type Method,
  type MethodRefusal,
  type Quarter,
  type ReleaseRow,
  type ReleaseVariant,
} from '@app/statistics';
import { EXIT, type Command, type CommandIo } from './command.js';
import { releaseKeyOf, withDesk } from './context.js';
import { signatoryFor } from './release/signatory.js';
import type { OpenReleaseTools, ReleaseTools, Signatory } from './release/release-tools.js';

const USAGE =
  'Usage: release prepare|choose|approve|reject|publish|show QUARTER [--by USERNAME], or release list';
const STEPS = ['prepare', 'choose', 'approve', 'reject', 'publish'] as const;
type Step = (typeof STEPS)[number];

const OPTIONS = {
  by: { type: 'string' },
  reason: { type: 'string' },
  'new-edition': { type: 'boolean' },
  method: { type: 'string' },
} as const;

export function makeReleaseCommand(open: OpenReleaseTools): Command {
  return {
    name: 'release',
    summary: 'makes the figures of a quarter public, in steps that take two people',
    help: `release prepare QUARTER [--by USERNAME]   counts, protects and attacks the figures of a quarter that has ended
release choose  QUARTER --method METHOD   protects it in the other way; what was approved before is void
release approve QUARTER [--by USERNAME]   a second person agrees; with --method only to that way
release reject  QUARTER [--by USERNAME]   ends a release that must not go out; it can be prepared again
release publish QUARTER [--by USERNAME]   makes an approved release public, for ever
release show    QUARTER                   the protected figures of the latest release, for whoever has to judge them
release list                              every release with its state

QUARTER is written as 2026-Q3. Preparing takes a statistician or a lead; approving and publishing a lead or a
statistician who did not prepare it. A demonstration account only has to be named, and by default the demonstration's
statistician prepares and its lead approves and publishes. A real account proves itself on standard input:
{"passphrase":"…","totp":"123456"}.

METHOD is suppression or rounding. Both are made, attacked, and told side by side on standard error: the share of groups
with somebody in them that show a figure, the Hellinger distance to the counts (0 is equal), and tables without figures.
That depends on hidden counts and is for whoever chooses. Whoever chose cannot approve.

prepare --method METHOD                   begins with this way; else that of the earlier edition, or of the policy
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
  method: Method | undefined;
}

type Call = { action: 'list' } | QuarterCall;

function readCall(args: string[]): Call {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [action = '', text, ...more] = positionals;
  const { by, reason, 'new-edition': newEdition } = values;
  if (action === 'list' && text === undefined) return { action };
  if (text === undefined || more.length > 0 || !isStepOrShow(action)) throw invalid('CLI.USAGE', USAGE);
  const method = values.method === undefined ? undefined : parseMethod(values.method);
  if (action === 'choose' && method === undefined) throw invalid('CLI.USAGE', USAGE);
  return { action, quarter: parseQuarter(text), by, reason, newEdition, method };
}

function isStepOrShow(action: string): action is Step | 'show' {
  return action === 'show' || (STEPS as readonly string[]).includes(action);
}

async function answer(tools: ReleaseTools, call: Call, io: CommandIo): Promise<object> {
  if (call.action === 'list') return { releases: (await tools.releases.list()).map(lineOf) };
  const { action, quarter } = call;
  if (action === 'show') return withDocument(await tools.releases.show(quarter));
  const { actor, username, isDemo } = await signatoryFor(tools, action, call.by, () => io.stdin());
  const row = await taken(tools.releases, { ...call, action }, { actor, isDemo });
  io.err(`${row.quarter} is ${row.status}, by ${username}.`);
  if (action !== 'prepare' && action !== 'choose') return lineOf(row);
  for (const variant of row.variants) io.err(sentenceOf(variant, row.method));
  return withDocument(row);
}

function taken(
  releases: ReleaseTools['releases'],
  { action, quarter, newEdition, reason, method }: QuarterCall & { action: Step },
  { actor, isDemo }: Pick<Signatory, 'actor' | 'isDemo'>,
): Promise<ReleaseRow> {
  switch (action) {
    case 'prepare':
      return releases.prepare(actor, quarter, { newEdition, reason, demonstration: isDemo, method });
    case 'choose':
      return releases.choose(actor, quarter, parseMethod(method ?? ''));
    case 'approve':
      return releases.approve(actor, quarter, method);
    case 'reject':
    case 'publish':
      return releases[action](actor, quarter);
  }
}

/** What a way is worth, in one line. */
function sentenceOf(variant: ReleaseVariant, chosen: Method): string {
  const name = `${variant.method}${variant.method === chosen ? ' (chosen)' : ''}`;
  if ('refusal' in variant) return `${name}: cannot be, ${REFUSALS[variant.refusal]}.`;
  const { visiblePercent, hellinger, withheld } = variant.utility;
  return `${name}: ${visiblePercent}% visible, distance ${hellinger.toFixed(2)}, ${withheld} tables without figures.`;
}

const REFUSALS: Record<MethodRefusal, string> = {
  'other-method': 'an earlier edition was protected in the other way',
  'tells-too-much': 'the figures could give somebody away',
};

function withDocument(row: ReleaseRow): object {
  return { ...lineOf(row), variants: row.variants, document: row.document };
}

function lineOf(row: ReleaseRow): object {
  return {
    quarter: row.quarter,
    edition: row.document.edition,
    attempt: row.attempt,
    status: row.status,
    method: row.method,
    persons: row.document.persons,
    preparedAt: row.preparedAt,
    approvedAt: row.approvedAt,
    publishedAt: row.publishedAt,
    proof: row.document.proof,
  };
}
