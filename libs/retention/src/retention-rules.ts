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
  /** Removes it and gives one row for each. */
  remove: string;
}

export const CASE_KEPT_MONTHS = 13;

export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    kind: 'drafts',
    why: 'A complaint that was begun and not sent is kept for seven days after it was last saved.',
    count: 'select count(*) from intake.drafts where expires_at <= $1',
    remove: 'delete from intake.drafts where expires_at <= $1 returning 1',
  },
  {
    kind: 'her-sessions',
    why: 'A visit ends after two hours without a request.',
    count: `select count(*) from intake.sessions where last_seen_at <= $1::timestamptz - interval '2 hours'`,
    remove: `delete from intake.sessions where last_seen_at <= $1::timestamptz - interval '2 hours' returning 1`,
  },
  {
    kind: 'repeated-requests',
    why: 'The answer to a request that may be repeated is kept for a day.',
    count: `select count(*) from intake.idempotency_keys where created_at <= $1::timestamptz - interval '24 hours'`,
    remove: `delete from intake.idempotency_keys where created_at <= $1::timestamptz - interval '24 hours' returning 1`,
  },
  {
    kind: 'exchange-sessions',
    why: 'A visit of a contact person ends after two hours without a request.',
    count: `select count(*) from mediation.exchange_sessions where last_seen_at <= $1::timestamptz - interval '2 hours'`,
    remove: `delete from mediation.exchange_sessions where last_seen_at <= $1::timestamptz - interval '2 hours' returning 1`,
  },
  {
    kind: 'staff-sessions',
    why: 'A session of staff that has not been used for a day is removed; it stopped working after half an hour.',
    count: `select count(*) from identity.sessions where last_seen_at <= $1::timestamptz - interval '24 hours'`,
    remove: `delete from identity.sessions where last_seen_at <= $1::timestamptz - interval '24 hours' returning 1`,
  },
  {
    kind: 'cases',
    why: `A case is erased ${CASE_KEPT_MONTHS} months after it was closed or withdrawn.`,
    count: `select count(*) from cases.cases where status in ('closed', 'withdrawn')
      and closed_at <= $1::timestamptz - interval '${CASE_KEPT_MONTHS} months'`,
    remove: `select cases.erase_case(id, $1::timestamptz) from cases.cases where status in ('closed', 'withdrawn')
      and closed_at <= $1::timestamptz - interval '${CASE_KEPT_MONTHS} months'`,
  },
];
