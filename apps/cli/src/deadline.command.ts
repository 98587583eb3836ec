import { computeDeadline, readDeadlineRequest, viewTerms } from '@app/deadlines';
import { DomainError, invalid } from '@app/kernel';
import { EXIT, type Command, type CommandIo } from './command.js';

const HELP = `deadline recompute [--dry-run]  the open clocks of the desk again, after the calendar changed (see its --help)

deadline compute          one request as JSON on stdin, one answer as JSON on stdout
deadline compute --many   JSON lines in, JSON lines out, in the same order
deadline terms            the catalogue of terms, as one JSON array

A request:
  term         id of the catalogue ("deadline terms" lists them), or a term of your own:
               {"length","regime":"atw"|"eu"|"none","counting":"forward"|"backward","owedBy","unit":"calendar"|"working-days"}
               counting is forward and owedBy is agency unless you say otherwise
  start        day zero, YYYY-MM-DD; for a term in hours a local date-time such as 2026-04-06T16:00
  otherStart   the second date of three terms: for KIF-1J3M start is the final answer of the bank and otherStart the
               first complaint (the later end counts); for BNK-43-3 start is the filing and otherStart the
               acknowledgement (the earlier end counts); for TAX-22j start is the date printed on the assessment and
               otherStart the day of publication (the later day is day zero)
  variant      another length of the same term, where "deadline terms" lists variants
  extensions   [{"length":"P4W","noticeOn":"YYYY-MM-DD","consent":true}], counted from the end before any roll
  suspensions  [{"from","to"}]: first day that does not count, day on which counting resumes; to is null while it lasts
  printed      the date that the letter gives; it goes before the catalogue, and the answer shows both

An answer has nominal (end before any roll), due (last day in time), overdueFrom (first day on which they may be told
that it is late; for her own terms the day after due), remindBy (her terms only: the earliest last day that can be
defended) and the steps in English (why) and Dutch (whyNl). A suspended term has no dates. Hours are real hours: over a
change of the clock the wall time shifts.

Length of a term: one unit, P6W, P90D, P3M, P1Y or PT72H.
Bad input: exit 2, one line on stderr, nothing on stdout. With --many every line is answered, a bad one by
{"error","code","line"}, and the exit code is 2 with one line on stderr when there was any. Empty lines are skipped.`;

/** The operator's way to the deadline engine; the form of input and output is a contract with other programs. */
export const deadlineCommand: Command = {
  name: 'deadline',
  summary: 'compute legal terms, list the catalogue, recompute the open clocks of the desk',
  help: HELP,
  async run(args, io) {
    const [action, ...rest] = args;
    if (action === 'compute' && rest.length === 0) return computeOne(io);
    if (action === 'compute' && rest.length === 1 && rest[0] === '--many') return computeMany(io);
    if (action === 'terms' && rest.length === 0) {
      io.out(JSON.stringify(viewTerms()));
      return EXIT.done;
    }
    throw invalid(
      'CLI.USAGE',
      'Usage: deadline compute < request.json, deadline compute --many < requests.jsonl, or deadline terms.',
    );
  },
};

async function computeOne(io: CommandIo): Promise<number> {
  io.out(answer(await io.stdin()));
  return EXIT.done;
}

/** Other lines are answered when one is bad, because a batch of a whole caseload must not hang on one row. */
async function computeMany(io: CommandIo): Promise<number> {
  let line = 0;
  let bad = 0;
  let firstBad = '';
  for await (const text of io.lines()) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      io.out(answer(text));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      bad += 1;
      if (bad === 1) firstBad = `line ${line}: ${error.publicMessage}`;
      io.out(JSON.stringify({ error: error.publicMessage, code: error.code, line }));
    }
  }
  if (bad === 0) return EXIT.done;
  io.err(`${bad} of ${line} lines could not be computed; ${firstBad}`);
  return EXIT.badInput;
}

function answer(text: string): string {
  return JSON.stringify(computeDeadline(readDeadlineRequest(parse(text))));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('CLI.NOT_JSON', 'The request is not valid JSON.');
  }
}
