import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseDeadlinesService, DeadlineRecomputingService, FilingService } from '@app/cases';
import { DUTCH_CALENDAR, extendedCalendar } from '@app/deadlines';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';

/** Monday 26 April 2027 lies between a Sunday and King's Day; suppose that a decree equates it after all. */
const WITH_BRIDGE_DAY = extendedCalendar(DUTCH_CALENDAR, {
  version: 'with 26 April 2027',
  decreeDays: [{ date: '2027-04-26', source: 'a decree that came later' }],
});

describe('A holiday that is added later', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let caseId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.url);
    const { key } = await makeReceipt();
    caseId = (await desk.app.get(FilingService).file({ language: 'nl', narrative: 'Geen antwoord.' }, key))
      .caseId;
  });
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  const start = (term: string, from: string) =>
    desk.app.get(CaseDeadlinesService).start(caseId, { term, start: from }, null);
  const recompute = (dryRun: boolean) =>
    desk.app.get(DeadlineRecomputingService).recomputeAll({ calendar: WITH_BRIDGE_DAY, dryRun });

  it('moves only the clocks that it touches, says why, and never twice', async () => {
    const moved = await start('AWB-9-11-6w', '2027-03-15');
    const untouched = await start('AWB-9-11-6w', '2027-03-16');
    expect(moved.due).toBe('2027-04-26');
    const looked = await recompute(true);
    expect(looked.changed.map((change) => change.deadlineId)).toEqual([moved.id]);
    const report = await recompute(false);
    expect(report).toMatchObject({
      looked: 2,
      changed: [{ from: '2027-04-26', to: '2027-04-28', change: 'later' }],
    });
    expect(report.changed[0]?.why).toMatch(/28 April 2027/);
    const stored = await desk.app.get(CaseDeadlinesService).ofCase(caseId);
    expect(stored.find((clock) => clock.id === moved.id)).toMatchObject({ due: '2027-04-28', version: 2 });
    expect(stored.find((clock) => clock.id === untouched.id)).toMatchObject({ version: 1 });
    expect((await recompute(false)).changed).toEqual([]);
  });

  it('moves the day of being late alone, when an extension could be counted from the rolled end', async () => {
    // Nominal end on Monday 26 April; with the bridge day the first stretch could end on 28 April.
    const extended = await desk.app.get(CaseDeadlinesService).start(
      caseId,
      {
        term: 'AWB-9-11-6w',
        start: '2027-03-15',
        extensions: [{ length: 'P4W', noticeOn: '2027-04-20' }],
      },
      null,
    );
    expect(extended).toMatchObject({ due: '2027-05-24', overdueFrom: '2027-05-25' });
    const report = await recompute(false);
    expect(report.changed).toMatchObject([{ deadlineId: extended.id, change: 'none', to: '2027-05-24' }]);
    expect(report.changed[0]?.why).toMatch(/late from Thursday 27 May 2027, and not before/i);
    const stored = await desk.app.get(CaseDeadlinesService).ofCase(caseId);
    expect(stored.find((clock) => clock.id === extended.id)).toMatchObject({
      due: '2027-05-24',
      overdueFrom: '2027-05-27',
      version: 2,
    });
    await desk.app.get(CaseDeadlinesService).end(extended.id, 'cancelled', null);
  });

  it('that turns out to be none never shortens a date that was told', async () => {
    const before = await desk.app.get(CaseDeadlinesService).ofCase(caseId);
    const report = await desk.app
      .get(DeadlineRecomputingService)
      .recomputeAll({ calendar: DUTCH_CALENDAR, dryRun: false });
    expect(report.changed).toMatchObject([{ change: 'earlier', needsPerson: true, to: '2027-04-28' }]);
    const after = await desk.app.get(CaseDeadlinesService).ofCase(caseId);
    expect(after.map((clock) => [clock.due, clock.version]).sort()).toEqual(
      before.map((clock) => [clock.due, clock.version]).sort(),
    );
  });
});
