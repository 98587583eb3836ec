import {
  auditInWorker,
  jjFormat,
  loadSolvers,
  protectInWorker,
  readAuditRequest,
  readProtectRequest,
  type Layout,
  type Protected,
} from '@app/disclosure-control';
import { invalid } from '@app/kernel';
import { EXIT, type Command, type CommandIo } from './command.js';

/** What goes in, what comes out, and how earlier releases are told. */
const HELP = `protect            one request as JSON on stdin, the protected table as JSON on stdout
protect --proof    the same, with the proof bundle and the utility
protect --audit    attacks a published table (nulls for hidden cells) with nothing but what is public
protect --jj       the same request as a .jj file, for tau-ARGUS or sdcTable; contains every count

A request:
  method            "suppression" (hide cells) or "rounding" (every cell to a multiple of base, adding up)
  threshold         counts from 1 to threshold - 1 are sensitive, margins too (5 unless you say otherwise)
  base              of the rounding (5)
  attacker          "rule-aware" (a hidden cell is at least 1; its upper bound must reach the threshold) or
                    "naive" (at least 0; a sensitive cell must have an interval of width 1)
  weights           cost of hiding a cell: "count" every cell 1, "value" its count, "policy" 1 for an inner cell and ten
                    times as much for every total that it is over
  insiders          what a complainant who is alone in her cell may learn: "report" counts it, "prefer" avoids it where
                    that costs nothing, "require" avoids it at any cost ("prefer")
  timeLimitSeconds  for the optimiser (60); the audit may take as long again. When it ends: the best table known, with
                    its bound, if the audit passes; else refused
  table             {"dims":[12,10],"order":"row-major over (dim+1), index 0 is the total","cells":[...]} with all margins
                    {"dims":[n],"additive":false,"cells":[total,...]} categories that do not add up (several answers)
                    {"size":n,"equations":[{"terms":[[cell,coefficient],...],"equals":0}],"alwaysShown":[0],"total":0,
                    "cells":[...]} any other linear system, such as a hierarchy
  alsoSensitive     numbers of cells that are sensitive whatever they count, such as those of too few institutions
  name              of this release ("this"); other parts of the request call it by its name, or "this"
  linked            [{"name","table"}]: more tables that are published at the same time, such as the year to date
  ledger            every earlier release, oldest first, withdrawn ones too: the earlier request with its name and what
                    was published of it, {"name","method","threshold","base","table","published":[...,null],"linked"}.
                    Without the counts: {"name","table":{"dims"},"published"}. Published cells stay published, hidden
                    ones stay hidden and are protected again
  sums              [{"total":"2026-H1","of":["2026-Q1","this"]}]: cell by cell, the tables of the list add up to total.
                    One name in the list says that two tables show the same cells
  relations         [{"terms":[[{"release":"2026-Q1","cell":[2,0]},1],[{"release":"this","cell":7},-1]],"equals":0}]
                    for everything else; "cell" is its number or its coordinates, 0 for a total. With "atLeast" and
                    "atMost" instead of "equals" for a figure that was computed from counts: 33% of cell 0 in cell 4
                    is {"terms":[[4,1],[0,-0.325]],"atLeast":0} and {"terms":[[4,1],[0,-0.335]],"atMost":0}
Entries of the ledger may carry their own sums and relations, by name; "this" is always the table to protect.
Zeros and grand totals are always published. Never leave an earlier release out: what is not told is not protected.

Result: {"status":"optimal"|"feasible","objective","bound","primary","secondary","published","audit"} and exit 0.
  objective, bound  cost of all hidden cells, primary ones included; for rounding the sum of |figure - count|
  primary           sensitive cells; secondary: cells hidden to protect them (rounding: other cells that changed)
  audit             per attacker, how many cells say too much: exact (one count is possible), belowThreshold (certainly
                    under the threshold), narrow (rounding: an interval narrower than base - 1).
                    naive and ruleAware look at this release, joint at everything ever published with the knowledge of
                    the attacker of the request, insider at what single persons could learn, algebraic uses exact
                    elimination, integer the real bounds of whole numbers (three and more dimensions, linked tables);
                    shown: sensitive counts that a published table simply shows (only with --audit)
Refused: {"status":"refused","why","leaks"} and exit 1. leaks lists the published sums to add and subtract. For the
operator only: it names what is hidden.

protect --audit takes {"table","threshold","method","base","attacker","ledger","sums","relations","linked"} with nulls in
table.cells, and "singletons":[cell,...] to try single persons: anybody can try her own cell. It answers
{"status":"safe","audit"} and exit 0, or {"status":"refused","why","audit","leaks"} and exit 1.

Bad input, tables that do not add up and ledgers that contradict themselves: exit 2, one line on stderr, nothing on
stdout.`;

