import { cite, termOf } from '@app/deadlines';
import { SIGNPOSTS, type Signpost } from '@app/directory';
import type { Translator } from '@app/web';
import type { CardLine, RightsCard } from './cards.js';
import { lawLanguage } from './rights-words.js';
import { termCard } from './term-card.js';

/** A sentence of a card, and whether a lawyer should be asked before anybody relies on it. */
export interface SaidLine {
  text: string;
  askLawyer: boolean;
}

export interface CardSource {
  cite: string;
  sure: string;
}

export function expectLines(card: RightsCard, text: Translator): SaidLine[] {
  return card.expect.map((line) => ({
    text: text.t(`cards.${card.slug}.expect.${line.id}`),
    askLawyer: sureOf(line) === 'C',
  }));
}

/** What they must do and by when, each with what she can do when it does not happen. */
export function mustLines(card: RightsCard, text: Translator) {
  return card.terms.map((shown) => termCard(shown, text));
}

export function selfLines(card: RightsCard, text: Translator): string[] {
  return card.self.map((line) => text.t(`cards.${card.slug}.self.${line.id}`));
}

/** Every law and other text on which the card rests, once, with how sure we are of it. */
export function sourcesOf(card: RightsCard, text: Translator): CardSource[] {
  const found = new Map<string, string>();
  const lines: CardLine[] = [
    ...card.expect,
    ...card.self,
    ...card.terms.map(({ id }) => ({ id, source: id })),
  ];
  for (const line of lines) {
    const sure = sureOf(line);
    if (sure !== undefined) found.set(citeOf(line, text), text.t(`cards.sure.${sure}`));
  }
  return [...found].map(([name, sure]) => ({ cite: name, sure }));
}

/** Who else can help, as the signposts name them. */
export function helpOf(card: RightsCard): Signpost[] {
  return card.help.map((id) => {
    const signpost = SIGNPOSTS.find((one) => one.id === id);
    if (signpost === undefined)
      throw new Error(`The card ${card.slug} names the signpost ${id}, which is not there.`);
    return signpost;
  });
}

function sureOf({ source }: CardLine): string | undefined {
  return typeof source === 'string' ? termOf(source).sure : source?.sure;
}

function citeOf({ source }: CardLine, text: Translator): string {
  if (typeof source !== 'string') return source?.cite ?? '';
  return termOf(source)
    .basis.map((basis) => cite(basis)[lawLanguage(text)])
    .join('; ');
}
