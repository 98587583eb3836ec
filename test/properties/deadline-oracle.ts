import { Temporal } from 'temporal-polyfill';

/**
 * A second opinion on the deadline engine: slow, written from the statutes alone, one day at a time on Temporal
 * dates, with the days off of 2023 to 2028 typed out instead of computed.
 */
export const daysOff = new Set(
  `2023-01-01 2023-04-07 2023-04-10 2023-04-27 2023-04-28 2023-05-05 2023-05-18 2023-05-19 2023-05-29 2023-12-25 2023-12-26
2024-01-01 2024-03-29 2024-04-01 2024-04-27 2024-05-05 2024-05-09 2024-05-10 2024-05-20 2024-12-25 2024-12-26 2024-12-27
2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-05-30 2025-06-09 2025-12-25 2025-12-26
2026-01-01 2026-01-02 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-15 2026-05-25 2026-12-25 2026-12-26
2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-07 2027-05-17 2027-12-25 2027-12-26
2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-04-28 2028-05-05 2028-05-25 2028-05-26 2028-06-05 2028-12-25 2028-12-26`.split(
    /\s+/,
  ),
);

export function isOff(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek >= 6 || daysOff.has(day.toString());
}

/** Every day of the typed-out years in order, so that walking them one at a time takes no longer than a test may. */
const YEARS = allDays();
const INDEX = new Map(YEARS.map(({ iso }, index) => [iso, index]));

function allDays(): { iso: string; off: boolean }[] {
  const days = [];
  for (let day = Temporal.PlainDate.from('2023-01-01'); day.year < 2029; day = day.add({ days: 1 })) {
    days.push({ iso: day.toString(), off: isOff(day) });
  }
  return days;
}

/** The nominal and the last day of a term, or undefined where the typed-out days do not reach. */
export function oracle(
  start: string,
  iso: string,
  law: 'atw' | 'eu' | 'none',
): { nominal: string; due: string } | undefined {
  const nominal = Temporal.PlainDate.from(start).add(Temporal.Duration.from(iso)).toString();
  const amount = Number(iso.slice(1, -1));
  const unit = iso.at(-1) ?? '';
  const limit = { D: 90, W: 12, M: 3, Y: 0 }[unit] ?? 0;
  const moves = law === 'eu' || (law === 'atw' && amount <= limit);
  if (!moves) return { nominal, due: nominal };

  const longEnough = unit !== 'D' || amount >= (law === 'eu' ? 2 : 3);
  let working = 0;
  // Walk until the count is over, the day is an ordinary one, and the term holds two of those if it must.
  for (let index = (INDEX.get(start) ?? Infinity) + 1; index < YEARS.length; index += 1) {
    const { iso: day, off } = YEARS[index] ?? { iso: '', off: true };
    if (!off) working += 1;
    if (day >= nominal && !off && (!longEnough || working >= 2)) return { nominal, due: day };
  }
  return undefined;
}
