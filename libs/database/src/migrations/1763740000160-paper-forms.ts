import { sqlMigration } from './sql-migration.js';

/** The desk types over what she wrote on paper, and adds what she told there about the answer she got. */
export const PaperForms1763740000160 = sqlMigration(
  'PaperForms1763740000160',
  `
  grant insert on cases.particulars to spreekrecht_desk;
  `,
  `
  revoke insert on cases.particulars from spreekrecht_desk;
  `,
);
