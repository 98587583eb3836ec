import { sqlMigration } from './sql-migration.js';

/**
 * One question, several recipients, and her word on each of them. The names stand in the sealed question, in an order
 * that does not change; here are only the places of those to whom she said no, counted from one.
 */
export const ConsentRecipients1763740000290 = sqlMigration(
  'ConsentRecipients1763740000290',
  `
  alter table cases.consents add column declined smallint[] not null default '{}';
  grant update (declined) on cases.consents to spreekrecht_intake;
  `,
  `alter table cases.consents drop column declined;`,
);
