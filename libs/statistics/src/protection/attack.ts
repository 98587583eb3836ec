/** The attack on what is published, or about to be, from the published figures alone. */
import { auditInWorker } from '@app/disclosure-control';
import type { ReleaseDocument } from '../release/release-document.js';
import { editionLinks, knownWithin, publishedModel, type PublicFigures } from './release-model.js';

/** A quarter takes seconds on an idle machine; whatever needs longer than this on a busy one is refused. */
export const SOLVER_SECONDS = 120;
const NEAR = 1e-6;

/**
 * Attacks all documents, as somebody could who has kept them all. Nothing that is published of one quarter stands in
 * an equation with another one, so the quarters are attacked one after another, each with all of its editions: the
 * attack on all of them at once could find no more, and would take longer with every quarter that there is.
 */
export async function attackEverything(
  documents: readonly ReleaseDocument[],
): Promise<{ safe: boolean; why: string }> {
  const quarters = [...new Set(documents.map((document) => document.quarter))];
  for (const quarter of quarters) {
    const verdict = await attackQuarter(documents.filter((document) => document.quarter === quarter));
    if (!verdict.safe) return { safe: false, why: verdict.why };
  }
  return { safe: true, why: '' };
}

/** The verdict on all editions of one quarter together. */
export interface Verdict {
  safe: boolean;
  /** Cells of which too much is known, or why the attack has no verdict; no figure. */
  why: string;
  /** Names of these cells. */
  cells: string[];
  /** No hidden or rounded figure can be narrowed to fewer persons; null when there is none, or no verdict. */
  minimalWidth: number | null;
}

export async function attackQuarter(documents: readonly PublicFigures[]): Promise<Verdict> {
  const models = documents.map(publishedModel).filter((model) => model !== undefined);
  const release = models.at(-1);
  const policy = documents.at(-1)?.policy;
  if (release === undefined || policy === undefined)
    return { safe: true, why: '', cells: [], minimalWidth: null };
  const verdict = await auditInWorker({
    release,
    ledger: models.slice(0, -1),
    links: [...editionLinks(documents), ...knownWithin(documents)],
    attacker: policy.attacker,
    timeLimitSeconds: SOLVER_SECONDS,
  });
  if (verdict === undefined)
    return { safe: false, why: 'the attack could not be finished in time', cells: [], minimalWidth: null };
  const cells = verdict.leaks.map((leak) => leak.cell);
  const { minimalWidth } = verdict;
  return {
    safe: verdict.isSafe,
    why: cells.join(', '),
    cells,
    minimalWidth: Number.isFinite(minimalWidth) ? Math.floor(minimalWidth + NEAR) : null,
  };
}
