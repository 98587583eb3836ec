/** Sentences that several letters share. */
import type { LetterFacts } from './letter-kind.js';

export const GREETING = 'Geachte heer of mevrouw,';
export const MANDATE =
  'Wij treden op als gemachtigde (artikel 2:1 van de Algemene wet bestuursrecht). De machtiging is bijgevoegd.';

/** Her name is known to people and not to the desk's system, so it is a gap, and only where she allowed it. */
export function filer(facts: LetterFacts): string {
  return facts.mayKnowHer
    ? '[naam en adres, zoals zij daarvoor toestemming gaf]'
    : 'die in deze brief niet bij naam wordt genoemd';
}

export function conductOf(facts: LetterFacts): string {
  return facts.conduct.length === 0 ? '[waar het om gaat]' : facts.conduct.join('; ');
}

export function when(facts: LetterFacts): string {
  return facts.period === undefined ? '' : ` Dit gebeurde in de volgende periode: ${facts.period}.`;
}

export function paragraphs(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
