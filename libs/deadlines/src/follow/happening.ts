/**
 * What can happen to a running clock that starts other ones: a decision is sent, a notice of default arrives, she has
 * objected, or nothing comes at all. The ways are the links of the catalogue; nothing is started that they do not say.
 */
import { invalid, isPlainDate, type IsoDate } from '@app/kernel';
import { CATALOGUE, termOf, type Catalogue } from '../catalogue/catalogue.js';
import { CHAIN_EVENTS, sideOf, type ChainEvent, type NextTerm, type TermRow } from '../catalogue/term.js';
import type { DeadlineRequest } from '../compute/request.js';
import type { DeadlineResult } from '../compute/result.js';

/**
 * A chain event, or one of three others. `answer-received`: what was owed came, and nothing follows from it. `done`: she
 * did what her term was for, such as objecting. `silence`: the other side is late and nothing came.
 */
export const HAPPENINGS = [...CHAIN_EVENTS, 'answer-received', 'done', 'silence'] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];

export interface Happening {
  kind: HappeningKind;
  /** The day on which it happened; left out for silence, whose day is the one from which the other side is late. */
  on?: IsoDate | null;
  /** Whether an advisory committee is involved; needed where the next term depends on it. */
  committee?: boolean;
}

/** A clock of a case, as it was asked for and answered. */
export interface KnownClock {
  request: DeadlineRequest;
  result: DeadlineResult;
}

export interface HappeningOptions {
  catalogue?: Catalogue;
  /** The law takes the penalty away: no penalty days follow. */
  withoutPenalty?: boolean;
}

export interface PossibleHappening {
  kind: HappeningKind;
  /** Ids of the terms that it starts. */
  starts: readonly string[];
  /** Which of them starts depends on whether a committee advises. */
  asksCommittee: boolean;
}

export interface HappeningOutcome {
  /** Requests of the clocks that start, ready to be computed. */
  starts: (DeadlineRequest & { term: string })[];
  /** What becomes of the clock itself. */
  clock: 'goes-on' | 'met' | 'cancelled';
}

interface Way {
  kind: HappeningKind;
  link: NextTerm;
}

const ENDING: readonly HappeningKind[] = [
  'decision-sent',
  'findings-sent',
  'definitive-position',
  'judgment-sent',
  'answer-received',
  'done',
];

/** What can be recorded about a clock, with the terms that start from it. An inline term leads nowhere. */
export function possibleHappenings(clock: KnownClock, options: HappeningOptions = {}): PossibleHappening[] {
  const row = rowOf(clock, options);
  if (row === undefined) return [];
  const ways = waysFrom(row, options);
  const kinds = [...new Set(ways.map((way) => way.kind))];
  const possible = kinds.map((kind) => {
    const links = ways.filter((way) => way.kind === kind).map((way) => way.link);
    return {
      kind,
      starts: links.map((link) => link.id),
      asksCommittee: links.some((link) => link.committee !== undefined),
    };
  });
  const answered = kinds.some((kind) => ENDING.includes(kind));
  if (sideOf(row.owedBy) === 'theirs' && !answered)
    possible.push({ kind: 'answer-received', starts: [], asksCommittee: false });
  return possible;
}

/**
 * What follows when something has happened to a clock.
 *
 * @param today Today in Europe/Amsterdam; what has not happened yet cannot be recorded.
 * @throws DomainError of kind `invalid` with one sentence: not possible for this clock, a day that cannot be, a notice
 *         of default that came too early (Awb 4:17(3), 6:12(2)), or a committee that nobody spoke of
 */
export function afterHappening(
  clock: KnownClock,
  happening: Happening,
  today: IsoDate,
  options: HappeningOptions = {},
): HappeningOutcome {
  const { kind } = happening;
  const possible = possibleHappenings(clock, options);
  const known = possible.find((one) => one.kind === kind);
  if (known === undefined) throw notPossible(clock, kind, possible);
  if (known.asksCommittee && happening.committee === undefined) throw committeeUnknown(known.starts);
  const on = dayOf(clock, happening, today);
  const row = rowOf(clock, options);
  const ways = row === undefined ? [] : waysFrom(row, options).filter((way) => way.kind === kind);
  const starts = ways
    .filter(({ link }) => link.committee === undefined || link.committee === happening.committee)
    .map(({ link }) => requestOf(link, clock, on, options.catalogue ?? CATALOGUE));
  if (ENDING.includes(kind)) return { starts, clock: 'met' };
  // After silence a clock with nothing left to happen has served; where an answer can still come, it goes on.
  const over =
    kind === 'silence' && possible.every((one) => one.kind === 'silence' || one.starts.length === 0);
  return { starts, clock: over ? 'cancelled' : 'goes-on' };
}

