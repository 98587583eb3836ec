/**
 * What a caseworker can record about the clocks of a case, and which clocks start and end because of it. Pure: the days
 * come from the clocks themselves, and every refusal says what would be possible.
 */
import type { CaseDeadline } from '@app/cases';
import {
  afterHappening,
  CATALOGUE,
  possibleHappenings,
  sideOf,
  type DeadlineRequest,
  type Happening,
  type PossibleHappening,
} from '@app/deadlines';
import { DomainError, invalid, type IsoDate } from '@app/kernel';
import { clocksFor, type ClockFacts, type FinancialProduct } from './clocks-for.js';

export interface HappeningPlan {
  starts: DeadlineRequest[];
  ends: { id: string; version: number; how: 'met' | 'cancelled' }[];
}

/** She or the desk has sent the complaint, request or application to the institution. */
export interface LodgedComplaint {
  on: IsoDate;
  /** What a bank or insurer was asked for. */
  product?: FinancialProduct;
  /** Whether an advisory committee is involved; without it both ways start where the law knows two. */
  committee?: boolean;
}

/** Terms that only run because a decision stays out; the decision ends them (Awb 4:17). */
const WHILE_SILENT: readonly string[] = ['DEC-4-17-2W', 'DEC-4-17-DW'];
const PENALTY = 'DEC-4-17-DW';
const PENALTY_DECISION = 'DEC-4-18';
const COMMITTEE_WAYS: Record<string, boolean> = { 'POL-72-10w': false, 'POL-72-14w': true };

/** Whether the law takes the penalty away in this case: every late decision in it is one without penalty (Vw 71b, Woo 8.2). */
export function penaltyTakenAway(deadlines: readonly CaseDeadline[]): boolean {
  const links = deadlines
    .filter((deadline) => deadline.status !== 'cancelled')
    .flatMap((deadline) => CATALOGUE.byId.get(deadline.term)?.next ?? [])
    .filter((link) => link.starts === 'late' && link.id === 'DEC-4-17-IB');
  return links.length > 0 && links.every((link) => link.withoutPenalty === true);
}

/** What can be recorded about one clock of a case; nothing about one that has ended. */
export function happeningsOf(deadline: CaseDeadline, all: readonly CaseDeadline[]): PossibleHappening[] {
  if (deadline.status !== 'running') return [];
  return possibleHappenings(deadline, { withoutPenalty: penaltyTakenAway(all) });
}

/**
 * Which clocks start and end because of what happened to one of them.
 *
 * A decision also ends the two weeks and the penalty days that ran because it stayed out, and starts the two weeks for
 * the decision on the penalty (Awb 4:18). An answer also ends the other clocks that waited for the same answer. A term
 * that runs already from the same day is not started twice.
 *
 * @param today Today in Europe/Amsterdam.
 * @throws DomainError of kind `invalid`, the refusal of the engine; `CASES.DEADLINE_ENDED`, `CASES.DEADLINE_UNKNOWN`
 */
export function planHappening(
  all: readonly CaseDeadline[],
  deadlineId: string,
  happening: Happening,
  today: IsoDate,
): HappeningPlan {
  const deadline = all.find((one) => one.id === deadlineId);
  if (deadline === undefined)
    throw new DomainError('CASES.DEADLINE_UNKNOWN', 'not-found', 'There is no such clock.');
  if (deadline.status !== 'running')
    throw new DomainError('CASES.DEADLINE_ENDED', 'conflict', 'This clock has ended.');
  const options = { withoutPenalty: penaltyTakenAway(all) };
  const outcome = afterHappening(deadline, happening, today, options);
  const ends = outcome.clock === 'goes-on' ? [] : [ending(deadline, outcome.clock)];
  const starts: DeadlineRequest[] = [...outcome.starts];
  const running = all.filter((one) => one.status === 'running' && one.id !== deadlineId);
  if (outcome.clock === 'met') {
    const others = running.filter((one) => waitedForTheSame(one, deadline, happening));
    ends.push(...others.map((one) => ending(one, 'met')));
  }
  const { on } = happening;
  if (happening.kind === 'decision-sent' && typeof on === 'string') {
    const silent = running.filter((one) => WHILE_SILENT.includes(one.term));
    ends.push(...silent.map((one) => ending(one, 'met')));
    starts.push(...silent.flatMap((one) => decisionOnPenalty(one, on)));
  }
  return { starts: starts.filter((request) => !runsAlready(request, all)), ends };
}

