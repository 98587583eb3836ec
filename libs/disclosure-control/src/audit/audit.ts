/**
 * Attacks a release, together with everything that was published before, in six ways. It trusts nothing that the
 * optimiser says and shares no code with it.
 */
import { contradiction } from '../input/bad-input.js';
import type { Attacker, AuditRequest } from '../input/release.js';
import { checkPublished } from './check-published.js';
import { exactByElimination } from './elimination.js';
import { AuditTimeout, Stopwatch, type Engine } from './engine.js';
import { explainLeak, sentenceOf, type Leak } from './explain.js';
import { insiderFindings } from './insider.js';
import { PossibleCounts } from './possible-counts.js';
import { sensitiveInTheOpen, survey, type Findings } from './survey.js';
import { wholeFindings } from './whole-counts.js';
import { worldOf, type World } from './world.js';

/** How many cells an attacker learns too much about: `belowThreshold` of hidden cells, `narrow` of rounded ones. */
export interface AttackerCounts {
  exact: number;
  belowThreshold?: number;
  narrow?: number;
}

export interface AuditReport {
  naive: AttackerCounts;
  ruleAware: AttackerCounts;
  insider: { exact: number };
  algebraic: { exact: number };
  /** Over the union of all releases, with the knowledge of the attacker that the request names. */
  joint: AttackerCounts;
  /** Real bounds of whole numbers; absent where fractions reach no further. */
  integer?: AttackerCounts;
  /** Sensitive counts that nobody has to compute, because the table shows them; absent when there are none. */
  shown?: { sensitive: number };
}

export interface Audit {
  report: AuditReport;
  /** No sensitive cell exact, and room enough about each, for the attacker of the request and over all releases. */
  isSafe: boolean;
  /** True when whole numbers alone give something away. */
  onlyWhole: boolean;
  leaks: Leak[];
  /** One line for each leak. */
  why: string[];
  /** No interval is narrower, in persons; Infinity when nothing is hidden. */
  minimalWidth: number;
}

const MOST_LEAKS = 20;

/**
 * @returns undefined when the time ran out, which counts as not safe
 * @throws DomainError `DISCLOSURE.CONTRADICTION` when no counts fit what is public
 */
export function audit(engine: Engine, request: AuditRequest): Audit | undefined {
  const attack = new Attack(engine, request);
  try {
    return attack.run();
  } catch (error) {
    if (error instanceof AuditTimeout) return undefined;
    throw error;
  } finally {
    attack.dispose();
  }
}

class Attack {
  private readonly watch: Stopwatch;
  private readonly opened: PossibleCounts[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly request: AuditRequest,
  ) {
    this.watch = new Stopwatch(request.timeLimitSeconds);
  }

  run(): Audit {
    const { request } = this;
    const everything = worldOf(request, 'everything');
    checkPublished(everything);
    const isAlone = request.ledger.length === 0;
    const alone = isAlone ? everything : worldOf(request, 'release');
    const naive = this.surveyed(alone, 'naive');
    const aware = this.surveyed(alone, 'rule-aware');
    const chosen = request.attacker === 'naive' ? naive : aware;
    const joint = isAlone ? chosen : this.surveyed(everything, request.attacker);
    const whole = this.needsWhole(everything)
      ? wholeFindings(this.engine, joint.counts, joint.counts.attacker, this.watch)
      : undefined;
    const algebraic = exactByElimination(everything);
    const jointAware =
      request.attacker === 'rule-aware' ? joint : isAlone ? aware : this.surveyed(everything, 'rule-aware');
    const insider = insiderFindings(jointAware.counts, this.singletons(everything));
    const shown = sensitiveInTheOpen(everything);
    const decisive = [
      shown,
      naive.findings.exact,
      chosen.findings,
      joint.findings,
      algebraic,
      ...(whole === undefined ? [] : [whole]),
    ];
    const exposed = new Set(
      decisive.flatMap((found) => (Array.isArray(found) ? found : this.exposedBy(found))),
    );
    const onlyWhole =
      exposed.size > 0 &&
      shown.length === 0 &&
      whole !== undefined &&
      [joint.findings, chosen.findings].every((found) => this.exposedBy(found).length === 0);
    const leaks = [...exposed]
      .sort((one, other) => one - other)
      .slice(0, MOST_LEAKS)
      .map((place) => explainLeak(joint.counts, place));
    return {
      report: {
        naive: this.tally(naive.findings),
        ruleAware: this.tally(aware.findings),
        insider: { exact: insider.length },
        algebraic: { exact: algebraic.length },
        joint: this.tally(joint.findings),
        ...(whole === undefined ? {} : { integer: this.tally(whole) }),
        ...(shown.length === 0 ? {} : { shown: { sensitive: shown.length } }),
      },
      isSafe: exposed.size === 0,
      onlyWhole,
      leaks,
      why: leaks.map(sentenceOf),
      minimalWidth: Math.min(joint.findings.minimalWidth, chosen.findings.minimalWidth),
    };
  }

  dispose(): void {
    for (const counts of this.opened) counts.dispose();
  }

  /** Where zeros turn out to be hidden, who believes that none are would find no table at all: he then knows less. */
  private surveyed(world: World, attacker: Attacker): { counts: PossibleCounts; findings: Findings } {
    const counts = new PossibleCounts(this.engine, world, attacker, this.watch);
    this.opened.push(counts);
    if (counts.exist()) return { counts, findings: survey(counts) };
    if (attacker === 'rule-aware') return this.surveyed(world, 'naive');
    throw contradiction('no table of counts fits the published figures');
  }

  /** A table of one or two dimensions alone has no room between fractions and whole numbers. */
  private needsWhole(world: World): boolean {
    const { layout } = this.request.release;
    const isFlat = layout.kind === 'separate' || (layout.kind === 'margins' && layout.dims.length <= 2);
    return !(isFlat && world.cells.length === world.own && this.request.links.length === 0);
  }

  private singletons(world: World): number[] | undefined {
    return this.request.singletons?.map(({ release, cell }) =>
      world.cells.findIndex((one) => one.release.name === release && one.place === cell),
    );
  }

  /** What the demand of the request forbids: certainty always, and too small an interval for who knows the rules. */
  private exposedBy({ exact, belowThreshold, narrow }: Findings): number[] {
    return [...exact, ...narrow, ...(this.request.attacker === 'rule-aware' ? belowThreshold : [])];
  }

  private tally({ exact, belowThreshold, narrow }: Findings): AttackerCounts {
    const isRounding = this.request.release.method === 'rounding';
    return {
      exact: exact.length,
      ...(isRounding || narrow.length > 0 ? { narrow: narrow.length } : {}),
      ...(!isRounding || belowThreshold.length > 0 ? { belowThreshold: belowThreshold.length } : {}),
    };
  }
}