function rowOf({ request }: KnownClock, options: HappeningOptions): TermRow | undefined {
  return typeof request.term === 'string' ? termOf(request.term, options.catalogue ?? CATALOGUE) : undefined;
}

function waysFrom(row: TermRow, options: HappeningOptions): Way[] {
  const catalogue = options.catalogue ?? CATALOGUE;
  return (row.next ?? []).flatMap((link): Way[] => {
    const next = termOf(link.id, catalogue);
    if (options.withoutPenalty === true && next.penalty === true) return [];
    const kind = kindOf(link, row);
    if (kind === undefined) return [];
    if (next.length !== null) return [{ kind, link }];
    // A step without a last day is no clock; what it leads to can be recorded on the clock before it.
    return (next.next ?? []).flatMap((further) =>
      isEvent(further.starts) ? [{ kind: further.starts, link: further }] : [],
    );
  });
}

function kindOf(link: NextTerm, row: TermRow): HappeningKind | undefined {
  if (isEvent(link.starts)) return link.starts;
  if (link.starts === 'same-start') return undefined;
  return sideOf(row.owedBy) === 'hers' ? 'done' : 'silence';
}

function isEvent(starts: NextTerm['starts']): starts is ChainEvent {
  return (CHAIN_EVENTS as readonly string[]).includes(starts);
}

/** The day that counts. @throws DomainError when it cannot be */
function dayOf({ request, result }: KnownClock, { kind, on }: Happening, today: IsoDate): IsoDate {
  const start = request.start.slice(0, 10);
  const { due, overdueFrom } = result;
  if (kind === 'silence') {
    if (overdueFrom !== null && overdueFrom.slice(0, 10) <= today) return overdueFrom.slice(0, 10);
    throw invalid(
      'DEADLINES.NOT_LATE_YET',
      overdueFrom === null
        ? 'The term stands still, so nobody is late; end the suspension first.'
        : `They are not late before ${overdueFrom}; until then nothing follows from silence.`,
    );
  }
  if (typeof on !== 'string' || !isPlainDate(on))
    throw invalid('DEADLINES.IMPOSSIBLE_DATE', 'on: give the day on which it happened, as 2026-11-21.');
  if (on > today)
    throw invalid('DEADLINES.NOT_HAPPENED_YET', `on: ${on} lies ahead; record it once it has happened.`);
  if (on < start)
    throw invalid(
      'DEADLINES.HAPPENED_BEFORE_START',
      `on: ${on} lies before the term began on ${start}; check both days, or change the start first.`,
    );
  if (kind === 'notice-of-default-received' && (overdueFrom === null || on < overdueFrom.slice(0, 10)))
    throw invalid(
      'DEADLINES.NOTICE_TOO_EARLY',
      overdueFrom === null
        ? 'A notice of default has no effect while the term stands still (Awb 4:17(3), 6:12(2)).'
        : `A notice of default that arrives before ${overdueFrom} has no effect (Awb 4:17(3), 6:12(2)); send it again from that day on.`,
    );
  if (kind === 'done' && due !== null && on > due.slice(0, 10))
    throw invalid(
      'DEADLINES.DONE_TOO_LATE',
      `on: ${on} lies after the last day, ${due}; if the delay can be excused (Awb 6:11), start the next clock by hand.`,
    );
  return on;
}

function requestOf(
  link: NextTerm,
  { request, result }: KnownClock,
  on: IsoDate,
  catalogue: Catalogue,
): DeadlineRequest & { term: string } {
  const started: DeadlineRequest & { term: string } = { term: link.id, start: on };
  if (link.starts === 'late') started.start = result.overdueFrom?.slice(0, 10) ?? on;
  if (link.starts === 'last-day') {
    started.start = result.due?.slice(0, 10) ?? on;
    const earliest = result.nominal?.slice(0, 10) ?? started.start;
    // Somebody may say that it ended before any roll: she acts as if it had.
    if (sideOf(termOf(link.id, catalogue).owedBy) === 'hers' && earliest < started.start)
      started.earliestStart = earliest;
  }
  if (link.starts === 'definitive-position') started.otherStart = request.start;
  return started;
}

function notPossible(clock: KnownClock, kind: string, possible: readonly PossibleHappening[]): Error {
  const { term } = clock.request;
  const name = typeof term === 'string' ? term : 'a term of your own';
  const others = possible.map((one) => one.kind).join(', ');
  return invalid(
    'DEADLINES.NOTHING_FOLLOWS',
    `"${kind.slice(0, 40)}" starts nothing after ${name}; ${others === '' ? 'end it, or start another clock by hand' : `possible are ${others}`}.`,
  );
}

function committeeUnknown(starts: readonly string[]): Error {
  return invalid(
    'DEADLINES.COMMITTEE_UNKNOWN',
    `Say whether an advisory committee is involved ("committee": true or false): it decides between ${starts.join(' and ')}.`,
  );
}
