/** In which form a program wants a release: by the ending of the address, else by `Accept`, else JSON-stat. */
export type FileKind = 'json' | 'csv' | 'csv-metadata' | 'pdf' | 'html';

/** Longest first, because one ending ends in another. */
const ENDINGS: readonly [ending: string, kind: FileKind][] = [
  ['.csv-metadata.json', 'csv-metadata'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.pdf', 'pdf'],
  ['.html', 'html'],
];

const TYPES: readonly [type: string, kind: FileKind][] = [
  ['application/json', 'json'],
  ['application/vnd.json-stat+json', 'json'],
  ['text/csv', 'csv'],
  ['application/csvm+json', 'csv-metadata'],
  ['application/pdf', 'pdf'],
  ['text/html', 'html'],
];

/** `2026-Q3.csv` as its name and its kind; without an ending that we know, the whole is the name. */
export function splitEnding(file: string): { name: string; kind?: FileKind } {
  for (const [ending, kind] of ENDINGS) {
    if (file.endsWith(ending)) return { name: file.slice(0, -ending.length), kind };
  }
  return { name: file };
}

/** The kind that an `Accept` header (RFC 9110, 12.5.1) likes best; the first of ours when it takes anything. */
export function acceptedKind(accept: string | undefined): FileKind {
  const ranges = (accept ?? '*/*').split(',', 40).map(parseRange);
  let best: { kind: FileKind; weight: number } = { kind: 'json', weight: 0 };
  for (const [type, kind] of TYPES) {
    const weight = weightOf(type, ranges);
    if (weight > best.weight) best = { kind, weight };
  }
  return best.kind;
}

interface Range {
  type: string;
  weight: number;
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  const weight = quality === undefined ? 1 : Number(quality);
  return { type: type.trim(), weight: Number.isFinite(weight) ? weight : 0 };
}

/** The most exact range decides, as the standard says. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.split('/')[0]}/*`;
  for (const wanted of [type, family, '*/*']) {
    const found = ranges.find((range) => range.type === wanted);
    if (found !== undefined) return found.weight;
  }
  return 0;
}
