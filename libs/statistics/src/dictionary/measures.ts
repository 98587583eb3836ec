/**
 * Measures of a quarter, read from the protected tables of its publication and from nothing else. Each is a sum or a
 * rest of figures that are shown, so it gives away nothing that the tables do not; where one of them is hidden, the
 * measure cannot be said.
 */
import type { Bilingual, CellName } from './dimension.js';
import type { ReleaseDocument } from '../release/release-document.js';

export interface Measure {
  id: string;
  label: Bilingual;
  definition: Bilingual;
  /** Persons; null when it cannot be said from what is shown. */
  persons: number | null;
}

interface Reading extends Pick<Measure, 'id' | 'label' | 'definition'> {
  /** Everybody without these, or only these. */
  from: 'rest' | 'sum';
  cells: readonly CellName[];
}

const READINGS: readonly Reading[] = [
  {
    id: 'opened',
    label: { nl: 'Opgepakt', en: 'Taken up' },
    definition: { nl: 'Kreeg een bericht van een medewerker.', en: 'Got a message of a member of staff.' },
    from: 'rest',
    cells: [['first-answer', 'not-yet']],
  },
  {
    id: 'closed',
    label: { nl: 'Afgesloten', en: 'Closed' },
    definition: {
      nl: 'Heeft een uitkomst, ook als zij zelf stopte.',
      en: 'Has an outcome, also when she stopped herself.',
    },
    from: 'rest',
    cells: [['outcome', 'open']],
  },
  {
    id: 'mediated',
    label: { nl: 'Bemiddeld', en: 'Mediated' },
    definition: { nl: 'Er is een bemiddeling begonnen.', en: 'A mediation was begun.' },
    from: 'rest',
    cells: [['mediation-result', 'none']],
  },
  {
    id: 'agreed',
    label: { nl: 'Afspraak gemaakt', en: 'Agreed' },
    definition: {
      nl: 'De bemiddeling leidde tot een afspraak, nagekomen of niet.',
      en: 'The mediation led to an agreement, kept or not.',
    },
    from: 'sum',
    cells: ['agreed', 'fulfilled', 'broken'].map((code): CellName => ['mediation-result', code]),
  },
  {
    id: 'broken',
    label: { nl: 'Afspraak niet nagekomen', en: 'Agreement broken' },
    definition: { nl: 'Vastgesteld door een behandelaar.', en: 'Found by a caseworker.' },
    from: 'sum',
    cells: [['mediation-result', 'broken']],
  },
  {
    id: 'referred',
    label: { nl: 'Doorverwezen', en: 'Referred' },
    definition: { nl: 'Kreeg een verwijzing aangeboden.', en: 'Was offered a referral.' },
    from: 'rest',
    cells: [['referral-outcome', 'none']],
  },
  {
    id: 'helped',
    label: { nl: 'Geholpen na verwijzing', en: 'Helped after referral' },
    definition: {
      nl: 'Bevestigd door haar of door de andere organisatie.',
      en: 'Confirmed by her or by the other organisation.',
    },
    from: 'sum',
    cells: [['referral-outcome', 'helped']],
  },
];

/** @returns The measures whose tables this publication has, in a fixed order; none of a publication of before 2026-2. */
export function measuresOf(document: ReleaseDocument): Measure[] {
  const figures = new Map<string, number | null>(
    document.tables.flatMap(({ dimension, cells }) =>
      cells.map(({ category, persons }) => [`${dimension} ${category}`, persons] as const),
    ),
  );
  const everybody = document.persons;
  if (everybody === null || !figures.has('first-answer not-yet')) return [];
  return READINGS.map(({ id, label, definition, from, cells }) => {
    const shown = cells.map((cell) => figures.get(cell.join(' ')) ?? null);
    const sum = shown.includes(null) ? null : shown.reduce<number>((all, figure) => all + (figure ?? 0), 0);
    return { id, label, definition, persons: sum === null ? null : from === 'sum' ? sum : everybody - sum };
  });
}
