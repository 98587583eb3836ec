/** From counts to a table that may be published, or to the reason why not. Nothing leaves here that was not attacked. */
import { audit, type Audit, type Engine } from '../audit/index.js';
import type { AuditRequest, LedgerRelease, ProtectRequest, PublishedRelease } from '../input/release.js';
import { Deadline, TimeIsUp } from '../protection/deadline.js';
import { round } from '../protection/rounding/round.js';
import type { Solver } from '../protection/solver.js';
import { suppress } from '../protection/suppression/suppress.js';
import { checkCounts } from '../protection/system/check-counts.js';
import { cellName } from '../protection/system/layout-equations.js';
import type { ProtectOutcome, Protected, Refused } from './outcome.js';
import { patternHashOf } from './proof.js';
import { utilityOf } from './utility.js';

/** The two solvers: one for the optimiser, one for the auditor. */
export interface Solvers {
  solver: Solver;
  engine: Engine;
}

/** The auditor may take as long as the optimiser was allowed to, and a few seconds in any case. */
const LEAST_AUDIT_SECONDS = 5;
const ATTACKERS = ['naive', 'rule-aware', 'insider', 'joint', 'algebraic'];

/** A result of the optimiser, before anybody has attacked it. */
type Candidate = Omit<Protected, 'audit' | 'proof' | 'utility'>;

/**
 * Protects one release over the whole ledger. Synchronous, and busy for up to the time limit and the audit after it.
 *
 * @throws DomainError `DISCLOSURE.BAD_INPUT` when the table does not add up, `DISCLOSURE.CONTRADICTION` when the
 *         ledger cannot be true
 */
export function protect(solvers: Solvers, request: ProtectRequest): ProtectOutcome {
  try {
    return protectInTime(solvers, request);
  } catch (error) {
    if (error instanceof TimeIsUp)
      return refused('the time limit was reached before any safe table was known');
    throw error;
  }
}

function protectInTime({ solver, engine }: Solvers, request: ProtectRequest): ProtectOutcome {
  checkCounts(request);
  if (request.counts.every((count) => count === 0))
    return refused('the table is empty: there is nobody in it');
  const deadline = new Deadline(request.timeLimitSeconds);
  const insufficient: (number | null)[][] = [];
  for (;;) {
    const candidate =
      request.method === 'rounding'
        ? rounded(solver, request, deadline)
        : suppressed({ solver, engine }, request, deadline, insufficient);
    if (candidate.status === 'refused') return candidate;
    const attack = audit(engine, auditRequestOf(request, candidate.published));
    if (attack === undefined)
      return refused('the result could not be audited in time; a coarser table can be');
    if (attack.isSafe) return published(solver, request, candidate, attack);
    // What only whole numbers give away the optimiser cannot see: it is told to hide more, and asked again.
    if (!attack.onlyWhole || request.method === 'rounding') return leaking(attack);
    insufficient.push(candidate.published);
  }
}

/** The public side of a request, with the cells of single persons for the insider attack. */
export function auditRequestOf(request: ProtectRequest, figures: readonly (number | null)[]): AuditRequest {
  const { name, layout, method, threshold, base, alsoSensitive, counts, attacker, links } = request;
  const release: PublishedRelease = {
    name,
    layout,
    method,
    threshold,
    base,
    zerosShown: true,
    published: figures,
    alsoSensitive,
  };
  const alone = (name: string, counts: readonly number[], published: readonly (number | null)[]) =>
    counts.flatMap((count, cell) =>
      count === 1 && published[cell] === null ? [{ release: name, cell }] : [],
    );
  return {
    release,
    attacker,
    links,
    ledger: request.ledger.map(({ counts: _, ...earlier }: LedgerRelease): PublishedRelease => earlier),
    singletons: [
      ...alone(name, counts, figures),
      ...request.ledger.flatMap((earlier) => alone(earlier.name, earlier.counts ?? [], earlier.published)),
    ],
    timeLimitSeconds: Math.max(LEAST_AUDIT_SECONDS, request.timeLimitSeconds),
  };
}

function suppressed(
  { solver, engine }: Solvers,
  request: ProtectRequest,
  deadline: Deadline,
  insufficient: readonly (readonly (number | null)[])[],
): Candidate | Refused {
  const result = suppress(solver, request, deadline, insufficient);
  if (result.status === 'exposed') {
    const count = request.counts[result.cell] ?? 0;
    return refused(
      `cell ${cellName(request.layout, result.cell)} is always published, and its count of ${count} is sensitive`,
    );
  }
  if (result.status === 'no-time')
    return refused('the time limit was reached before any safe table was known');
  if (result.status !== 'impossible') return result;
  const attack = audit(engine, auditRequestOf(request, result.published));
  const reason =
    attack === undefined || attack.isSafe
      ? 'too much follows from what must be published'
      : attack.why.join(' | ');
  return {
    ...refused(`not even hiding every cell protects the table: ${reason}`),
    leaks: attack?.leaks ?? [],
  };
}

function rounded(solver: Solver, request: ProtectRequest, deadline: Deadline): Candidate | Refused {
  const result = round(solver, request, deadline);
  if (result.status === 'no-time')
    return refused('the time limit was reached before any rounded table was known');
  if (result.status === 'impossible') {
    return refused(
      `no multiples of ${request.base} next to the counts add up, within the table and with earlier releases`,
    );
  }
  const isSmall = request.counts.map((count) => count > 0 && count < request.threshold);
  const isChanged = request.counts.map((count, cell) => result.published[cell] !== count);
  const primary = isSmall.filter(Boolean).length;
  const secondary = isChanged.filter((changed, cell) => changed && isSmall[cell] !== true).length;
  return { ...result, primary, secondary };
}

function published(solver: Solver, request: ProtectRequest, candidate: Candidate, attack: Audit): Protected {
  const { method, attacker, threshold, base, ledger, counts } = request;
  const attackers = attack.report.integer === undefined ? ATTACKERS : [...ATTACKERS, 'integer'];
  const { minimalWidth } = attack;
  return {
    ...candidate,
    audit: attack.report,
    utility: utilityOf(counts, candidate.published),
    proof: {
      method,
      attackers,
      attacker,
      threshold,
      ...(method === 'rounding' ? { base } : {}),
      earlierReleases: ledger.length,
      minimalWidth: Number.isFinite(minimalWidth) ? Math.floor(minimalWidth + 1e-6) : null,
      patternHash: patternHashOf(candidate.published),
      solver: `HiGHS ${solver.version.string}`,
    },
  };
}

function leaking({ why, leaks }: Audit): Refused {
  return { ...refused(`the audit can compute what should be hidden: ${why.join(' | ')}`), leaks };
}

function refused(why: string): Refused {
  return { status: 'refused', why, leaks: [] };
}
