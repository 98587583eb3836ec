/** Why two cases have to do with each other. A code says enough: neither case says anything about the other. */
export const RELATION_REASONS = [
  'same-event',
  'same-conduct',
  'same-person-says-so',
  'follow-up',
  'part-of',
] as const;

export type RelationReason = (typeof RELATION_REASONS)[number];

export function isRelationReason(code: string): code is RelationReason {
  return RELATION_REASONS.some((known) => known === code);
}
