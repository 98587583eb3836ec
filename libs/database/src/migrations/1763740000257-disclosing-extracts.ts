import { sqlMigration } from './sql-migration.js';

/** Whether the text for an institution names her or makes her known: then a second person has to agree to its sending. */
export const DisclosingExtracts1763740000257 = sqlMigration(
  'DisclosingExtracts1763740000257',
  `alter table mediation.extracts add column makes_known boolean not null default false;`,
  `alter table mediation.extracts drop column makes_known;`,
);
