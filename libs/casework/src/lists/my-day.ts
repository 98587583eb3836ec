/**
 * What wants a colleague today, as a table of groups. A case stands in the first group that fits, so that the counts add
 * up. Each group is a condition that an index answers; the words are `day.*` of the desk.
 */
export const DAY_GROUPS = [
  'overdue',
  'dueToday',
  'unreadTooLong',
  'normPassed',
  'dueThisWeek',
  'sheAnswered',
  'theyAnswered',
  'inProgress',
  'waitingForHer',
  'waitingForThem',
  'unassigned',
] as const;

export type DayGroup = (typeof DAY_GROUPS)[number];

/** Days ahead that count as this week. */
export const WEEK_DAYS = 7;

/** Somebody wrote, and for this many days nobody has looked. */
export const UNREAD_TOO_LONG_DAYS = 3;

/** Rows of a group on the page, so that one look takes in the whole day; the queue shows the rest. */
export const DAY_ROWS = 15;

/** The highest number that is counted; above it the page says "more than". */
export const DAY_COUNT_MAX = 50;

const MINE = `c.assignee_id = $1 and c.status in ('in-progress', 'waiting-for-her', 'waiting-for-them')`;
const SHE_WROTE = `(c.she_wrote_at is not null and (c.read_at is null or c.she_wrote_at > c.read_at))`;
const THEY_WROTE = `(c.they_wrote_at is not null and (c.read_at is null or c.they_wrote_at > c.read_at))`;
const DUE_BY_TODAY = `(c.next_due is not null and c.next_due <= $2::date)`;
const DUE_THIS_WEEK = `(c.next_due is not null and c.next_due <= $3::date)`;
const TOO_LONG = `((${SHE_WROTE} and c.she_wrote_at <= $4::timestamptz) or (${THEY_WROTE} and c.they_wrote_at <= $4::timestamptz))`;
/** A stage of a mediation that takes longer than the desk wants; its own norm, and no term of law. */
const NORM_PASSED = `(c.norm_due is not null and c.norm_due < $2::date)`;
const CALM = `not ${NORM_PASSED} and not ${DUE_THIS_WEEK} and not ${SHE_WROTE} and not ${THEY_WROTE}`;

/**
 * `$1` colleague, `$2` today, `$3` the last day of the week ahead, `$4` the moment before which unread is too long ago.
 * A clock of theirs that has run out stands under overdue from the day after, also while the law gives them a later day
 * at the latest: the row says which of the two it is.
 */
export const DAY_CONDITIONS: Record<DayGroup, { where: string; order: string }> = {
  overdue: { where: `${MINE} and c.next_due < $2::date`, order: 'c.next_due, c.id' },
  dueToday: { where: `${MINE} and c.next_due = $2::date`, order: 'c.next_due, c.id' },
  unreadTooLong: {
    where: `${MINE} and not ${DUE_BY_TODAY} and ${TOO_LONG}`,
    // Few, from two indexes: written so that no index has this order, in which all her cases would be looked through.
    order: `c.filed_at at time zone 'UTC', c.id`,
  },
  normPassed: {
    where: `${MINE} and c.norm_due < $2::date and not ${DUE_BY_TODAY} and not ${TOO_LONG}`,
    order: 'c.norm_due, c.id',
  },
  dueThisWeek: {
    where: `${MINE} and not ${NORM_PASSED} and c.next_due > $2::date and c.next_due <= $3::date and not ${TOO_LONG}`,
    order: 'c.next_due, c.id',
  },
  sheAnswered: {
    where: `${MINE} and not ${NORM_PASSED} and not ${DUE_THIS_WEEK} and ${SHE_WROTE} and not ${TOO_LONG}`,
    order: 'c.she_wrote_at, c.id',
  },
  theyAnswered: {
    where: `${MINE} and not ${NORM_PASSED} and not ${DUE_THIS_WEEK} and ${THEY_WROTE} and not ${SHE_WROTE} and not ${TOO_LONG}`,
    order: 'c.they_wrote_at, c.id',
  },
  inProgress: {
    where: `c.assignee_id = $1 and c.status = 'in-progress' and ${CALM}`,
    order: 'c.filed_at, c.id',
  },
  waitingForHer: {
    where: `c.assignee_id = $1 and c.status = 'waiting-for-her' and ${CALM}`,
    order: 'c.filed_at, c.id',
  },
  waitingForThem: {
    where: `c.assignee_id = $1 and c.status = 'waiting-for-them' and ${CALM}`,
    order: 'c.filed_at, c.id',
  },
  unassigned: { where: `c.status = 'new' and c.assignee_id is null`, order: 'c.filed_at, c.id' },
};
