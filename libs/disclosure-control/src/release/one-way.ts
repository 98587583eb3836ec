/**
 * The usual quarterly release: the number of persons, and for each subject how many fall into each category.
 * All tables share the grand total and are protected and attacked as one system. A table that cannot be protected is
 * withheld as a whole, zeros too, instead of holding up the others.
 */
import { invalid } from '@app/kernel';
import type {
  Equation,
  Layout,
  LedgerRelease,
  Link,
  ProtectRequest,
  PublishedRelease,
} from '../input/release.js';
import { protectInWorker } from '../worker/in-worker.js';
import type { ProtectOutcome } from './outcome.js';
import type { Proof } from './proof.js';

/** One subject. */
export interface OneWayTable {
  id: string;
  /** Distinct persons in each category. */
  counts: readonly number[];
  /** True when every person is in exactly one category; false with several answers, or none, for a person. */
  additive: boolean;
  /** Institutions behind each category, where an institution is the subject. */
  contributors?: readonly number[];
}

export interface OneWayRequest {
  /** Name of the release, unique in the ledger. */
  name: string;
  /** Distinct persons in the release. */
  total: number;
  tables: readonly OneWayTable[];
  /** Smallest count of persons that may be shown. */
  threshold: number;
  /** Smallest number of contributors behind a shown count; 0 where there is no such rule. */
  minimumContributors?: number;
  ledger?: readonly LedgerRelease[];
  links?: readonly Link[];
  timeLimitSeconds?: number;
}

export interface OneWayOutcome {
  /** Null when the number of persons itself is under the threshold; nothing is then published. */
  total: number | null;
  tables: {
    id: string;
    /** True when no figure of this table may be shown. */
    withheld: boolean;
    published: (number | null)[];
  }[];
  /** Of the tables that are not withheld; null when all are. */
  proof: Proof | null;
}

const OVER_ALL = 'everybody';

/**
 * @throws DomainError `DISCLOSURE.ONE_WAY` when the tables do not fit the total, `DISCLOSURE.NOT_SAFE` when the tables
 *         are safe one by one but not together with the ledger, `DISCLOSURE.SOLVER_FAILED`
 */
export async function protectOneWay(request: OneWayRequest): Promise<OneWayOutcome> {
  assertFits(request);
  const nothing = (table: OneWayTable) => ({
    id: table.id,
    withheld: true,
    published: table.counts.map(() => null),
  });
  if (request.total < request.threshold)
    return { total: null, tables: request.tables.map(nothing), proof: null };
  const kept: OneWayTable[] = [];
  for (const table of request.tables) {
    if ((await protectTogether(request, [table], [])).status !== 'refused') kept.push(table);
  }
  if (kept.length === 0) return { total: request.total, tables: request.tables.map(nothing), proof: null };
  const outcome = await protectTogether(request, kept, request.links ?? []);
  if (outcome.status === 'refused') throw invalid('DISCLOSURE.NOT_SAFE', outcome.why);
  return {
    total: request.total,
    proof: outcome.proof,
    tables: request.tables.map((table) => {
      const start = startOf(kept, table);
      if (start === undefined) return nothing(table);
      return {
        id: table.id,
        withheld: false,
        published: outcome.published.slice(start, start + table.counts.length),
      };
    }),
  };
}

/**
 * What the public can write down of such a release, for the auditor. Withheld tables say nothing and are left out.
 *
 * @param tables Published figures of the tables that are not withheld.
 */
export function oneWayRelease(
  name: string,
  total: number,
  tables: readonly { id: string; additive: boolean; published: readonly (number | null)[] }[],
  threshold: number,
): PublishedRelease {
  const shape = tables.map(({ id, additive, published }) => ({ id, additive, size: published.length }));
  return {
    name,
    layout: layoutOf(shape),
    method: 'suppression',
    threshold,
    base: threshold,
    zerosShown: true,
    published: [total, ...tables.flatMap((table) => table.published)],
  };
}

function protectTogether(
  request: OneWayRequest,
  tables: readonly OneWayTable[],
  links: readonly Link[],
): Promise<ProtectOutcome> {
  const least = request.minimumContributors ?? 0;
  const few = tables.flatMap(({ counts, contributors }) =>
    counts.map((_, place) => (contributors?.[place] ?? least) < least),
  );
  const whole: ProtectRequest = {
    name: request.name,
    layout: layoutOf(tables.map(({ id, additive, counts }) => ({ id, additive, size: counts.length }))),
    counts: [request.total, ...tables.flatMap((table) => table.counts)],
    method: 'suppression',
    threshold: request.threshold,
    base: request.threshold,
    attacker: 'rule-aware',
    weights: 'policy',
    insiders: 'require',
    alsoSensitive: few.flatMap((isFew, place) => (isFew ? [place + 1] : [])),
    timeLimitSeconds: request.timeLimitSeconds ?? 60,
    ledger: links.length === 0 ? [] : (request.ledger ?? []),
    links,
  };
  return protectInWorker(whole);
}

/** Cell 0 is everybody; the categories of the tables follow, one table after the other. */
function layoutOf(tables: readonly { id: string; additive: boolean; size: number }[]): Layout {
  const labels = [OVER_ALL];
  const equations: Equation[] = [];
  for (const { id, additive, size } of tables) {
    const categories = Array.from({ length: size }, (_, place) => [labels.length + place, 1] as const);
    if (additive) equations.push({ name: `the sum of ${id}`, terms: [...categories, [0, -1]], equals: 0 });
    labels.push(...categories.map((_, place) => `${id} ${place + 1}`));
  }
  return { kind: 'equations', size: labels.length, equations, alwaysShown: [0], total: 0, labels };
}

function startOf(tables: readonly OneWayTable[], wanted: OneWayTable): number | undefined {
  let start = 1;
  for (const table of tables) {
    if (table === wanted) return start;
    start += table.counts.length;
  }
  return undefined;
}

function assertFits({ total, tables }: OneWayRequest): void {
  const refuse = (why: string) => invalid('DISCLOSURE.ONE_WAY', why);
  if (!Number.isSafeInteger(total) || total < 0) throw refuse('the total must be a whole number of persons');
  for (const { id, counts, additive, contributors } of tables) {
    if (counts.length < 2) throw refuse(`table ${id} has fewer than two categories`);
    if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
      throw refuse(`table ${id} holds something else than counts`);
    const sum = counts.reduce((one, other) => one + other, 0);
    if (additive && sum !== total) throw refuse(`table ${id} adds up to ${sum} and not to ${total}`);
    if (counts.some((count) => count > total))
      throw refuse(`a category of table ${id} is more than everybody`);
    if (contributors !== undefined && contributors.length !== counts.length)
      throw refuse(`table ${id} has contributors for other categories`);
  }
}
