import { DomainError, type IsoDate } from '@app/kernel';
import { CALENDAR_TOO_SHORT } from '../calendar/legal-calendar.js';
import { CATALOGUE, termOf, type Catalogue } from '../catalogue/catalogue.js';
import {
  sideOf,
  type ChainEvent,
  type NextTerm,
  type OwedBy,
  type TermRow,
  type Words,
} from '../catalogue/term.js';
import { computeDeadline, type ComputeOptions } from '../compute/compute.js';
import type { DeadlineRequest } from '../compute/request.js';
import type { DeadlineResult } from '../compute/result.js';

/** What is known of the terms that follow. */
export interface ChainFacts {
  /** Day on which something happened that starts a following term. */
  events?: Partial<Record<ChainEvent, IsoDate>>;
  /** The law takes the penalty away further up the chain, before the term that is asked about. */
  withoutPenalty?: boolean;
  /** Whether an advisory committee is involved; without it both ways are listed. */
  committee?: boolean;
  /** Extensions, suspensions, a printed date, a second start or a variant of a following term, by its id. */
  details?: Record<string, Omit<DeadlineRequest, 'term' | 'start'>>;
}

/** One clock of a chain, running or to come. */
export interface Clock {
  term: string;
  name: Words;
  owedBy: OwedBy;
  /** Id of the term that it follows; `null` for the first. */
  after: string | null;
  /** What starts it. */
  when: Words | null;
  /**
   * `counted`: the engine's answer is in `result`. `open-ended`: it may be done from `from`, and the law gives no last day. `waiting`: it
   * starts with something that has not happened. `premature`: what should start it happened too early to count.
   * `beyond-calendar`: it begins on `from`, and the holidays of its end are not known yet.
   */
  state: 'counted' | 'open-ended' | 'waiting' | 'premature' | 'beyond-calendar';
  /** First day on which it can be done, or day zero of a counted term. */
  from: string | null;
  result: DeadlineResult | null;
}

interface Walk {
  facts: ChainFacts;
  events: Partial<Record<ChainEvent, IsoDate>>;
  options: ComputeOptions;
  catalogue: Catalogue;
  withoutPenalty: boolean;
  rootStart: string;
  /** Ids on the way so far; one that comes back is shown and not followed again. */
  path: readonly string[];
}

/**
 * All clocks that a term leads to: objection, decision, notice of default, two weeks, penalty days, appeal; or
 * complaint and ombudsman; or bank and Kifid. The links are data in the catalogue.
 *
 * A year that begins when a handling should have ended counts from its lawful last day, and she is reminded as if it
 * had ended on the earliest one. An event is used once, by the first term on the way that it starts.
 *
 * @throws DomainError of kind `invalid`, as `computeDeadline` does
 */
export function clocksFrom(
  request: DeadlineRequest & { term: string },
  facts: ChainFacts = {},
  options: ComputeOptions = {},
): Clock[] {
  const catalogue = options.catalogue ?? CATALOGUE;
  const row = termOf(request.term, catalogue);
  const result = row.length === null && !request.printed ? null : computeDeadline(request, options);
  const root: Clock = {
    term: row.id,
    name: row.name,
    owedBy: row.owedBy,
    after: null,
    when: null,
    state: result === null ? 'open-ended' : 'counted',
    from: request.start,
    result,
  };
  const walk: Walk = {
    facts,
    events: facts.events ?? {},
    options,
    catalogue,
    withoutPenalty: facts.withoutPenalty ?? false,
    rootStart: request.start,
    path: [row.id],
  };
  return [root, ...following(row, root, walk)];
}

function following(row: TermRow, parent: Clock, walk: Walk): Clock[] {
  const links = (row.next ?? []).filter((link) => applies(link, row, parent, walk));
  return links.flatMap((link) => {
    const next = termOf(link.id, walk.catalogue);
    const clock = clockOf(link, next, parent, walk);
    const leadsOn = clock.state === 'counted' || clock.state === 'open-ended';
    if (!leadsOn || walk.path.includes(next.id)) return [clock];
    return [clock, ...following(next, clock, onwards(link, walk))];
  });
}

/** Whether a link can still be followed. */
function applies(link: NextTerm, row: TermRow, parent: Clock, walk: Walk): boolean {
  const { committee } = walk.facts;
  if (link.committee !== undefined && committee !== undefined && link.committee !== committee) return false;
  if (walk.withoutPenalty && termOf(link.id, walk.catalogue).penalty === true) return false;
  if (link.starts !== 'late' && link.starts !== 'last-day') return true;
  // Once the answer has come in time, nothing that follows from its absence comes any more.
  const lateFrom = parent.result?.overdueFrom ?? null;
  return !(row.next ?? []).some((sibling) => {
    const happened = eventOf(sibling, walk);
    return happened !== null && (lateFrom === null || happened < lateFrom);
  });
}

function eventOf(link: NextTerm, walk: Walk): IsoDate | null {
  const { starts } = link;
  if (starts === 'late' || starts === 'last-day' || starts === 'same-start') return null;
  return walk.events[starts] ?? null;
}

function onwards(link: NextTerm, walk: Walk): Walk {
  const events = { ...walk.events };
  const { starts } = link;
  if (starts !== 'late' && starts !== 'last-day' && starts !== 'same-start') delete events[starts];
  const path = [...walk.path, link.id];
  return { ...walk, path, events, withoutPenalty: walk.withoutPenalty || link.withoutPenalty === true };
}

function startOf(link: NextTerm, parent: Clock, walk: Walk): string | null {
  switch (link.starts) {
    case 'last-day':
      return parent.result?.due ?? null;
    case 'late':
      return parent.result?.overdueFrom ?? null;
    case 'same-start':
      return parent.result?.start ?? parent.from;
    default:
      return eventOf(link, walk);
  }
}

function clockOf(link: NextTerm, next: TermRow, parent: Clock, walk: Walk): Clock {
  const start = startOf(link, parent, walk);
  const clock: Clock = {
    term: next.id,
    name: next.name,
    owedBy: next.owedBy,
    after: parent.term,
    when: link.when,
    state: 'waiting',
    from: start,
    result: null,
  };
  if (start === null) return clock;
  // A notice of default that came before the other side was late has no effect (Awb 4:17(3), 6:12(2)).
  if (link.starts === 'notice-of-default-received' && parent.from !== null && start < parent.from) {
    return { ...clock, state: 'premature' };
  }
  if (next.length === null) return { ...clock, state: 'open-ended' };
  try {
    return { ...clock, state: 'counted', result: resultOf(link, next, start, parent, walk) };
  } catch (error) {
    // A clock far ahead must not hide the nearer ones that can be computed.
    if (error instanceof DomainError && error.code === CALENDAR_TOO_SHORT)
      return { ...clock, state: 'beyond-calendar' };
    throw error;
  }
}

function resultOf(link: NextTerm, next: TermRow, start: string, parent: Clock, walk: Walk): DeadlineResult {
  const details = walk.facts.details?.[next.id] ?? {};
  const request: DeadlineRequest = { ...details, term: next.id, start };
  if (link.starts === 'definitive-position') request.otherStart ??= walk.rootStart;
  const earliest = parent.result?.nominal ?? null;
  const doubtful = link.starts === 'last-day' && sideOf(next.owedBy) === 'hers';
  if (doubtful && earliest !== null && earliest < start) request.earliestStart = earliest;
  return computeDeadline(request, walk.options);
}
