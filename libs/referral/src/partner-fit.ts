/**
 * Which partners fit her, from what she told in codes. A partner whose list is empty serves everybody in that respect,
 * and what she did not tell rules nobody out: the answer is a help in choosing, never a refusal.
 */

/** What is known of her that matters for a choice; codes of the taxonomy, `unknown` where she said nothing. */
export interface HerNeeds {
  region: string;
  language: string;
  groups: readonly string[];
}

/** The lists of a partner, as in the directory. */
export interface PartnerReach {
  regions: readonly string[];
  languages: readonly string[];
  groups: readonly string[];
}

export type Lack = 'region' | 'language' | 'group';

const SAYS_NOTHING = new Set(['unknown', 'prefer-not-to-say']);

/** In which respects a partner does not serve her; an empty list means that it fits. */
export function lacksOf(partner: PartnerReach, her: HerNeeds): Lack[] {
  const lacks: Lack[] = [];
  if (!serves(partner.regions, [her.region])) lacks.push('region');
  if (!serves(partner.languages, [her.language])) lacks.push('language');
  if (!serves(partner.groups, her.groups)) lacks.push('group');
  return lacks;
}

/** The partners in the order in which they are worth trying: first those that fit, then by how little they lack. */
export function byFit<Partner extends PartnerReach & { name: string }>(
  partners: readonly Partner[],
  her: HerNeeds,
): { partner: Partner; lacks: Lack[] }[] {
  return partners
    .map((partner) => ({ partner, lacks: lacksOf(partner, her) }))
    .sort((a, b) => a.lacks.length - b.lacks.length || a.partner.name.localeCompare(b.partner.name, 'nl'));
}

/** True when no partner of these serves her region and group: a gap in what there is, not in what she asks. */
export function isCoverageGap(partners: readonly PartnerReach[], her: HerNeeds): boolean {
  return !partners.some((partner) => {
    const lacks = lacksOf(partner, her);
    return !lacks.includes('region') && !lacks.includes('group');
  });
}

function serves(served: readonly string[], wanted: readonly string[]): boolean {
  const told = wanted.filter((code) => !SAYS_NOTHING.has(code));
  return served.length === 0 || told.length === 0 || told.some((code) => served.includes(code));
}
