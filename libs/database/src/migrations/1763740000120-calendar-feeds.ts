import { sqlMigration } from './sql-migration.js';

/** The secret addresses of calendar feeds: a hash of each, and when it was taken back. */
export const CalendarFeeds1763740000120 = sqlMigration(
  'CalendarFeeds1763740000120',
  `
  create table identity.calendar_feeds (
    token_hash bytea constraint pk_calendar_feeds primary key,
    staff_id uuid not null constraint fk_calendar_feeds_staff references identity.staff (id),
    made_at timestamptz not null,
    revoked_at timestamptz
  );
  create unique index ix_calendar_feeds_one on identity.calendar_feeds (staff_id) where revoked_at is null;
  grant select, insert, update on identity.calendar_feeds to spreekrecht_desk;
  `,
  `drop table identity.calendar_feeds;`,
);
