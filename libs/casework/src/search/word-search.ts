/**
 * Searching words in texts that are open in memory: word prefixes, without regard to capitals and accents. Pure; it
 * keeps nothing and knows no database.
 */
const MOST_TERMS = 8;
const SHORTEST_TERM = 2;
const AROUND = 60;

/** Letters that Unicode does not take apart into a letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A word as it is compared: small letters, no accents. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/** The words of a question, at most eight; empty when it has none of two letters or more. */
export function searchTerms(query: string): string[] {
  const words = (query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(plainWord);
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_TERM).slice(0, MOST_TERMS);
}

export interface SearchedText {
  /** Where the text stands, as `narrative`, `note`, `from-her`. */
  kind: string;
  text: string;
}

export interface TextMatch {
  /** Higher is better: a whole word counts twice a beginning of one, her own words more than the desk's. */
  score: number;
  kind: string;
  /** The first match with some words around it, from the text that matched best. */
  before: string;
  match: string;
  after: string;
}

const HERS = new Set(['narrative', 'from-her', 'institution-name']);

/** How the texts of one case answer a question; undefined unless each term begins some word of some text. */
export function matchTexts(terms: readonly string[], texts: readonly SearchedText[]): TextMatch | undefined {
  if (terms.length === 0) return undefined;
  const best = new Map<string, number>();
  let shown: { strength: number; text: SearchedText; from: number; to: number } | undefined;
  for (const text of texts) {
    const weight = HERS.has(text.kind) ? 2 : 1;
    let strength = 0;
    let first: { from: number; to: number } | undefined;
    for (const found of text.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const word = plainWord(found[0]);
      for (const term of terms) {
        if (!word.startsWith(term)) continue;
        const score = weight * (word === term ? 2 : 1);
        if (score > (best.get(term) ?? 0)) best.set(term, score);
        strength += score;
        first ??= { from: found.index, to: found.index + found[0].length };
      }
    }
    if (first !== undefined && strength > (shown?.strength ?? 0)) shown = { strength, text, ...first };
  }
  if (shown === undefined || terms.some((term) => !best.has(term))) return undefined;
  const { text, from, to } = shown;
  return {
    score: [...best.values()].reduce((sum, one) => sum + one, 0),
    kind: text.kind,
    before: tail(text.text.slice(0, from)),
    match: text.text.slice(from, to),
    after: head(text.text.slice(to)),
  };
}

function tail(text: string): string {
  const tidy = text.replace(/\s+/g, ' ');
  const characters = [...tidy];
  return characters.length <= AROUND ? tidy : `…${characters.slice(-AROUND).join('')}`;
}

function head(text: string): string {
  const tidy = text.replace(/\s+/g, ' ');
  const characters = [...tidy];
  return characters.length <= AROUND ? tidy : `${characters.slice(0, AROUND).join('')}…`;
}
