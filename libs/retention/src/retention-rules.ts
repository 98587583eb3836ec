/**
 * How long each kind of thing is kept, as one table. The law gives no number for a complaints desk (AVG art. 5(1)(e));
 * the desk chose these, and publishes them. A case is kept as long as the ombudsman and Kifid can still be asked
 * (one year after the end, Awb 9:24 and the Kifid rules), with a month to act on it.
 */
export interface RetentionRule {
  kind: string;
  /** For the privacy page. */
  why: string;
  /** Counts what is past its time at `$1`. */
  count: string;
  /** Tells the desk of what will be past its time soon; run before anything is removed. */
  tell?: string;
  /** Removes it, or one batch of it, and gives a row for each. */
  remove: string;
  /** What one transaction removes at most; repeated until there is no more. */
  batch?: number;
}

export const CASE_KEPT_MONTHS = 13;
/** Days that a mail which belongs to no case waits for somebody who knows where it belongs. */
export const HELD_MAIL_DAYS = 30;
/** Days before its end on which the desk is told; no mail goes sooner after that, also when a worker was away. */
export const HELD_MAIL_NOTICE_DAYS = 7;
const CASES_AT_ONCE = 200;

/** The simple kind: rows of one table, by age. Counting and removing share their condition. */
function byAge(kind: string, table: string, past: string, why: string): RetentionRule {
  return {
    kind,
    why,
    count: `select count(*) from ${table} t where ${past}`,
    remove: `delete from ${table} t where ${past} returning 1`,
  };
}

const before = (interval: string) => `$1::timestamptz - interval '${interval}'`;

export const RETENTION_RULES: readonly RetentionRule[] = [
  byAge(
    'drafts',
    'intake.drafts',
    't.expires_at <= $1',
    'A complaint that was begun and not sent is kept for seven days after it was last saved.',
  ),
  {
    kind: 'unfinished-files',
    why: 'What arrived of a photo, a PDF or a recording that never arrived whole is removed after an hour.',
    count: `select count(*) from cases.attachments where ready_at is null and created_at <= ${before('1 hour')}`,
    remove: `select cases.sweep_attachments(${before('1 hour')})`,
  },
  byAge(
    'her-sessions',
    'intake.sessions',
    `t.last_seen_at <= ${before('2 hours')}`,
    'What is remembered of a visit is removed two hours after its last page.',
  ),
  byAge(
    'repeated-requests',
    'intake.idempotency_keys',
    `t.created_at <= ${before('24 hours')}`,
    'The answer to a request that may be repeated is kept for a day.',
  ),
  byAge(
    'exchange-sessions',
    'mediation.exchange_sessions',
    `t.last_seen_at <= ${before('2 hours')}`,
    'What is remembered of a visit of a contact person is removed two hours after its last page.',
  ),
  byAge(
    'partner-visits',
    'referral.partner_visits',
    `t.last_seen_at <= ${before('2 hours')}`,
    'What is remembered of a visit of a referral partner is removed two hours after its last page.',
  ),
  byAge(
    'overview-links',
    'mediation.overview_links',
    `t.expires_at <= ${before('1 day')}`,
    'That an institution asked for a link to its overview is known for a day.',
  ),
  byAge(
    'overview-sessions',
    'mediation.overview_sessions',
    `t.last_seen_at <= ${before('2 hours')}`,
    'What is remembered of a visit to an overview is removed two hours after its last page.',
  ),
  {
    kind: 'held-mails',
    why: `A mail that belongs to no case is erased after ${HELD_MAIL_DAYS} days, and never sooner than ${HELD_MAIL_NOTICE_DAYS} days after the desk was told.`,
    tell: `select mediation.tell_of_held_mails(${before(`${HELD_MAIL_DAYS - HELD_MAIL_NOTICE_DAYS} days`)}, $1)`,
    count: `select count(*) from mediation.held_mails t
      where t.received_at <= ${before(`${HELD_MAIL_DAYS} days`)} and t.told_at <= ${before(`${HELD_MAIL_NOTICE_DAYS} days`)}`,
    remove: `select mediation.sweep_held_mails(${before(`${HELD_MAIL_DAYS} days`)}, ${before(`${HELD_MAIL_NOTICE_DAYS} days`)})`,
  },
  byAge(
    'staff-sessions',
    'identity.sessions',
    `t.last_seen_at <= ${before('24 hours')}`,
    'A session of staff that has not been used for a day is removed; it stopped working after half an hour.',
  ),
  {
    kind: 'cases',
    why: `A case is erased ${CASE_KEPT_MONTHS} months after it was closed or withdrawn.`,
    count: `select count(*) from cases.cases
      where status in ('closed', 'withdrawn') and closed_at <= ${before(`${CASE_KEPT_MONTHS} months`)}`,
    remove: `select cases.erase_ended(${before(`${CASE_KEPT_MONTHS} months`)}, $1, ${CASES_AT_ONCE})`,
    batch: CASES_AT_ONCE,
  },
  byAge(
    'reminder-mails',
    'reminders.mails',
    `t.sent_at <= ${before('13 months')} and not exists (select from reminders.reminders r where r.mail_id = t.id)`,
    'That a reminder was sent to a caseworker is known for 13 months, and no longer than its case.',
  ),
  byAge(
    'settled-alarms',
    'reminders.alarms',
    `t.settled_at <= ${before('13 months')}`,
    'An alarm that somebody has seen to is kept for 13 months.',
  ),
];
