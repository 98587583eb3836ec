import type { IsoDate } from '@app/kernel';

/** A day that a royal decree treats as a public holiday (Algemene termijnenwet art. 3(3)). */
export interface DecreeDay {
  date: IsoDate;
  /** Where the decree was published, or where the day was found. */
  source: string;
}

/**
 * The equated days that are known. Add the days of the next decree here, and move `DECREES_KNOWN_TO` with them.
 *
 * The list begins and ends: outside it nobody knows which further days the Crown equated, so the calendar refuses
 * instead of pretending that there were none.
 */
export const DECREE_DAYS: readonly DecreeDay[] = [
  { date: '2023-04-28', source: 'sterfgeval.nl, question 70745' },
  { date: '2023-05-19', source: 'sterfgeval.nl, question 70745' },
  { date: '2024-05-10', source: 'sterfgeval.nl, question 70745' },
  { date: '2024-12-27', source: 'sterfgeval.nl, question 70745' },
  { date: '2025-05-30', source: 'sterfgeval.nl, question 70745' },
  { date: '2026-01-02', source: 'Stcrt. 2025, 24713' },
  { date: '2026-05-15', source: 'Stcrt. 2025, 24713' },
  { date: '2027-05-07', source: 'Stcrt. 2025, 24713' },
  { date: '2028-04-28', source: 'Stcrt. 2025, 24713' },
  { date: '2028-05-26', source: 'Stcrt. 2025, 24713' },
];

/** First day of the first year whose decree days are known. */
export const DECREES_KNOWN_FROM: IsoDate = '2023-01-01';

/** Last day of the last year whose decree days are known. */
export const DECREES_KNOWN_TO: IsoDate = '2028-12-31';

/** The day from which someone must be told that the list is about to end. */
export const DECREES_ALERT_FROM: IsoDate = '2028-10-01';
