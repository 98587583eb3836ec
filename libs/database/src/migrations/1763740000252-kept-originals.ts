import { sqlMigration } from './sql-migration.js';

/**
 * The keys of her originals for the day on which her code was replaced: sealed to the case, with a lock around it that
 * only the intake door opens. The desk, which holds the keys of the case, has no right on this table; whoever has the
 * table and the keys still lacks the lock.
 */
export const KeptOriginals1763740000252 = sqlMigration(
  'KeptOriginals1763740000252',
  `
  create table cases.kept_originals (
    attachment_id uuid constraint pk_kept_originals primary key
      constraint fk_kept_originals_attachment references cases.attachments (id) on delete cascade,
    key_version integer not null,
    sealed bytea not null
  );
  revoke all on cases.kept_originals from spreekrecht_desk, spreekrecht_exchange, spreekrecht_worker, spreekrecht_reports;
  grant select, insert on cases.kept_originals to spreekrecht_intake;
  `,
  `drop table cases.kept_originals;`,
);
