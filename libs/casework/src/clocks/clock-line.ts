/** The clocks of a case in one row of time: those that ended, those that run, and those that can follow from them. */
import type { CaseDeadline } from '@app/cases';
import {
  catalogueOfVersion,
  clocksFrom,
  sideOf,
  standingOn,
  type ChainFacts,
  type Clock as ChainClock,
  type DeadlineRequest,
  type OwedBy,
  type Side,
  type Standing,
  type SuspensionInput,
  type Words,
} from '@app/deadlines';
import { DomainError, type IsoDate } from '@app/kernel';
import { penaltyTakenAway } from './clock-happenings.js';

/**
 * `past`: it was met or cancelled. `running` and `suspended`: it counts, or stands still. `to-come`: it is no clock of
 * the case yet, and begins or becomes possible when the one before it takes its course.
 */
export type LinePhase = 'past' | 'running' | 'suspended' | 'to-come';

export interface LineClock {
  /** Different for each clock of one line, and the same each time that the line is made. */
  key: string;
  term: DeadlineRequest['term'];
  owedBy: OwedBy;
  /** Who must act: she or the desk for her, or somebody else. */
  side: Side;
  phase: LinePhase;
  /** Of a clock that runs or stands still. */
  standing: Standing | null;
  /** Of one to come: whether it has a last day, and if not, why not. */
  ahead: ChainClock['state'] | null;
  /** Of one to come: what starts it. */
  when: Words | null;
  /** Day zero, or the first day on which something can be done; null as long as what starts it has not happened. */
  from: IsoDate | null;
  /** Last day; null while it stands still, and where the law or the calendar gives none. */
  to: IsoDate | null;
  overdueFrom: IsoDate | null;
  /** Hers: the earliest last day that can be defended. */
  remindBy: IsoDate | null;
  /** The day that the letter prints, which goes first, and the one of the catalogue beside it. */
  printed: IsoDate | null;
  catalogueDue: IsoDate | null;
  /** Days that do not count; `to` is the day on which counting resumes. */
  suspensions: readonly SuspensionInput[];
  ended: { on: IsoDate; how: 'met' | 'cancelled' } | null;
  /** Grade C of the catalogue. */
  checkWithLawyer: boolean;
}

const PHASES: readonly LinePhase[] = ['past', 'running', 'suspended', 'to-come'];

/**
 * Every clock of a case, in the order in which they end; those that ended first, those to come last.
 *
 * What can follow is worked out from each running clock, by the catalogue that it started with. A term that the case
 * knows already is not announced again, and neither is what comes after it: its own clock says that better.
 *
 * @param today Today in Europe/Amsterdam.
 */
export function clockLine(deadlines: readonly CaseDeadline[], today: IsoDate): LineClock[] {
  const line = deadlines.map((deadline) => ofCase(deadline, today));
  const announced = new Map<string, LineClock>();
  for (const clock of deadlines.flatMap((deadline) => following(deadline, deadlines))) {
    if (!announced.has(clock.key)) announced.set(clock.key, clock);
  }
  return [...line, ...announced.values()].sort(
    (a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || sortDay(a).localeCompare(sortDay(b)),
  );
}

function sortDay(clock: LineClock): string {
  return clock.ended?.on ?? (clock.phase === 'to-come' ? clock.from : clock.to) ?? '9999';
}

function ofCase(deadline: CaseDeadline, today: IsoDate): LineClock {
  const { result, request, endedOn } = deadline;
  const standing = deadline.status === 'running' ? standingOn(result, today) : null;
  return {
    key: deadline.id,
    term: request.term,
    owedBy: result.owedBy,
    side: sideOf(result.owedBy),
    phase: standing === null ? 'past' : standing === 'suspended' ? 'suspended' : 'running',
    standing,
    ahead: null,
    when: null,
    from: day(result.start),
    to: day(result.due),
    overdueFrom: day(result.overdueFrom),
    remindBy: day(result.remindBy),
    printed: day(result.printed),
    catalogueDue: result.printed === null ? null : day(result.catalogue?.due ?? null),
    suspensions: request.suspensions ?? [],
    ended: endedOn === null || deadline.status === 'running' ? null : { on: endedOn, how: deadline.status },
    checkWithLawyer: result.sureness === 'C',
  };
}

function following(deadline: CaseDeadline, all: readonly CaseDeadline[]): LineClock[] {
  const { request, result } = deadline;
  if (deadline.status !== 'running' || typeof request.term !== 'string') return [];
  // One that was cancelled may have been a mistake, and its term can still come.
  const known = new Set(all.filter((other) => other.status !== 'cancelled').map((other) => other.term));
  const hidden = new Set<string>();
  const clocks: LineClock[] = [];
  const facts = { withoutPenalty: penaltyTakenAway(all) };
  for (const clock of chainOf({ ...request, term: request.term }, facts, result.catalogueVersion)) {
    if (clock.after === null) continue;
    const behindKnown = clock.after !== request.term && hidden.has(clock.after);
    if (known.has(clock.term) || behindKnown) hidden.add(clock.term);
    else clocks.push(ahead(clock, result.catalogueVersion));
  }
  return clocks;
}

/** No page may fail because a later term cannot be computed: then there is nothing to announce. */
function chainOf(
  request: DeadlineRequest & { term: string },
  facts: ChainFacts,
  version: string | null,
): ChainClock[] {
  try {
    return clocksFrom(request, facts, version === null ? {} : { catalogue: catalogueOfVersion(version) });
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function ahead(clock: ChainClock, version: string | null): LineClock {
  const { result } = clock;
  const row = version === null ? undefined : catalogueOfVersion(version).byId.get(clock.term);
  return {
    // Two ways may lead to the same event; as long as it has not happened they are one clock.
    key:
      clock.from === null
        ? `${clock.term} when ${clock.when?.en}`
        : `${clock.term} after ${clock.after} from ${clock.from}`,
    term: clock.term,
    owedBy: clock.owedBy,
    side: sideOf(clock.owedBy),
    phase: 'to-come',
    standing: null,
    ahead: clock.state,
    when: clock.when,
    from: day(clock.from),
    to: day(result?.due ?? null),
    overdueFrom: day(result?.overdueFrom ?? null),
    remindBy: day(result?.remindBy ?? null),
    printed: null,
    catalogueDue: null,
    suspensions: [],
    ended: null,
    checkWithLawyer: row?.sure === 'C',
  };
}

/** A term in hours begins and ends at a moment; a line of days shows its day. */
function day(value: string | null): IsoDate | null {
  return value === null ? null : value.slice(0, 10);
}
