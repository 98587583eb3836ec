/**
 * Leaves out of a stylesheet the rules that no element of ours can match, so that a phone does not have to
 * fetch and parse the many variants of each component.
 *
 * Understands what the component packages ship: flat rules, comments, and at-rules that hold flat rules.
 */
export function pruneCss(css: string, usedClasses: ReadonlySet<string>): string {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/g, '');
  let kept = '';
  let at = 0;
  while (at < bare.length) {
    const open = bare.indexOf('{', at);
    if (open === -1) break;
    const prelude = bare.slice(at, open).trim();
    const close = closingBrace(bare, open);
    const body = bare.slice(open + 1, close);
    if (prelude.startsWith('@media') || prelude.startsWith('@supports')) {
      const inner = pruneCss(body, usedClasses);
      if (inner !== '') kept += `${prelude}{${inner}}`;
    } else {
      const selectors = splitSelectors(prelude).filter((selector) => canMatch(selector, usedClasses));
      if (selectors.length > 0 && body.trim() !== '') kept += `${selectors.join(',')}{${body.trim()}}`;
    }
    at = close + 1;
  }
  return kept;
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    if (css[i] === '{') depth += 1;
    if (css[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error('A stylesheet of a component package has an unclosed brace.');
}

/** A comma within brackets does not part two selectors. */
function splitSelectors(prelude: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= prelude.length; i += 1) {
    const character = prelude[i];
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === undefined || (character === ',' && depth === 0)) {
      selectors.push(prelude.slice(start, i).trim());
      start = i + 1;
    }
  }
  return selectors;
}

function canMatch(selector: string, usedClasses: ReadonlySet<string>): boolean {
  const required = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
  const named = required.match(/\.[A-Za-z_][\w-]*/g) ?? [];
  return named.every((name) => usedClasses.has(name.slice(1)));
}
