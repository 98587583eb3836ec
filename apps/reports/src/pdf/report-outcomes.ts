/** What the desk did and what stands out, as the first sections of the printed report; they add no figure. */
import {
  measuresOf,
  percentageOf,
  signalsOf,
  type ReleaseDocument,
  type ReleaseReport,
} from '@app/statistics';
import type { Translator } from '@app/web';
import type { Language } from '../frame/words.js';

type Section = ReleaseReport['sections'][number];
type Row = Section['rows'][number];

/** A section of which there is nothing to say is left out. */
export function outcomeSections(document: ReleaseDocument, words: Translator): Section[] {
  return [doneByTheDesk(document, words), standingOut(document, words)].filter(({ rows }) => rows.length > 0);
}

function doneByTheDesk(document: ReleaseDocument, words: Translator): Section {
  const language = words.language as Language;
  return {
    wide: true,
    heading: words.t('outcomes.title'),
    meaning: words.t('outcomes.meaning'),
    rows: measuresOf(document).map(({ label, definition, persons }) =>
      rowOf(`${label[language]}: ${definition[language]}`, persons, document, words),
    ),
    notes: [words.t('outcomes.hidden', { mark: document.policy.mark })],
  };
}

function standingOut(document: ReleaseDocument, words: Translator): Section {
  const language = words.language as Language;
  const { mark } = document.policy;
  return {
    wide: true,
    heading: words.t('signals.title'),
    meaning: words.t('signals.meaning'),
    rows: signalsOf(document).flatMap(({ parts }) =>
      parts.flatMap(({ label, isOneGroup, lines, withheld }) => {
        const title = label[language];
        if (withheld) return [{ label: title, persons: mark, percent: mark, share: 0 }];
        if (lines.length === 0) return [rowOf(title, 0, document, words)];
        return lines.map((line) => {
          const name = isOneGroup ? title : `${title}: ${line.label[language]}`;
          return rowOf(name, line.persons, document, words);
        });
      }),
    ),
    notes: [words.t('signals.apart', { crossing: document.policy.thresholdCrossing })],
  };
}

function rowOf(label: string, persons: number | null, document: ReleaseDocument, words: Translator): Row {
  const { mark } = document.policy;
  const percent = percentageOf(persons, document.persons, document.policy);
  return {
    label,
    persons: persons === null ? mark : words.number(persons),
    percent: persons === null ? mark : percent === null ? '–' : words.t('subject.percent.value', { percent }),
    share: document.persons ? (persons ?? 0) / document.persons : 0,
  };
}
