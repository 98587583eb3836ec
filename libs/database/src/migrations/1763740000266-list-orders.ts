import { sqlMigration } from './sql-migration.js';

/**
 * The orders of the queue, each with what it is asked for most: a page begins where its cases begin, and does not look
 * through everything that was ever filed for the few that have a running clock, are open, or are one colleague's.
 */
export const ListOrders1763740000266 = sqlMigration(
  'ListOrders1763740000266',
  `
  create index ix_cases_own_filed on cases.cases (assignee_id, filed_at, id);
  create index ix_cases_clock_filed on cases.cases (filed_at, id, next_due) where next_due is not null;
  create index ix_cases_own_clock_filed on cases.cases (assignee_id, filed_at, id, next_due) where next_due is not null;
  create index ix_cases_open_event on cases.cases (last_event_at desc, id desc)
    where last_event_at is not null and status in ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them');

  -- A kept plan is the same for whoever asks. With few colleagues it would count on meeting one's own cases soon
  -- anywhere, which is wrong for whoever has few of them: so it is told that each has one of a hundred.
  alter table cases.cases alter column assignee_id set (n_distinct = 100);
  analyze cases.cases (assignee_id);
  `,
  `
  alter table cases.cases alter column assignee_id reset (n_distinct);
  drop index cases.ix_cases_open_event;
  drop index cases.ix_cases_own_clock_filed;
  drop index cases.ix_cases_clock_filed;
  drop index cases.ix_cases_own_filed;
  `,
);
