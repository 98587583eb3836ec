import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CorrespondenceService, FilingService, HerCaseService } from '@app/cases';
import { CaseReadingService, CaseSearchService, CaseworkService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

describe('Searching in one’s own cases', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let searches: CaseSearchService;
  let casework: CaseworkService;
  let noor: StaffActor;
  let sam: StaffActor;
  let receipt: Awaited<ReturnType<typeof makeReceipt>>;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.url);
    searches = desk.app.get(CaseSearchService);
    casework = desk.app.get(CaseworkService);
    noor = await desk.colleague('noor');
    sam = await desk.colleague('sam');
    receipt = await makeReceipt();
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  async function file(narrative: string, holder: StaffActor): Promise<string> {
    // One receipt for all: its derivation is slow on purpose and matters to nothing here.
    const key = { ...receipt.key, lookup: Buffer.from(`${narrative}${holder.id}`) };
    const { caseId } = await desk.app.get(FilingService).file({ language: 'nl', narrative }, key);
    await casework.assign(holder, caseId, holder.id);
    return caseId;
  }
  const found = async (actor: StaffActor, question: string) =>
    (await searches.search(actor, question)).hits.map(({ item }) => item.id);

  it('finds stories, notes and messages by beginnings of words, without accents, the best first', async () => {
    const story = await file('De bánk weigerde de zakelijke rekening.', noor);
    const other = await file('Bankieren lukt niet meer.', noor);
    await casework.note(noor, other, 'Jurist van Poliția gebeld.');
    expect(await found(noor, 'BANK')).toEqual([story, other]);
    expect(await found(noor, 'politia')).toEqual([other]);
    expect(await found(noor, 'bank rek')).toEqual([story]);
    expect(await found(noor, 'ekening')).toEqual([]);
    expect(await found(noor, '')).toEqual([]);
    const { keyring } = await desk.app.get(CaseReadingService).reach(noor, other);
    await desk.app.get(CorrespondenceService).fromHer(keyring, 'Ik vond een kwitantie.');
    expect(await found(noor, 'kwitan')).toEqual([other]);
  });

  it('reads nothing that is not sealed to her, or behind a wall', async () => {
    const sams = await file('Een unieke olifant aan het loket.', sam);
    expect(await found(sam, 'olifant')).toEqual([sams]);
    expect(await found(noor, 'olifant')).toEqual([]);
    await casework.recuse(sam, sams);
    expect(await found(sam, 'olifant')).toEqual([]);
  });

  it('is bounded in number and in time, and says so', async () => {
    const one = await searches.search(noor, 'bank', { cases: 1, milliseconds: 10_000, hits: 50 });
    expect([one.read, one.more]).toEqual([1, true]);
    const none = await searches.search(noor, 'bank', { cases: 10, milliseconds: -1, hits: 50 });
    expect([none.read, none.more, none.hits]).toEqual([0, true, []]);
  });

  it('leaves nothing of the question behind: in no table, and in the trail only how much was opened', async () => {
    await searches.search(noor, 'nergensopgeschreven');
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query<{ detail: object }>(
      `select detail from audit.events where action = 'cases-searched' order by position desc limit 1`,
    );
    await owner.end();
    expect(rows[0]?.detail).toEqual({ opened: 2 });
  });

  it('says nothing about her own side: she reads what she read before', async () => {
    const mine = await makeReceipt();
    const { caseId } = await desk.app
      .get(FilingService)
      .file({ language: 'nl', narrative: 'Nog ongelezen.' }, mine.key);
    await casework.assign(noor, caseId, noor.id);
    await found(noor, 'ongelezen');
    const { facts } = await desk.app.get(HerCaseService).reach(mine.key);
    expect(facts.readAt).toBeNull();
  });
});
