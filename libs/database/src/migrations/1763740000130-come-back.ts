import { sqlMigration } from './sql-migration.js';

/**
 * The day to come back that she knows of, while the clocks of her case give another one. Null when she knows the day
 * that stands in `come_back_on`. Every role that may touch a case had its grant on the whole table, or does not need it.
 */
export const ComeBack1763740000130 = sqlMigration(
  'ComeBack1763740000130',
  `alter table cases.cases add column come_back_told date;`,
  `alter table cases.cases drop column come_back_told;`,
);
