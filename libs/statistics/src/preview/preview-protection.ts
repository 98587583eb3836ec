/** Protects an asked table in memory in both ways, and has each attacked together with what is published. */
import {
  auditInWorker,
  protectInWorker,
  utilityOf,
  type Leak,
  type Link,
  type ProtectRequest,
  type PublishedRelease,
} from '@app/disclosure-control';
import { hiddenTogether } from '../protection/companions.js';
import type { Bilingual } from '../dictionary/dimension.js';
import type { Policy } from '../protection/policy.js';
import { editionLinks, knownWithin, publishedModel, rulesOf } from '../protection/release-model.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { ASKED, crossingLayout, crossingLinks, linkName } from './crossing-model.js';
import type { Crossing } from './crossing.js';

const SOLVER_SECONDS = 10;

/** A published figure that the attacker would use. */
export interface Breaker {
  subject: Bilingual;
  group: Bilingual;
}

/** What one method would make of the table. */
export interface PreviewVariant {
  method: 'suppression' | 'rounding';
  /** False when the table would give somebody away in this form; there are no figures then. */
  isSafe: boolean;
  /** Row after row; null is hidden. Never a raw count below the threshold. */
  figures: (number | null)[];
  /** Share of the cells with somebody in them that show a figure, whole percent. */
  visiblePercent: number;
  /** 0 when nothing was changed, 1 when nothing is left; two decimals, so that it tells of no count. */
  hellinger: number;
  /** Published figures from which too much would follow; empty when it is safe. */
  breakers: Breaker[];
}

interface Beside {
  crossing: Crossing;
  threshold: number;
  policy: Policy;
  links: Link[];
  ledger: PublishedRelease[];
}

/**
 * @param documents Editions of the quarter that are published or about to be; the last is the one with the margins.
 * @returns Undefined when no group is large enough to hide the small ones.
 */
export async function previewOf(
  crossing: Crossing,
  threshold: number,
  documents: readonly ReleaseDocument[],
  policy: Policy,
): Promise<PreviewVariant[] | undefined> {
  const together = hiddenTogether(crossing.counts, threshold);
  const latest = documents.at(-1);
  if (together === undefined || latest === undefined) return undefined;
  const beside: Beside = {
    crossing,
    threshold,
    policy,
    ledger: documents.map(publishedModel).filter((model) => model !== undefined),
    links: [...editionLinks(documents), ...knownWithin(documents), ...crossingLinks(crossing, latest)],
  };
  const hidden = [...new Set([...together, ...crossing.few])];
  return [await suppressed(beside, hidden), await rounded(beside)];
}

async function suppressed(beside: Beside, hidden: number[]): Promise<PreviewVariant> {
  const { ledger, links } = beside;
  const outcome = await protectInWorker({
    ...requestOf(beside, 'suppression'),
    alsoSensitive: hidden,
    ledger: ledger.map((release) => ({ ...release, counts: null })),
    links,
  });
  if (outcome.status === 'refused') return broken('suppression', beside, outcome.leaks);
  return variant('suppression', beside, outcome.published);
}

/** Rounded by itself, because exact figures stand beside it; the attack is on both together. */
async function rounded(beside: Beside): Promise<PreviewVariant> {
  const { ledger, links, crossing, policy } = beside;
  const outcome = await protectInWorker(requestOf(beside, 'rounding'));
  if (outcome.status === 'refused') return broken('rounding', beside, outcome.leaks);
  const release: PublishedRelease = {
    name: ASKED,
    layout: crossingLayout(crossing),
    ...rulesOf(policy),
    method: 'rounding',
    threshold: beside.threshold,
    published: outcome.published,
    alsoSensitive: crossing.few,
  };
  const verdict = await auditInWorker({
    release,
    ledger,
    links,
    attacker: policy.attacker,
    timeLimitSeconds: SOLVER_SECONDS,
  });
  if (verdict?.isSafe !== true || crossing.few.length > 0)
    return broken('rounding', beside, verdict?.leaks ?? []);
  return variant('rounding', beside, outcome.published);
}

function requestOf(
  { crossing, threshold, policy }: Beside,
  method: 'suppression' | 'rounding',
): ProtectRequest {
  return {
    name: ASKED,
    layout: crossingLayout(crossing),
    counts: crossing.counts,
    ...rulesOf(policy),
    method,
    threshold,
    attacker: policy.attacker,
    weights: policy.weights,
    insiders: policy.insiders,
    alsoSensitive: [],
    timeLimitSeconds: SOLVER_SECONDS,
    ledger: [],
    links: [],
  };
}

function variant(
  method: PreviewVariant['method'],
  { crossing }: Beside,
  published: readonly (number | null)[],
): PreviewVariant {
  const { visibleShare, hellingerDistance } = utilityOf(crossing.counts, published);
  return {
    method,
    isSafe: true,
    figures: [...published],
    visiblePercent: Math.round(visibleShare * 100),
    hellinger: Math.round(hellingerDistance * 100) / 100,
    breakers: [],
  };
}

/** The names of the published figures in the attacker's sums; the sums themselves hold counts, and stay here. */
function broken(
  method: PreviewVariant['method'],
  { crossing }: Beside,
  leaks: readonly Leak[],
): PreviewVariant {
  const steps = leaks.flatMap(({ proofs }) => proofs.flatMap((proof) => proof.steps));
  const breakers = crossing.axes.flatMap((axis) =>
    axis.lines
      .filter(({ label }) => steps.some((step) => step.includes(`${linkName(axis, label.en)},`)))
      .map(({ label }) => ({ subject: axis.label, group: label })),
  );
  return { method, isSafe: false, figures: [], visiblePercent: 0, hellinger: 1, breakers };
}
