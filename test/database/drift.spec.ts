import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASES_ENTITIES } from '@app/cases';
import { connect, Transactions } from '@app/database';
import { DIRECTORY_ENTITIES } from '@app/directory';
import { EXCHANGE_ENTITIES } from '@app/exchange';
import { IDENTITY_ENTITIES } from '@app/identity';
import { MEDIATION_ENTITIES } from '@app/mediation';
import { RECOMMENDATIONS_ENTITIES } from '@app/recommendations';
import { REFERRAL_ENTITIES } from '@app/referral';
import { REMINDERS_ENTITIES } from '@app/reminders';
import { TAGGING_ENTITIES } from '@app/tagging';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

/**
 * Entities describe columns; checks, foreign keys, unique constraints and indexes stand in the hand-written SQL only.
 * TypeORM would drop what it does not know, so such statements are left out of the comparison by the names that the
 * migrations give them.
 */
const STANDS_IN_SQL_ONLY = /DROP CONSTRAINT "(ck|fk|uq)_|DROP INDEX "[a-z_]+"\."ix_/;

describe('The schema and the entities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('agree on every column', async () => {
    const source = await connect({
      url: database.url,
      entities: [
        ...IDENTITY_ENTITIES,
        ...DIRECTORY_ENTITIES,
        ...CASES_ENTITIES,
        ...EXCHANGE_ENTITIES,
        ...MEDIATION_ENTITIES,
        ...RECOMMENDATIONS_ENTITIES,
        ...REFERRAL_ENTITIES,
        ...TAGGING_ENTITIES,
        ...REMINDERS_ENTITIES,
      ],
    });
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // Each can also be read without the query builder of the ORM; a column that cannot throws here.
    const transactions = new Transactions(source);
    for (const { target } of source.entityMetadatas)
      expect(await transactions.rows(target as new () => object, 'where false', [])).toEqual([]);
    await source.destroy();
    expect(upQueries.map(({ query }) => query).filter((query) => !STANDS_IN_SQL_ONLY.test(query))).toEqual(
      [],
    );
  });
});