/** The operator's way to table protection and to its auditor; the form of input and output is a contract. */
export const protectCommand: Command = {
  name: 'protect',
  summary: 'protect a table of small counts, or attack a published one (--audit)',
  help: HELP,
  async run(args, io) {
    const [option, ...rest] = args;
    if (rest.length === 0 && option === undefined) return protectOne(io, false);
    if (rest.length === 0 && option === '--proof') return protectOne(io, true);
    if (rest.length === 0 && option === '--audit') return auditOne(io);
    if (rest.length === 0 && option === '--jj') return exportOne(io);
    throw invalid(
      'CLI.USAGE',
      'Usage: protect [--proof | --audit | --jj] < request.json; protect --help explains.',
    );
  },
};

async function protectOne(io: CommandIo, withProof: boolean): Promise<number> {
  const request = readProtectRequest(parse(await io.stdin()));
  const outcome = await protectInWorker(request);
  if (outcome.status === 'refused') {
    const { status, why, leaks } = outcome;
    io.out(JSON.stringify(leaks.length === 0 ? { status, why } : { status, why, leaks }));
    return EXIT.failed;
  }
  io.out(JSON.stringify(viewOf(outcome, request.layout, withProof)));
  return EXIT.done;
}

/** The public file is all that the auditor gets. */
async function auditOne(io: CommandIo): Promise<number> {
  const request = readAuditRequest(parse(await io.stdin()));
  const found = await auditInWorker({ ...request, singletons: request.singletons ?? [] });
  if (found === undefined) {
    io.out(JSON.stringify({ status: 'refused', why: 'the attack was not finished within the time limit' }));
    return EXIT.failed;
  }
  const { report, isSafe, why, leaks } = found;
  if (isSafe) io.out(JSON.stringify({ status: 'safe', audit: report }));
  else io.out(JSON.stringify({ status: 'refused', why: why.join(' | '), audit: report, leaks }));
  return isSafe ? EXIT.done : EXIT.failed;
}

async function exportOne(io: CommandIo): Promise<number> {
  const request = readProtectRequest(parse(await io.stdin()));
  const { solver } = await loadSolvers();
  io.out(jjFormat(solver, request).trimEnd());
  return EXIT.done;
}

/** Tables that were protected together come apart again, each under its own name. */
function viewOf(outcome: Protected, layout: Layout, withProof: boolean) {
  const { status, objective, bound, primary, secondary, published, audit, proof, utility } = outcome;
  const parts = layout.kind === 'linked' ? layout.parts : [];
  let next = 0;
  const figures = parts.map(({ name, size }) => {
    const start = next;
    next += size;
    return { name, published: published.slice(start, next) };
  });
  const [own, ...linked] = figures;
  return {
    status,
    objective,
    bound,
    primary,
    secondary,
    published: own?.published ?? published,
    ...(linked.length === 0 ? {} : { linked }),
    audit,
    ...(withProof
      ? {
          proof,
          utility,
        }
      : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('CLI.NOT_JSON', 'The request is not valid JSON.');
  }
}
