import { NEEDS, needOf, type Need } from '@app/directory';
import { codesOf } from '@app/kernel';
import { WORDS } from '../frame/words.js';

/**
 * What she asked for. The names and values stand in the address and so in the history of her browser: they are
 * single letters, numbers and names of provinces.
 */
export interface Asked {
  region?: string;
  need?: Need;
  language?: string;
}

/** What cannot be known of a question is left out of it, as if she had not chosen. */
export function readAsked(query: unknown): Asked {
  const given = (query ?? {}) as Record<string, unknown>;
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  return {
    region: REGIONS.includes(one('r')) ? one('r') : undefined,
    need: needOf(one('n')),
    language: WORDS.languages.includes(one('t')) ? one('t') : undefined,
  };
}

/** Help outside the Netherlands is not in our sources. */
export const REGIONS: readonly string[] = codesOf('region').filter((region) => region !== 'outside-nl');

export function askedQuery({ region, need, language }: Asked): string {
  const no = NEEDS.find((one) => one.need === need)?.no;
  const parts = new URLSearchParams();
  if (region !== undefined) parts.set('r', region);
  if (no !== undefined) parts.set('n', String(no));
  if (language !== undefined) parts.set('t', language);
  const query = parts.toString();
  return query === '' ? '' : `?${query}`;
}
