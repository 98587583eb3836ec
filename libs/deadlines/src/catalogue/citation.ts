import type { Basis, Words } from './term.js';

const cited = new WeakMap<Basis, Words>();

/** A basis as it is written in a letter: `Awb 9:11(1)` and `art. 9:11 lid 1 Awb`. */
export function cite(basis: Basis): Words {
  const known = cited.get(basis);
  if (known !== undefined) return known;
  const dutch = basis.article.replace(/\((\w+)\)/g, (_, part: string) =>
    /^\d/.test(part) ? ` lid ${part}` : ` onder ${part}`,
  );
  const numbered = /^\d+[a-z]*(?![\w-]*-\d{4})/.test(basis.article) && !/^\d{4}$/.test(basis.article);
  const words = {
    en: numbered ? `${basis.law} ${basis.article}` : `${basis.law} (${basis.article})`,
    nl: numbered ? `art. ${dutch} ${basis.law}` : `${basis.law} (${basis.article})`,
  };
  cited.set(basis, words);
  return words;
}
