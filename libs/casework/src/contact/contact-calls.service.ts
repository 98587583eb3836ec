import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  callPermission,
  CasesRepository,
  ContactPlansService,
  isCallResult,
  ReceiptHoldsService,
  type CallPermission,
  type CallResult,
  type CaseEntity,
  type CaseKeyring,
  type StoredContactPlan,
} from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { CaseReadingService } from '../case/case-reading.service.js';
import { ContactAttemptsRepository } from './contact-attempts.repository.js';
import { callRefused, callResultUnknown, callStillOpen, callUnknown } from './contact.errors.js';

export interface ContactAttempt {
  id: string;
  staffId: string;
  startedAt: Date;
  /** Null while the call goes on. */
  result: CallResult | null;
  note: string | undefined;
}

/** How she may be reached, whether she may be called at this moment, and what came of it before. */
export interface ContactView {
  plan: StoredContactPlan | undefined;
  permission: CallPermission;
  /** The newest first. */
  attempts: ContactAttempt[];
  /** The call that has no result yet. */
  open: ContactAttempt | undefined;
}

const NOTE = 'cases.contact_attempts.sealed';

/** Calling her: only as she agreed, and always written down. */
@Injectable()
export class ContactCallsService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly plans: ContactPlansService,
    private readonly holds: ReceiptHoldsService,
    private readonly attempts: ContactAttemptsRepository,
    private readonly cases: CasesRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** For whoever has opened the case. */
  async look(opened: { facts: CaseEntity; keyring: CaseKeyring }): Promise<ContactView> {
    const { facts, keyring } = opened;
    const [plan, rows, isHeld] = await Promise.all([
      this.plans.read(keyring),
      this.attempts.ofCase(facts.id),
      this.holds.isHeld(facts.id),
    ]);
    const attempts = rows.map(({ id, staffId, startedAt, result, note }) => ({
      id,
      staffId,
      startedAt,
      result,
      note: note && keyring.open(note, NOTE, id),
    }));
    return {
      plan,
      permission: callPermission({ status: facts.status, isHeld }, plan, this.clock.instant()),
      attempts,
      open: attempts.find((attempt) => attempt.result === null),
    };
  }

  /**
   * Begins a call, if her plan as it is at this moment allows it. Whoever tries outside of it leaves a line of audit too.
   *
   * @throws DomainError `CASEWORK.CALL_…`
   */
  async begin(actor: StaffActor, caseId: string): Promise<string> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const begun = await this.transactions.run(async () => {
      const plan = await this.plans.readLocked(keyring);
      const status = (await this.cases.byId(caseId))?.status ?? 'erased';
      const permission = callPermission(
        { status, isHeld: await this.holds.isHeld(caseId) },
        plan,
        this.clock.instant(),
      );
      if (!permission.allowed || plan === undefined) {
        const why = permission.allowed ? 'no-plan' : permission.why;
        await this.record(actor, 'call-refused', caseId, { why });
        return { refused: callRefused(why) };
      }
      const id = newId();
      const at = this.clock.now();
      const attempt = { id, caseId, staffId: actor.id, planVersion: plan.version, at };
      if (!(await this.attempts.begin(attempt))) return { refused: callStillOpen() };
      await this.record(actor, 'call-begun', caseId, { attemptId: id });
      return { id };
    });
    // Thrown out here, because the line of audit about a refusal must stay.
    if (begun.refused !== undefined) throw begun.refused;
    return begun.id;
  }

  /**
   * Writes down what came of a call; her hours may be over by then. After her stop word nobody may call until she sets
   * a plan anew.
   *
   * @throws DomainError `CASEWORK.CALL_RESULT`, `CASEWORK.CALL_ENDED`
   */
  async end(
    actor: StaffActor,
    caseId: string,
    attemptId: string,
    ending: { result: string; note: string | undefined },
  ): Promise<void> {
    const { result, note } = ending;
    if (!isCallResult(result)) throw callResultUnknown();
    const { keyring } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      const at = this.clock.now();
      const sealed = note === undefined ? undefined : keyring.seal(note, NOTE, attemptId);
      if (!(await this.attempts.end(caseId, attemptId, { result, note: sealed, at }))) throw callUnknown();
      if (result === 'stop-word') await this.plans.stop(caseId);
      await this.cases.addHistory(caseId, 'contact-attempted', { attemptId, result }, actor.id, at);
      await this.record(actor, 'call-ended', caseId, { attemptId, result });
    });
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}
