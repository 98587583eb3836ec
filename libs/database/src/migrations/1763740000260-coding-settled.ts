import { sqlMigration } from './sql-migration.js';

/**
 * Which code stands where two coders differed. The two codings and the counts of agreement stay as they were: what is
 * settled afterwards by talking says nothing about how far two people agree by themselves.
 */
export const CodingSettled1763740000260 = sqlMigration(
  'CodingSettled1763740000260',
  `
  alter table tagging.second_codings
    add column settled_codes jsonb,
    add column settled_by uuid constraint fk_second_codings_settler references identity.staff (id),
    add column settled_at timestamptz,
    add constraint ck_second_codings_settled check (
      (settled_codes is null) = (settled_at is null) and (settled_by is null) = (settled_at is null)
      and (settled_at is null or coded_at is not null));
  `,
  `
  alter table tagging.second_codings drop constraint ck_second_codings_settled,
    drop column settled_codes, drop column settled_by, drop column settled_at;
  `,
);
