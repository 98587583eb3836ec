export {
  connect,
  databaseUnreachable,
  dataSource,
  type ConnectionOptions,
  type EntityClass,
} from './connection.js';
export { DatabaseModule } from './database.module.js';
export { migrateDatabase, migrationSource, pingDatabase, roleName } from './migrate.js';
export { Transactions } from './transactions.js';
