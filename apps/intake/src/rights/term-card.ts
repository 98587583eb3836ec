import { sideOf, termOf, type TermRow } from '@app/deadlines';
import type { Translator } from '@app/web';
import { lengthWords } from './length-words.js';
import { sourceOf } from './rights-words.js';
import { COUNTABLE, type ShownTerm } from './topics.js';

/** One term as a card shows it, every text in the language of the page. */
export interface TermCard {
  id: string;
  name: string;
  /** Who must do what, within how long. */
  says: string;
  /** Whether they may take longer; empty where the term is hers, where nothing is counted, or where we do not know. */
  longer: readonly string[];
  late: { label: string; text: string };
  source: string;
  sureness: string;
  /** Not read in the law: to be checked with a lawyer before anybody relies on it. */
  askLawyer: boolean;
  isCountable: boolean;
}

export function termCard(shown: ShownTerm, text: Translator): TermCard {
  const row = termOf(shown.id);
  const side = sideOf(row.owedBy);
  return {
    id: row.id,
    name: text.t(`rights.name.${row.id}`),
    says: text.t(`rights.says.${row.id}`, termValues(row, text)),
    longer: side === 'theirs' && shown.from !== undefined ? longer(row, text) : [],
    late: {
      label: text.t(shown.from === undefined ? 'rights.card.not-done' : `rights.card.late.${side}`),
      text: lateWords(shown, text),
    },
    source: sourceOf(row, text),
    sureness: text.t(`rights.sure.${row.sure}`),
    askLawyer: row.sure === 'C',
    isCountable: COUNTABLE.has(row.id),
  };
}

/** What she can do when the term has passed. */
export function lateWords(shown: Pick<ShownTerm, 'late'>, text: Translator): string {
  const afterNotice = termOf('DEC-4-17-2W').length ?? '';
  return text.t(`rights.late.${shown.late}`, { notice: lengthWords(text, afterNotice) });
}

/** The lengths that the sentence about a term fills in. */
function termValues(row: TermRow, text: Translator): Record<string, string> {
  const values: Record<string, string> = {};
  if (row.length !== null) values.length = lengthWords(text, row.length, row.working);
  if (row.secondStart?.length !== undefined) values.second = lengthWords(text, row.secondStart.length);
  return values;
}

function longer(row: TermRow, text: Translator): string[] {
  const said: string[] = [];
  const { extension } = row;
  // That the law knows none is said only of a law that was read in its present form.
  if (extension === undefined && row.sure === 'A') said.push(text.t('rights.longer.none'));
  for (const { max, when } of extension?.lengths ?? []) {
    if (max === null) said.push(text.t('rights.longer.open'));
    else {
      const id = when === undefined ? 'rights.longer.once' : 'rights.longer.sometimes';
      said.push(text.t(id, { length: lengthWords(text, max, row.working) }));
    }
  }
  if (extension?.consent !== undefined) said.push(text.t('rights.longer.consent'));
  if (row.suspension !== undefined) said.push(text.t('rights.longer.stands-still'));
  return said;
}
