import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseDeadlinesService, FilingService } from '@app/cases';
import { CalendarFeedsService, CaseworkService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';

describe("A caseworker's calendar", () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let noor: StaffActor;
  let caseId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.urlAs('desk'));
    const filing = await openTestDesk(database.url);
    noor = await filing.colleague('noor');
    const { key } = await makeReceipt();
    caseId = (await filing.app.get(FilingService).file({ language: 'nl', narrative: 'Bank zei nee.' }, key))
      .caseId;
    await filing.close();
    await desk.app.get(CaseworkService).assign(noor, caseId, noor.id);
    await desk.app.get(CaseDeadlinesService).start(caseId, { term: 'OBJ-6-7', start: '2026-11-10' }, noor.id);
  });
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  it('has the day of her deadline and nothing of the case, until she takes the address back', async () => {
    const feeds = desk.app.get(CalendarFeedsService);
    const token = await feeds.make(noor);
    const feed = await feeds.read(token);
    expect(feed).toContain('DTSTART;VALUE=DATE:20261222');
    expect(feed).not.toMatch(/OBJ|bank|SR-/i);
    const second = await feeds.make(noor);
    await expect(feeds.read(token)).rejects.toMatchObject({ code: 'CASEWORK.FEED_UNKNOWN' });
    expect(await feeds.read(second)).toContain('BEGIN:VEVENT');
    await feeds.revoke(noor);
    await expect(feeds.read(second)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('loses a case at once when she steps back from it', async () => {
    const feeds = desk.app.get(CalendarFeedsService);
    const token = await feeds.make(noor);
    await desk.app.get(CaseworkService).recuse(noor, caseId);
    expect(await feeds.read(token)).not.toContain('BEGIN:VEVENT');
  });
});