/**
 * The clocks that start because the complaint reached the institution: those that follow from the classification.
 *
 * @throws DomainError `CASEWORK.NO_CLOCK_FOLLOWS`, `DEADLINES.NOT_HAPPENED_YET`, `DEADLINES.IMPOSSIBLE_DATE`
 */
export function planLodging(
  facts: ClockFacts,
  all: readonly CaseDeadline[],
  lodged: LodgedComplaint,
  today: IsoDate,
): HappeningPlan {
  const { on, product, committee } = lodged;
  if (on > today)
    throw invalid('DEADLINES.NOT_HAPPENED_YET', `on: ${on} lies ahead; record it once it has happened.`);
  const { clocks, none } = clocksFor(facts, {
    receivedOn: on,
    ...(product === undefined ? {} : { product }),
  });
  const starts = clocks.flatMap(({ term, startsOn, request }) => {
    const otherWay = committee !== undefined && (COMMITTEE_WAYS[term] ?? committee) !== committee;
    return startsOn === 'received' && request !== null && !otherWay ? [request] : [];
  });
  if (starts.length === 0) throw nothingFollows(none);
  const fresh = starts.filter((request) => !runsAlready(request, all));
  if (fresh.length === 0) throw runsFromThatDay(on);
  return { starts: fresh, ends: [] };
}

function ending(deadline: CaseDeadline, how: 'met' | 'cancelled') {
  return { id: deadline.id, version: deadline.version, how };
}

/** Two terms for the same answer, such as ten and fourteen weeks at the police, both count from the same day. */
function waitedForTheSame(other: CaseDeadline, deadline: CaseDeadline, { kind }: Happening): boolean {
  if (sideOf(other.result.owedBy) !== 'theirs' || sideOf(deadline.result.owedBy) !== 'theirs') return false;
  if (other.request.start !== deadline.request.start || kind === 'answer-received') return false;
  return possibleHappenings(other).some((possible) => possible.kind === kind);
}

/** Awb 4:18: two weeks after the last day on which the penalty was owed; none when it had not begun. */
function decisionOnPenalty(clock: CaseDeadline, decidedOn: IsoDate): DeadlineRequest[] {
  if (clock.term !== PENALTY || decidedOn <= clock.request.start) return [];
  const last = clock.due !== null && clock.due < decidedOn ? clock.due : decidedOn;
  return [{ term: PENALTY_DECISION, start: last }];
}

function runsAlready(request: DeadlineRequest, all: readonly CaseDeadline[]): boolean {
  return all.some(
    (one) =>
      one.status !== 'cancelled' && one.request.term === request.term && one.request.start === request.start,
  );
}

function nothingFollows(none: string | undefined): Error {
  const why: Record<string, string> = {
    anonymous: 'Nobody knows her name, and without a name no statutory term runs; ask her first.',
    'no-procedure': 'The case has no procedure yet; choose one first.',
  };
  return new DomainError(
    'CASEWORK.NO_CLOCK_FOLLOWS',
    'conflict',
    why[none ?? ''] ?? 'With this procedure no clock starts when a complaint arrives; start one by hand.',
  );
}

function runsFromThatDay(on: IsoDate): Error {
  return new DomainError(
    'CASEWORK.CLOCKS_RUN_ALREADY',
    'conflict',
    `The clocks that start on ${on} run already; change one of them instead.`,
  );
}
