/** Figures of earlier research beside those of a quarter, each with the reasons why the two cannot be compared. */
import { labelOf, SURVEY_2018, type TaxonomyList } from '@app/kernel';
import type { DimensionId, ReleaseDocument } from '@app/statistics';
import type { Translator } from '@app/web';

export interface ReferenceView {
  heading: string;
  intro: string;
  /** Says what the two columns hold. */
  caption: string;
  /** Heads of the columns: group, then, now. */
  columns: [string, string, string];
  rows: { label: string; earlier: string; now: number | null }[];
  caveatTitle: string;
  caveats: string[];
  source: string;
}

interface Reference {
  dimension: DimensionId;
  list: TaxonomyList;
  /** Name of its message about a part. */
  message: (part: string) => string;
  caveats: readonly string[];
  /** Share of the respondents, by code. */
  shares: Readonly<Record<string, number>>;
}

/**
 * Share of the sex workers asked in 2006 who felt that they were not treated correctly by banks and by insurers:
 * second evaluation of the lifting of the ban on brothels (Regioplan, "De sociale positie van prostituees 2006", p. 70),
 * as the cabinet cites it in the action plan to strengthen the social position of sex workers.
 */
export const STUDY_2006 = { bank: 0.14, insurer: 0.12 } as const;

const REFERENCES: readonly Reference[] = [
  {
    dimension: 'violence-form',
    list: 'violence',
    message: (part) => `survey.${part}`,
    caveats: ['who', 'what', 'so'],
    shares: SURVEY_2018,
  },
  {
    dimension: 'institution-type',
    list: 'institutionType',
    message: (part) => `study.${part}`,
    caveats: ['who', 'what', 'kind', 'so'],
    shares: STUDY_2006,
  },
];

/** What was found before about the subject of this table; undefined where nothing was, and where it is withheld. */
export function referenceView(
  document: ReleaseDocument,
  dimension: DimensionId,
  words: Translator,
): ReferenceView | undefined {
  const reference = REFERENCES.find((one) => one.dimension === dimension);
  const table = document.tables.find((made) => made.dimension === dimension);
  if (reference === undefined || table === undefined || table.withheld) return undefined;
  const say = (part: string) => words.t(reference.message(part));
  return {
    heading: say('title'),
    intro: say('intro'),
    caption: say('table'),
    columns: [say('form'), say('then'), say('now')],
    rows: Object.entries(reference.shares).map(([code, share]) => ({
      label: labelOf(reference.list, code, words.language),
      earlier: words.t('subject.percent.value', { percent: Math.round(share * 100) }),
      now: table.cells.find((cell) => cell.category === code)?.persons ?? null,
    })),
    caveatTitle: say('caveat.title'),
    caveats: reference.caveats.map((point) => say(`caveat.${point}`)),
    source: say('source'),
  };
}
