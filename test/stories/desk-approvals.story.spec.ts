import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FilingService } from '@app/cases';
import { ApprovalsService, CaseworkService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { newId } from '@app/kernel';
import { makeReceipt, openTestDesk, type TestDesk } from '../support/desk.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

describe('What needs a second person', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let approvals: ApprovalsService;
  let noor: StaffActor;
  let sam: StaffActor;
  let lotte: StaffActor;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.urlAs('desk'));
    approvals = desk.app.get(ApprovalsService);
    noor = await desk.colleague('noor');
    sam = await desk.colleague('sam');
    lotte = await desk.colleague('lotte', 'lead');
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  async function noorsCase(): Promise<{ caseId: string }> {
    const receipt = await makeReceipt();
    const { caseId } = await desk.app
      .get(FilingService)
      .file({ language: 'nl', narrative: 'Zij lachten.' }, receipt.key);
    await desk.app.get(CaseworkService).assign(noor, caseId, noor.id);
    return { caseId };
  }
  const ask = (actor: StaffActor, caseId: string, kind: 'erase-case' | 'close-unanswered' = 'erase-case') =>
    approvals.request(actor, { kind, caseId, reason: 'Zij vroeg het aan de telefoon.', payload: 'alles' });

  it('is decided by somebody else who reads the reason, and is used once', async () => {
    const { caseId } = await noorsCase();
    const id = await ask(noor, caseId);
    await expect(approvals.approve(noor, id)).rejects.toMatchObject({ code: 'APPROVALS.NEEDS_ANOTHER' });
    await expect(approvals.spend(noor, id, 'erase-case', caseId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect((await approvals.waitingFor(lotte)).map((one) => one.id)).toContain(id);
    expect(await approvals.waitingFor(noor)).toEqual([]);
    expect((await approvals.read(lotte, id)).reason).toBe('Zij vroeg het aan de telefoon.');
    await approvals.approve(lotte, id);
    expect(await approvals.waitingFor(lotte)).toEqual([]);
    await expect(approvals.approve(lotte, id)).rejects.toMatchObject({ code: 'APPROVALS.GONE' });
    await expect(approvals.spend(noor, id, 'close-unanswered', caseId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect(await approvals.spend(noor, id, 'erase-case', caseId)).toEqual({ payload: 'alles' });
    await expect(approvals.spend(noor, id, 'erase-case', caseId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
  });

  it('is not there for a colleague without the key of the case, or behind the wall', async () => {
    const { caseId } = await noorsCase();
    const id = await ask(noor, caseId);
    expect(await approvals.waitingFor(sam)).toEqual([]);
    for (const refused of [
      approvals.read(sam, id),
      approvals.approve(sam, id),
      approvals.read(sam, newId()),
    ]) {
      await expect(refused).rejects.toMatchObject({ kind: 'not-found' });
    }
    await desk.app.get(CaseworkService).recuse(lotte, caseId);
    expect((await approvals.waitingFor(lotte)).map((one) => one.id)).not.toContain(id);
    await expect(approvals.approve(lotte, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is used by one of two who try at once', async () => {
    const { caseId } = await noorsCase();
    const id = await ask(noor, caseId);
    await approvals.approve(lotte, id);
    const tries = await Promise.allSettled(
      [noor, lotte, noor, lotte].map((actor) => approvals.spend(actor, id, 'erase-case', caseId)),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('runs out, and makes room for a new request', async () => {
    const { caseId } = await noorsCase();
    const id = await ask(noor, caseId);
    await expect(ask(noor, caseId)).rejects.toMatchObject({ code: 'APPROVALS.ASKED_ALREADY' });
    await approvals.approve(lotte, id);
    desk.clock.moveTo('2026-11-26T09:00:01Z');
    await expect(approvals.spend(noor, id, 'erase-case', caseId)).rejects.toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect((await approvals.read(noor, id)).status).toBe('expired');
    const next = await ask(noor, caseId);
    expect((await approvals.waitingFor(lotte)).map((one) => one.id)).toContain(next);
    await approvals.withdraw(noor, next);
    await expect(approvals.approve(lotte, next)).rejects.toMatchObject({ code: 'APPROVALS.GONE' });
  });

  it('leaves a line of audit for each step, without a word of the reason, and is gone with the case', async () => {
    const { caseId } = await noorsCase();
    const id = await ask(noor, caseId, 'close-unanswered');
    await approvals.refuse(lotte, id);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const events = await owner.query<{ action: string; detail: object }>(
      `select action, detail from audit.events where subject_id = $1 and action like 'approval-%' order by position`,
      [caseId],
    );
    expect(events.rows).toEqual([
      { action: 'approval-asked', detail: { kind: 'close-unanswered' } },
      { action: 'approval-refused', detail: { kind: 'close-unanswered' } },
    ]);
    const stored = await owner.query<{ sealed_reason: Buffer }>('select sealed_reason from cases.approvals');
    for (const row of stored.rows) expect(row.sealed_reason.toString('latin1')).not.toContain('telefoon');
    await owner.query('select cases.erase_case($1, now())', [caseId]);
    const left = await owner.query('select from cases.approvals where case_id = $1', [caseId]);
    expect(left.rows).toHaveLength(0);
    await owner.end();
  });
});
