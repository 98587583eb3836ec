/**
 * Which groups of a table are hidden before any solver is asked: the small ones, and with them the next larger one.
 *
 * A reader who knows how hidden groups are chosen could otherwise conclude from the choice itself. If small groups
 * sometimes hid each other alone, he would know of each that it is small; if the cheapest neighbour was hidden, he
 * could rule out every count for which another had been cheaper (Wong et al., "Minimality attack", VLDB 2007).
 * Here the hidden groups are always the smallest ones, and one of them is not small. So the counts behind them could
 * be exchanged for one another without changing what is seen: each may be the larger one, and none is certain.
 */

/**
 * @param persons   Persons in each group of one table.
 * @param threshold Smallest count that may be shown, in persons.
 * @returns The places of all groups to hide, in order; empty when there is no small group. Groups that are equal to
 *          the next larger one are hidden with it. Undefined when no group is large enough to hide the small ones:
 *          the table has to be withheld.
 */
export function hiddenTogether(persons: readonly number[], threshold: number): number[] | undefined {
  if (!persons.some((count) => count > 0 && count < threshold)) return [];
  const large = persons.filter((count) => count >= threshold);
  if (large.length === 0) return undefined;
  const companion = Math.min(...large);
  return persons.flatMap((count, place) => (count > 0 && count <= companion ? [place] : []));
}
