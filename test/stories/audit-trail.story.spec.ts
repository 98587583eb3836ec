import { setTimeout as elapse } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AuditTrail, AuditVerifier } from '@app/audit';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { openTestDesk, type TestDesk } from '../support/desk.js';

describe('The audit trail', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.urlAs('desk'));
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const trail = desk.app.get(AuditTrail);
    for (let number = 1; number <= 12; number += 1) {
      await trail.record({
        actorId: null,
        action: 'case-opened',
        subjectKind: 'case',
        subjectId: `case-${number}`,
      });
    }
  });
  const close = async () => {
    await owner.end();
    await desk.close();
    await database.drop();
  };
  const verify = () => desk.app.get(AuditVerifier).verify();
  /** As somebody who owns the server and switches the guard off. */
  const tamper = async (sql: string) => {
    await owner.query('alter table audit.events disable trigger all');
    await owner.query(sql);
    await owner.query('alter table audit.events enable trigger all');
  };

  it('is whole when nobody touched it', async () => {
    expect(await verify()).toEqual({ intact: true, events: 12 });
    await close();
  });

  it('cannot be changed or emptied by the desk', async () => {
    const client = new pg.Client({ connectionString: database.urlAs('desk') });
    await client.connect();
    await expect(client.query(`update audit.events set action = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(client.query('delete from audit.events')).rejects.toThrow(/permission denied/);
    await client.end();
    await expect(owner.query('delete from audit.events')).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate audit.events')).rejects.toThrow(/append-only/);
    await close();
  });

  it.each([
    ['a changed event', `update audit.events set subject_id = 'case-99' where position = 5`, 5],
    ['a removed event', 'delete from audit.events where position = 5', 5],
    ['a swapped actor', `update audit.events set actor_id = gen_random_uuid() where position = 12`, 12],
    ['a cut end', 'delete from audit.events where position > 9', 10],
  ])('shows %s', async (_what, sql, at) => {
    await tamper(sql);
    expect(await verify()).toMatchObject({ intact: false, at });
    await close();
  });

  it('shows a cut whose older head was put back, by the note outside the database', async () => {
    const { rows } = await owner.query('select * from audit.head');
    for (const number of [13, 14]) {
      await desk.app
        .get(AuditTrail)
        .record({ actorId: null, action: 'case-closed', subjectKind: 'case', subjectId: `case-${number}` });
    }
    await elapse(1_200);
    await tamper('delete from audit.events where position > 12');
    await owner.query('update audit.head set position = $1, hash = $2, seal = $3', [
      rows[0].position,
      rows[0].hash,
      rows[0].seal,
    ]);
    expect(await verify()).toMatchObject({ intact: false, why: 'events at the end were cut off' });
    await close();
  });

  it('keeps its chain when twenty things happen at once', async () => {
    const trail = desk.app.get(AuditTrail);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        trail.record({
          actorId: null,
          action: 'case-opened',
          subjectKind: 'case',
          subjectId: `burst-${number}`,
        }),
      ),
    );
    expect(await verify()).toEqual({ intact: true, events: 32 });
    await close();
  });
});
