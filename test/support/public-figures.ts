/** What an outsider can do with nothing but the published files: write them down as equations, and attack them. */
import {
  auditInWorker,
  oneWayRelease,
  type Audit,
  type Link,
  type PublishedRelease,
} from '@app/disclosure-control';
import { DICTIONARY, type JsonStatDataset, type ReleaseDocument } from '@app/statistics';

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
 * What follows from the overlap of the tables of each file: whoever named a sub-form of violence named the form, and
 * who was sent somewhere was referred. The dictionary that says so is part of every signed document.
 */
export function overlapsOf(files: readonly PublicFile[]): Link[] {
  return files.flatMap(({ link, extension: { quarter, persons } }) => {
    const places = new Map([['total: total', 0]]);
    for (const { id, dimension, extension: about } of link.item) {
      if ((about as { withheld: boolean }).withheld) continue;
      const name = id[1] ?? '';
      const { index } = (dimension[name] as { category: { index: string[] } }).category;
      for (const code of index) places.set(`${name}: ${code}`, places.size);
    }
    const placeOf = (cell: readonly [string, string]) => places.get(cell.join(': '));
    return (DICTIONARY.relations ?? []).flatMap(({ less, more }) => {
      const isSeen = [...less, ...more].every((cell) => placeOf(cell) !== undefined);
      const term = (cell: readonly [string, string], sign: number) =>
        [{ release: quarter, cell: placeOf(cell) ?? 0 }, sign] as const;
      const terms = [...more.map((cell) => term(cell, 1)), ...less.map((cell) => term(cell, -1))];
      const name = `${less.join(' + ')} is at most ${more.join(' + ')} in ${quarter}`;
      const contained = less.length === 1 && more.length === 1;
      return isSeen ? [{ name, terms, atLeast: 0, atMost: (persons ?? 0) * more.length, contained }] : [];
    });
  });
}

/**
 * All releases at once, by somebody who knows the rules.
 *
 * @param links    What is known besides the figures.
 * @param insiders `any`: also by each person who is alone in a cell of the first one, wherever that might be.
 */
export async function attackTogether(
  releases: readonly PublishedRelease[],
  insiders: 'any' | 'none' = 'any',
  links: readonly Link[] = [],
): Promise<Audit> {
  const [release, ...ledger] = releases;
  if (release === undefined) throw new Error('there is nothing to attack');
  const verdict = await auditInWorker({
    release,
    ledger,
    links,
    attacker: 'rule-aware',
    ...(insiders === 'none' ? { singletons: [] } : {}),
    timeLimitSeconds: 150,
  });
  if (verdict === undefined) throw new Error('the attack took too long');
  return verdict;
}
