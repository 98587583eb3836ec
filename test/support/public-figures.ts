/** What an outsider can do with nothing but the published files: write them down as equations, and attack them. */
import { auditInWorker, oneWayRelease, type Audit, type PublishedRelease } from '@app/disclosure-control';
import type { JsonStatDataset, ReleaseDocument } from '@app/statistics';

export interface PublicFile {
  class: string;
  link: { item: JsonStatDataset[] };
  extension: Pick<ReleaseDocument, 'persons' | 'edition' | 'demonstration' | 'quarter' | 'policy' | 'proof'>;
}

/** What can be written down of a release with nothing at hand but its public file. */
export function fromPublicFile({ link, extension }: PublicFile): PublishedRelease {
  const { quarter, persons, policy } = extension;
  const tables = link.item.flatMap(({ id, value, extension: about }) => {
    const { answers, withheld } = about as { answers: string; withheld: boolean };
    return withheld ? [] : [{ id: id[1] ?? '', additive: answers === 'single', published: value }];
  });
  return oneWayRelease(quarter, persons ?? 0, tables, policy.thresholdOneWay);
}

/**
 * All releases at once, by somebody who knows the rules.
 *
 * @param insiders `any`: also by each person who is alone in a cell of the first one, wherever that might be.
 */
export async function attackTogether(
  releases: readonly PublishedRelease[],
  insiders: 'any' | 'none' = 'any',
): Promise<Audit> {
  const [release, ...ledger] = releases;
  if (release === undefined) throw new Error('there is nothing to attack');
  const verdict = await auditInWorker({
    release,
    ledger,
    links: [],
    attacker: 'rule-aware',
    ...(insiders === 'none' ? { singletons: [] } : {}),
    timeLimitSeconds: 150,
  });
  if (verdict === undefined) throw new Error('the attack took too long');
  return verdict;
}
