/** Where everything stands in the picture of the clocks: days become distances, and nothing else is decided here. */
import type { LineClock } from '@app/casework';
import { plainDate, type IsoDate } from '@app/kernel';

/** A stretch of the picture, in its own units. */
export interface Stretch {
  x: number;
  width: number;
}

export interface PictureRow {
  clock: LineClock;
  /** The same number as in the list below the picture. */
  number: number;
  /** Upper edge of the row. */
  y: number;
  label: { x: number; text: string };
  /** From its first to its last day; null for a clock without a date. */
  bar: Stretch | null;
  /** It began before, or ends after, the days that the picture shows. */
  opensLeft: boolean;
  opensRight: boolean;
  /** Days that do not count. */
  still: Stretch[];
  /** End of the last day; null without one, or when it lies outside the picture. */
  endX: number | null;
  /** End of the last day by the catalogue, where the letter prints another one. */
  catalogueX: number | null;
  /** From the first day on which it was too late until today. */
  late: Stretch | null;
}

export interface ClockPicture {
  width: number;
  height: number;
  /** First and last day that it shows. */
  from: IsoDate;
  to: IsoDate;
  todayX: number;
  /** First days of months. */
  ticks: { x: number; day: IsoDate }[];
  rows: PictureRow[];
}

export const PICTURE = { width: 960, margin: 12, head: 56, row: 50, barTop: 25, barHeight: 14 } as const;

/** A clock of ten years may not squeeze one of six weeks to nothing: further away, a bar is open at its end. */
const MOST_DAYS_BACK = 366;
const MOST_DAYS_AHEAD = 457;
const FEWEST_DAYS = 60;
const MOST_TICKS = 9;
const SMALLEST_BAR = 6;
/** A little more than the average letter at the size of the labels, so that a label never leaves the picture. */
const LETTER_WIDTH = 7.6;

type Scale = (day: number) => number;

/**
 * @param clocks In the order of the list.
 * @param labels What stands above each bar, in the same order; too long a label is cut.
 * @param today  Today in Europe/Amsterdam.
 */
export function layOutClocks(
  clocks: readonly LineClock[],
  labels: readonly string[],
  today: IsoDate,
): ClockPicture {
  const now = dayNumber(today);
  const [first, last] = shownDays(clocks, now);
  const inner = PICTURE.width - 2 * PICTURE.margin;
  const scale: Scale = (day) => {
    const inside = Math.min(last + 1, Math.max(first, day));
    return round(PICTURE.margin + ((inside - first) / (last + 1 - first)) * inner);
  };
  const rows = clocks.map((clock, index) => ({
    ...rowOf(clock, scale, { first, last, now }),
    number: index + 1,
    y: PICTURE.head + index * PICTURE.row,
  }));
  return {
    width: PICTURE.width,
    height: PICTURE.head + clocks.length * PICTURE.row + PICTURE.margin,
    from: isoDate(first),
    to: isoDate(last),
    todayX: scale(now),
    ticks: ticksBetween(first, last).map((day) => ({ x: scale(dayNumber(day)), day })),
    rows: rows.map((row, index) => ({ ...row, label: labelOf(labels[index] ?? '', row, scale(now)) })),
  };
}

interface Days {
  first: number;
  last: number;
  now: number;
}

function rowOf(
  clock: LineClock,
  scale: Scale,
  { first, last, now }: Days,
): Omit<PictureRow, 'number' | 'y' | 'label'> {
  const ends = edges(clock, now);
  const due = clock.to === null ? null : dayNumber(clock.to);
  const catalogue =
    clock.catalogueDue === null || clock.catalogueDue === clock.to ? null : dayNumber(clock.catalogueDue);
  const visible = (day: number | null) => (day === null || day < first || day > last ? null : scale(day + 1));
  const overdue = clock.standing === 'overdue' && clock.overdueFrom !== null;
  return {
    clock,
    bar: ends === null ? null : atLeast(stretch(scale, ends.from, ends.to ?? last + 1)),
    opensLeft: ends !== null && ends.from < first,
    opensRight: ends !== null && (ends.to === null || ends.to > last + 1),
    still: clock.suspensions.flatMap(({ from, to }) => {
      const until = to === null ? Math.max(now, dayNumber(from) + 1) : dayNumber(to);
      const part = stretch(scale, dayNumber(from), until);
      return part.width === 0 ? [] : [part];
    }),
    endX: visible(due),
    catalogueX: visible(catalogue),
    late: overdue ? atLeast(stretch(scale, dayNumber(clock.overdueFrom ?? ''), now)) : null,
  };
}

