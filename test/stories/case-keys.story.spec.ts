import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CorrespondenceService, FilingService, HerCaseService } from '@app/cases';
import { CaseReadingService, CaseworkService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { StaffService, type StaffActor } from '@app/identity';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';

describe('Who can read a complaint', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let noor: StaffActor;
  let sam: StaffActor;
  let lotte: StaffActor;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.url);
    noor = await desk.colleague('noor');
    sam = await desk.colleague('sam');
    lotte = await desk.colleague('lotte', 'lead');
  });
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  const file = async (narrative = 'Zij lachten aan het loket.') => {
    const receipt = await makeReceipt();
    const filed = await desk.app.get(FilingService).file({ language: 'nl', narrative }, receipt.key);
    return { ...filed, receipt };
  };
  const open = (actor: StaffActor, caseId: string) => desk.app.get(CaseReadingService).open(actor, caseId);

  it('is the intake team while nobody has taken it, and only the caseworker and the lead afterwards', async () => {
    const { caseId } = await file();
    for (const reader of [noor, sam, lotte])
      expect((await open(reader, caseId)).narrative).toContain('loket');
    await desk.app.get(CaseworkService).assign(noor, caseId, noor.id);
    expect((await open(noor, caseId)).narrative).toContain('loket');
    expect((await open(lotte, caseId)).narrative).toContain('loket');
    await expect(open(sam, caseId)).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });
  });

  it('changes with the caseworker: a key copied by the former one opens nothing that is written later', async () => {
    const { caseId, receipt } = await file();
    const casework = desk.app.get(CaseworkService);
    await casework.assign(noor, caseId, noor.id);
    const { keyring: copied } = await desk.app.get(CaseReadingService).reach(noor, caseId);
    await casework.assign(lotte, caseId, sam.id);
    await expect(open(noor, caseId)).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });
    const { keyring: hers } = await desk.app.get(HerCaseService).reach(receipt.key);
    await desk.app.get(CorrespondenceService).fromHer(hers, 'Ik heb er nog iets bij.');
    expect((await open(sam, caseId)).messages.at(-1)?.text).toBe('Ik heb er nog iets bij.');
    await expect(desk.app.get(CorrespondenceService).read(copied)).rejects.toMatchObject({
      code: 'CASES.KEY_MISSING',
    });
    expect((await desk.app.get(HerCaseService).open(receipt.key)).messages).toHaveLength(1);
  });

  it('is nobody with a tie: the case is gone from list, count and sight at once', async () => {
    const { caseId } = await file();
    const casework = desk.app.get(CaseworkService);
    const bank = await desk.app.get(DirectoryService).addInstitution({ name: 'Polder Bank', type: 'bank' });
    await desk.app.get(StaffService).declareTie(sam.id, bank.id);
    const before = (await desk.app.get(CaseReadingService).myDay(sam)).counts.unassigned;
    await casework.classify(noor, caseId, {
      procedure: 'financial-complaint',
      matter: 'conduct',
      institutionId: bank.id,
    });
    expect((await desk.app.get(CaseReadingService).myDay(sam)).counts.unassigned).toBe(before - 1);
    const list = await desk.app.get(CaseReadingService).list(sam, {});
    expect(list.items.map((item) => item.id)).not.toContain(caseId);
    await expect(open(sam, caseId)).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });
    await expect(casework.assign(noor, caseId, sam.id)).rejects.toMatchObject({
      code: 'CASES.CONFLICT_OF_INTEREST',
    });
    expect((await open(noor, caseId)).narrative).toContain('loket');
  });

  it('is nobody after she erased it: the seals are gone and a tombstone is left', async () => {
    const { caseId, reference, receipt } = await file();
    await desk.app.get(HerCaseService).erase(receipt.key);
    await expect(desk.app.get(HerCaseService).open(receipt.key)).rejects.toMatchObject({
      code: 'CASES.RECEIPT_UNKNOWN',
    });
    await expect(open(noor, caseId)).rejects.toMatchObject({ code: 'CASES.UNKNOWN' });
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query(
      `select c.status, c.region, c.conduct, (select count(*)::int from cases.key_seals k where k.case_id = c.id) as seals,
              (select count(*)::int from cases.texts t where t.case_id = c.id) as texts
       from cases.cases c where c.reference = $1`,
      [reference],
    );
    await owner.end();
    expect(rows).toEqual([{ status: 'erased', region: 'unknown', conduct: [], seals: 0, texts: 0 }]);
  });

  it('may be two people at once, and the second to save is told what changed', async () => {
    const { caseId } = await file();
    const casework = desk.app.get(CaseworkService);
    const seen = (await open(noor, caseId)).facts.version;
    await casework.classify(
      noor,
      caseId,
      { procedure: 'informal', matter: 'conduct', institutionId: null },
      seen,
    );
    await expect(
      casework.classify(lotte, caseId, { procedure: 'civil', matter: 'conduct', institutionId: null }, seen),
    ).rejects.toMatchObject({ code: 'CASES.CHANGED_MEANWHILE', kind: 'conflict' });
    expect((await open(noor, caseId)).facts.procedure).toBe('informal');
  });
});
