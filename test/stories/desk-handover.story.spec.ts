import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilingService, HerCaseService } from '@app/cases';
import {
  CaseReadingService,
  CaseworkService,
  HandoverService,
  LeadOverviewService,
  OWN_COMPLAINT_LANGUAGES,
  ownComplaintLetter,
  OwnComplaintsService,
  RelatedCasesService,
  SecondPersonService,
  TiesService,
} from '@app/casework';
import { StaffService, type StaffActor } from '@app/identity';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

describe('Cases that change hands', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let casework: CaseworkService;
  let noor: StaffActor;
  let sam: StaffActor;
  let lotte: StaffActor;
  let lena: StaffActor;
  let ada: StaffActor;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.url);
    casework = desk.app.get(CaseworkService);
    noor = await desk.colleague('noor');
    sam = await desk.colleague('sam');
    lotte = await desk.colleague('lotte', 'lead');
    lena = await desk.colleague('lena', 'lead');
    ada = await desk.colleague('ada', 'administrator');
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  async function file(holder?: StaffActor, more: object = {}) {
    const receipt = await makeReceipt();
    const filed = await desk.app
      .get(FilingService)
      .file({ language: 'nl', narrative: 'Zij lachten.', ...more }, receipt.key);
    if (holder !== undefined) await casework.assign(holder, filed.caseId, holder.id);
    return { ...filed, receipt };
  }
  const opens = (actor: StaffActor, caseId: string) =>
    desk.app
      .get(CaseReadingService)
      .open(actor, caseId)
      .then(({ narrative }) => narrative === 'Zij lachten.')
      .catch(() => false);

  it('all at once when somebody is ill: new keys for the next, none for the last, and a word about each', async () => {
    const first = await file(noor);
    const second = await file(noor);
    const walled = await file(noor);
    await desk.app.get(CaseworkService).assign(noor, walled.caseId, sam.id);
    await casework.recuse(sam, walled.caseId);
    await casework.assign(lotte, walled.caseId, noor.id);

    const report = await desk.app.get(HandoverService).handOverAll(lotte, noor.id, sam.id, false);
    expect(report.unfinished).toBe(false);
    expect(report.cases.map(({ id, refused }) => [id, refused])).toEqual(
      [
        [first.caseId, undefined],
        [second.caseId, undefined],
        [walled.caseId, 'CASES.CONFLICT_OF_INTEREST'],
      ].sort(),
    );
    for (const { caseId } of [first, second]) {
      expect([await opens(sam, caseId), await opens(noor, caseId), await opens(lotte, caseId)]).toEqual([
        true,
        false,
        true,
      ]);
    }
    expect([await opens(noor, walled.caseId), await opens(sam, walled.caseId)]).toEqual([true, false]);
    await expect(
      desk.app.get(HandoverService).handOverAll(noor, sam.id, noor.id, false),
    ).rejects.toMatchObject({ code: 'IDENTITY.MAY_NOT' });
    const { workload } = await desk.app.get(LeadOverviewService).of(lotte);
    expect(workload.map(({ assigneeId, open }) => [assigneeId, open]).sort()).toEqual(
      [
        [noor.id, 1],
        [sam.id, 2],
      ].sort(),
    );
  });

  it('goes on where the time ran out', async () => {
    for (let count = 0; count < 3; count += 1) await file(lena);
    const handovers = desk.app.get(HandoverService);
    const partly = await handovers.handOverAll(lotte, lena.id, noor.id, false, 0);
    expect([partly.cases.length, partly.unfinished]).toEqual([1, true]);
    const rest = await handovers.handOverAll(lotte, lena.id, noor.id, false);
    expect([rest.cases.length, rest.unfinished]).toEqual([2, false]);
  });

  it('never go to somebody who does not work on cases, or no longer works here', async () => {
    const { caseId } = await file(noor);
    await desk.colleague('gone');
    await desk.app.get(StaffService).disable('gone');
    for (const assigneeId of [ada.id, '0199aaaa-0000-7000-8000-000000000000']) {
      await expect(casework.assign(noor, caseId, assigneeId)).rejects.toMatchObject({
        code: 'CASEWORK.NO_CASEWORKER',
      });
    }
    expect(await opens(noor, caseId)).toBe(true);
  });

  it('go back to a lead with their keys when their holder declares a tie to a circle', async () => {
    const circle = { region: 'utrecht', workType: 'window' };
    const { caseId } = await file(sam, circle);
    const later = await file(undefined, circle);
    expect(await opens(sam, later.caseId)).toBe(true);
    await desk.app.get(TiesService).declareCircle(sam, 'utrecht', 'window');
    expect([await opens(sam, caseId), await opens(sam, later.caseId)]).toEqual([false, false]);
    const afterwards = await file(undefined, circle);
    expect(await opens(sam, afterwards.caseId)).toBe(false);
    const { items } = await desk.app.get(CaseReadingService).list(sam, {});
    for (const hidden of [caseId, later.caseId, afterwards.caseId])
      expect(items.map(({ id }) => id)).not.toContain(hidden);
    const { facts } = await desk.app.get(CaseReadingService).open(lotte, caseId);
    expect([facts.assigneeId, facts.status]).toEqual([null, 'new']);
    expect((await desk.app.get(TiesService).own(noor)).length).toBe(0);
    expect((await desk.app.get(TiesService).everybodys(ada)).length).toBe(1);
  });

  it('show related cases only to those who may open both, and never say that there are others', async () => {
    const related = desk.app.get(RelatedCasesService);
    const mine = await file(noor);
    const theirs = await file(lena);
    await expect(related.relate(noor, mine.caseId, theirs.reference, 'same-event')).rejects.toMatchObject({
      code: 'CASES.UNKNOWN',
    });
    await expect(related.relate(noor, mine.caseId, 'SR-2026-000000', 'same-event')).rejects.toMatchObject({
      code: 'CASES.UNKNOWN',
    });
    await related.relate(lotte, mine.caseId, theirs.reference, 'same-event');
    expect((await related.of(lotte, theirs.caseId)).map(({ id }) => id)).toEqual([mine.caseId]);
    expect(await related.of(noor, mine.caseId)).toEqual([]);
    await casework.recuse(lotte, theirs.caseId);
    expect(await related.of(lotte, mine.caseId)).toEqual([]);
  });

  it('when the complaint is about the desk: to a lead whom it is not about, and she is told the way out', async () => {
    const complaints = desk.app.get(OwnComplaintsService);
    const earlier = await file(noor);
    const { caseId, reference, receipt } = await file();
    await desk.app.get(RelatedCasesService).relate(noor, earlier.caseId, reference, 'same-person-says-so');
    await complaints.mark(noor, caseId, [lotte.id]);
    // Noor holds the case that it is about, Lotte is whom it is about.
    expect([
      await opens(noor, caseId),
      await opens(lotte, caseId),
      await opens(sam, caseId),
      await opens(lena, caseId),
    ]).toEqual([false, false, false, true]);
    expect((await complaints.of(lotte)).map(({ id }) => id)).not.toContain(caseId);
    expect((await complaints.of(lena)).map(({ id }) => id)).toContain(caseId);
    const hers = await desk.app.get(HerCaseService).open(receipt.key);
    expect(hers.messages.at(-1)?.text).toContain('nationaleombudsman.nl');
    await expect(casework.assign(lena, caseId, noor.id)).rejects.toMatchObject({
      code: 'CASES.CONFLICT_OF_INTEREST',
    });
    await expect(complaints.mark(lena, caseId, [])).rejects.toMatchObject({ kind: 'conflict' });

    const aboutBoth = await file();
    await complaints.mark(sam, aboutBoth.caseId, [lotte.id, lena.id]);
    expect(await opens(ada, aboutBoth.caseId)).toBe(true);
    await complaints.assertOwn(ada, aboutBoth.caseId);
    await casework.askHer(ada, aboutBoth.caseId, 'Ik lees uw klacht.');
    await expect(complaints.assertOwn(ada, earlier.caseId)).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });

    const aboutAll = await file();
    await expect(complaints.mark(sam, aboutAll.caseId, [lotte.id, lena.id, ada.id])).rejects.toMatchObject({
      code: 'CASEWORK.NOBODY_LEFT',
    });
    // Nothing of it happened.
    expect(await opens(lena, aboutAll.caseId)).toBe(true);
    for (const language of ['nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru']) {
      expect(OWN_COMPLAINT_LANGUAGES).toContain(language);
      expect(ownComplaintLetter(language)).toContain('0800 33 55 555');
    }
  });

  it('close without her answer, and are erased, only with two people', async () => {
    const second = desk.app.get(SecondPersonService);
    const closing = { outcome: 'unknown', explanation: 'Wij hoorden niets.', reason: 'Drie keer gevraagd.' };
    const { caseId, receipt } = await file(noor);
    await expect(second.askClosing(noor, caseId, closing)).rejects.toMatchObject({
      code: 'CASEWORK.NOT_WAITING',
    });
    await casework.askHer(noor, caseId, 'Bent u er nog?');
    await expect(casework.close(noor, caseId, closing)).rejects.toMatchObject({
      code: 'CASEWORK.CLOSING_NEEDS_ANOTHER',
    });
    const id = await second.askClosing(noor, caseId, closing);
    await expect(second.agree(noor, id)).rejects.toMatchObject({ code: 'APPROVALS.NEEDS_ANOTHER' });
    expect(await second.agree(lena, id)).toBe('closed');
    const hers = await desk.app.get(HerCaseService).open(receipt.key);
    expect([hers.facts.status, hers.messages.at(-1)?.text]).toEqual(['closed', 'Wij hoorden niets.']);

    await expect(second.askDisclosure(noor, caseId, 'Zij wil het.')).rejects.toMatchObject({
      code: 'CASEWORK.SHE_SAID_NO',
    });
    const erasing = await second.askErasing(noor, caseId, 'Zij vroeg het.');
    expect(await second.agree(lena, erasing)).toBe('erased');
    expect(await opens(lena, caseId)).toBe(false);
    await expect(desk.app.get(HerCaseService).open(receipt.key)).rejects.toMatchObject({
      code: 'CASES.RECEIPT_UNKNOWN',
    });
  });
});