/** Where a bar begins, and the day after which it is over; open at the end where nothing says when it ends. */
function edges(clock: LineClock, now: number): { from: number; to: number | null } | null {
  if (clock.from === null) return null;
  const from = dayNumber(clock.from);
  if (clock.to !== null) {
    const to = dayNumber(clock.to);
    // A term that is counted back from an event lies before it.
    return to < from ? { from: to, to: from + 1 } : { from, to: to + 1 };
  }
  if (clock.ended !== null) return { from, to: Math.max(from, dayNumber(clock.ended.on)) + 1 };
  return { from, to: clock.phase === 'suspended' ? Math.max(from, now) + 1 : null };
}

function stretch(scale: Scale, from: number, to: number): Stretch {
  const x = scale(from);
  return { x, width: round(Math.max(0, scale(to) - x)) };
}

/** A bar of one day, or one that lies outside the picture, can still be seen. */
function atLeast({ x, width }: Stretch): Stretch {
  if (width >= SMALLEST_BAR) return { x, width };
  return { x: Math.min(x, PICTURE.width - PICTURE.margin - SMALLEST_BAR), width: SMALLEST_BAR };
}

function shownDays(clocks: readonly LineClock[], now: number): [first: number, last: number] {
  const days = clocks
    .flatMap((clock) => [clock.from, clock.to, clock.catalogueDue, clock.ended?.on ?? null])
    .filter((day) => day !== null)
    .map(dayNumber);
  const first = Math.max(Math.min(now, ...days), now - MOST_DAYS_BACK);
  const last = Math.min(Math.max(now, ...days), now + MOST_DAYS_AHEAD);
  const room = Math.max(3, Math.ceil((last - first) / 30));
  return [first - room, Math.max(last + room, first - room + FEWEST_DAYS)];
}

/** The first day of every month, or of every second, third, fourth or sixth one, so that their names have room. */
function ticksBetween(first: number, last: number): IsoDate[] {
  let month = plainDate(isoDate(first)).with({ day: 1 });
  if (dayNumber(month.toString()) < first) month = month.add({ months: 1 });
  const months: IsoDate[] = [];
  for (; dayNumber(month.toString()) <= last; month = month.add({ months: 1 })) months.push(month.toString());
  const every = [1, 2, 3, 4, 6].find((step) => months.length / step <= MOST_TICKS) ?? 12;
  return months.filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0);
}

/** A label begins where its bar begins, and further to the left when it would leave the picture there. */
function labelOf(text: string, row: { bar: Stretch | null }, todayX: number): PictureRow['label'] {
  const room = PICTURE.width - 2 * PICTURE.margin;
  const most = Math.floor(room / LETTER_WIDTH);
  const cut = text.length <= most ? text : `${text.slice(0, most - 1)}…`;
  const rightmost = PICTURE.width - PICTURE.margin - cut.length * LETTER_WIDTH;
  return {
    x: round(Math.max(PICTURE.margin, Math.min(row.bar?.x ?? todayX + PICTURE.margin, rightmost))),
    text: cut,
  };
}

const EPOCH = plainDate('2000-01-01');

function dayNumber(day: IsoDate): number {
  return EPOCH.until(plainDate(day)).days;
}

function isoDate(day: number): IsoDate {
  return EPOCH.add({ days: day }).toString();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
