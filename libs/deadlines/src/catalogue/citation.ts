import type { Basis, Words } from './term.js';

const cited = new WeakMap<Basis, Words>();

/** A basis as it is written in a letter: `Awb 9:11(1)` and `art. 9:11 lid 1 Awb`. */
export function cite(basis: Basis): Words {
  const known = cited.get(basis);
  if (known !== undefined) return known;
  const { law, article } = basis;
  // A row that rests on no article has a year or a name there, which stands in brackets.
  const numbered = /^\d+[a-z]*(?![\w-]*-\d{4})/.test(article) && !/^\d{4}$/.test(article);
  const words = numbered
    ? {
        en: article.includes(':') ? `${law} ${article}` : `${law} art. ${article}`,
        nl: `art. ${inDutch(article)} ${law}`,
      }
    : { en: `${law} (${article})`, nl: `${law} (${article})` };
  cited.set(basis, words);
  return words;
}

/** `9:24(1)(b)` is `9:24 lid 1 onder b`, and `4:15(1)-(4)` is `4:15 lid 1-4`. */
function inDutch(article: string): string {
  return article.replace(/([-,])?\((\w+)\)/g, (_, joint: string | undefined, part: string) => {
    if (joint !== undefined) return `${joint === ',' ? ', ' : '-'}${part}`;
    return /^\d/.test(part) ? ` lid ${part}` : ` onder ${part}`;
  });
}
