const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * The best of the languages that a door speaks.
 *
 * @param acceptLanguage The header of that name (RFC 9110, 12.5.4); may be missing or nonsense.
 * @param supported      In order of preference; at least one.
 * @param fallback       When none fits; left out, English if it is there, else the first.
 */
export function pickLanguage<L extends string>(
  acceptLanguage: string | undefined,
  supported: readonly L[],
  fallback?: L,
): L {
  const wanted = (acceptLanguage ?? '')
    .split(',', 40)
    .map(parseRange)
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const primary = tag.split('-')[0];
    const match =
      supported.find((name) => name.toLowerCase() === tag) ?? supported.find((name) => name === primary);
    if (match !== undefined) return match;
  }
  const last = fallback ?? supported.find((name) => name === 'en') ?? supported[0];
  if (last === undefined) throw new Error('A door speaks at least one language.');
  return last;
}

function parseRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
}
