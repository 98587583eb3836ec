import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  assertMayDecide,
  assertMayMake,
  CasesRepository,
  ReceiptChangeService,
  ReceiptReplacementsRepository,
  replacementOver,
  replacementRuns,
  waitsUntil,
  type Recognition,
  type Replacement,
  type StoredReplacement,
} from '@app/cases';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { deriveHandOver, firstVisitKey, formatReceipt, newHandOverCode } from '@app/vault';
import { CaseReadingService } from './case-reading.service.js';

/** A request as a reader of the case sees it. */
export interface ReadableReplacement extends Replacement {
  /** How she was recognised, in the words of whoever asked. */
  explanation: string;
}

const COLUMN = 'cases.receipt_replacements.sealed';

/**
 * A new code for her who lost hers. One colleague says how she was recognised, a second one agrees, the mailbox warns
 * whoever holds the old code, and after the waiting period a code is shown once, to be read out to her. It opens her
 * case once, and she changes it before she sees anything.
 */
@Injectable()
export class ReceiptReplacementService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly changes: ReceiptChangeService,
    private readonly replacements: ReceiptReplacementsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASES.REPLACEMENT_RUNS` */
  async ask(actor: StaffActor, caseId: string, asked: { recognised: Recognition; explanation: string }) {
    assertRole(actor, 'caseworker', 'lead');
    const { keyring } = await this.reading.reach(actor, caseId);
    const id = newId();
    const now = this.clock.now();
    await this.transactions.run(async () => {
      const isNew = await this.replacements.ask({
        id,
        caseId,
        status: 'asked',
        recognised: asked.recognised,
        ...keyring.seal(asked.explanation, COLUMN, id),
        askedBy: actor.id,
        askedAt: now,
        approvedBy: null,
        waitsUntil: null,
      });
      if (!isNew) throw replacementRuns();
      await this.cases.addHistory(caseId, 'receipt-asked', { kind: asked.recognised }, actor.id, now);
      await this.record(actor, 'receipt-replacement-asked', caseId, { id, recognised: asked.recognised });
    });
    return id;
  }

  /** The waiting begins. @throws DomainError `CASES.REPLACEMENT_FOUR_EYES`, `CASES.REPLACEMENT_OVER` */
  async approve(actor: StaffActor, caseId: string, id: string): Promise<void> {
    await this.decide(actor, caseId, id, async (replacement, now) => {
      const until = waitsUntil(replacement.recognised, now);
      await this.replacements.approve(id, actor.id, now, until);
      const detail = { waitsUntil: until.toISOString() };
      await this.cases.addHistory(caseId, 'receipt-approved', detail, actor.id, now);
      await this.record(actor, 'receipt-replacement-approved', caseId, { id, ...detail });
    });
  }

  async refuse(actor: StaffActor, caseId: string, id: string): Promise<void> {
    await this.decide(actor, caseId, id, async (_replacement, now) => {
      await this.replacements.end(id, 'refused', actor.id, now);
      await this.cases.addHistory(caseId, 'receipt-refused', {}, actor.id, now);
      await this.record(actor, 'receipt-replacement-refused', caseId, { id });
    });
  }

  /**
   * The code, in groups of four; it is nowhere but in this answer. The old one stops at this moment.
   *
   * @throws DomainError `CASES.REPLACEMENT_WAITS`, `CASES.REPLACEMENT_OVER`
   */
  async make(actor: StaffActor, caseId: string, id: string): Promise<string> {
    const { keyring } = await this.reach(actor, caseId);
    const digits = newHandOverCode();
    const next = firstVisitKey(await deriveHandOver(digits));
    await this.transactions.run(async () => {
      const now = this.clock.now();
      const replacement = await this.running(caseId, id);
      assertMayMake(replacement, now);
      await this.changes.replace(keyring, next);
      await this.replacements.end(id, 'made', actor.id, now);
      await this.cases.addHistory(caseId, 'receipt-made', {}, actor.id, now);
      await this.record(actor, 'receipt-replacement-made', caseId, { id });
    });
    return formatReceipt(digits);
  }

  /** Every request about this case, the newest first. */
  async ofCase(actor: StaffActor, caseId: string): Promise<ReadableReplacement[]> {
    const { keyring } = await this.reach(actor, caseId);
    const stored = await this.replacements.ofCase(caseId);
    return stored.map(({ keyVersion, sealed, ...replacement }) => ({
      ...replacement,
      explanation: keyring.open({ keyVersion, sealed }, COLUMN, replacement.id),
    }));
  }

  private async decide(
    actor: StaffActor,
    caseId: string,
    id: string,
    work: (replacement: StoredReplacement, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.reach(actor, caseId);
    await this.transactions.run(async () => {
      const replacement = await this.running(caseId, id);
      assertMayDecide(replacement, actor.id);
      await work(replacement, this.clock.now());
    });
  }

  private reach(actor: StaffActor, caseId: string) {
    assertRole(actor, 'caseworker', 'lead');
    return this.reading.reach(actor, caseId);
  }

  private async running(caseId: string, id: string): Promise<StoredReplacement> {
    const replacement = await this.replacements.locked(caseId, id);
    if (replacement === undefined) throw replacementOver();
    return replacement;
  }

  private record(actor: StaffActor, action: string, caseId: string, detail: Record<string, unknown>) {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}
