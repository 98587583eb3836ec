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
  link: { item: JsonStatDataset[]; related: JsonStatDataset[] };
  extension: Pick<ReleaseDocument, 'persons' | 'edition' | 'demonstration' | 'quarter' | 'policy' | 'proof'>;
}

/** What can be written down of a release with nothing at hand but its public file. */
export function fromPublicFile({ link, extension }: PublicFile): PublishedRelease {
  const { quarter, persons, policy } = extension;
  const tables = link.item.flatMap(({ id, value, extension: about }) => {
    const { answers, withheld } = about as { answers: string; withheld: boolean };
    return withheld ? [] : [{ id: id[1] ?? '', additive: answers === 'single', published: value }];
  });
  const release = oneWayRelease(quarter, persons ?? 0, tables, policy.thresholdOneWay);
  const { method, roundingBase: base = policy.thresholdOneWay, zerosShown } = policy;
  return method === 'rounding' ? { ...release, method, base, zerosShown } : release;
}

/** More than any count. */
const MANY = 1_000_000;

/**
 * What the rules of rounding say aloud, of files that are rounded: nothing is published of too few people, no group is
 * above everybody, hidden groups were rounded together, and a type of institution that is shown is no small group.
 */
export function roundingRulesOf(files: readonly PublicFile[]): Link[] {
  return files.flatMap(({ link, extension: { quarter, persons, policy } }) => {
    if (policy.method !== 'rounding') return [];
    const reach = (policy.roundingBase ?? 0) - 1;
    const cell = (place: number, sign = 1) => [{ release: quarter, cell: place }, sign] as const;
    const bound = (name: string, terms: Link['terms'], atLeast: number, atMost = MANY): Link => ({
      name: `${name} in ${quarter}`,
      terms,
      atLeast,
      atMost,
    });
    const known = [bound('enough people', [cell(0)], policy.thresholdOneWay)];
    let next = 1;
    for (const { id, value, extension, dimension } of link.item) {
      const { answers, withheld } = extension as { answers: string; withheld: boolean };
      if (withheld) continue;
      const first = next;
      next += value.length;
      const hidden = value.flatMap((figure, place) => (figure === null ? [cell(first + place)] : []));
      const rest = value.reduce<number>((left, figure) => left - (figure ?? 0), persons ?? 0);
      if (answers === 'single' && hidden.length > 0) {
        known.push(bound(`the rest of ${id[1]}`, hidden, Math.max(0, rest - reach), rest + reach));
      }
      if (answers === 'multiple') {
        known.push(
          ...value.map((_, place) => bound('part of everybody', [cell(0), cell(first + place, -1)], 0)),
        );
      }
      if (id[1] !== 'institution-type') continue;
      const codes = (dimension['institution-type'] as { category: { index: string[] } }).category.index;
      const exempt = new Set(['unknown', ...(policy.soleInstitutions ?? [])]);
      value.forEach((figure, place) => {
        if (figure === null || exempt.has(codes[place] ?? '')) return;
        known.push(bound('several institutions', [cell(first + place)], policy.institutionsPerCell));
      });
    }
    return known;
  });
}

/**
 * What follows from the overlap of the tables of each file: whoever named a sub-form of violence named the form, and
 * who was sent somewhere was referred. The dictionary that says so is part of every signed document.
 */
export function overlapsOf(files: readonly PublicFile[]): Link[] {
  return files.flatMap(({ link, extension: { quarter, persons, policy } }) => {
    const most = (persons ?? 0) + (policy.method === 'rounding' ? (policy.roundingBase ?? 0) : 0);
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
      return isSeen ? [{ name, terms, atLeast: 0, atMost: most * more.length, contained }] : [];
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
