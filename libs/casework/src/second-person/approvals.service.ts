import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import type { CaseKeyring } from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { APPROVAL_RULES, whyMayNotDecide, type ApprovalKind } from './approval-kinds.js';
import {
  approvalAskedAlready,
  approvalGone,
  approvalUnknown,
  needsAnother,
  needsLead,
  notApproved,
} from './approvals.errors.js';
import {
  ApprovalsRepository,
  type ApprovalRow,
  type ApprovalStatus,
  type WaitingApproval,
} from './approvals.repository.js';
import { CaseReadingService } from '../case/case-reading.service.js';

export interface NewApproval {
  kind: ApprovalKind;
  caseId: string;
  /** Why, for the second person; sealed to the case. */
  reason: string;
  /** What shall be done, for whoever does it; sealed to the case. */
  payload?: string;
}

/** A request with its words, for somebody who holds the key of the case. */
export interface ReadableApproval {
  id: string;
  caseId: string;
  kind: ApprovalKind;
  status: ApprovalStatus;
  requesterId: string;
  deciderId: string | null;
  reason: string;
  payload: string | undefined;
  askedAt: Date;
  expiresAt: Date;
  decidedAt: Date | null;
  /** Why the reader may not decide; undefined when she may. */
  mayNotDecide: ReturnType<typeof whyMayNotDecide>;
}

const LISTED = 100;
const REASON = 'cases.approvals.sealed_reason';
const PAYLOAD = 'cases.approvals.sealed_payload';

/**
 * Four eyes: A asks with a reason, B who is somebody else decides, and what was approved can be done once before it runs
 * out. Both must hold the key of the case and have no wall before it. Each step is a line of audit without a word.
 *
 * A feature that needs two people calls `request`, and inside its own transaction `spend(actor, id, kind, caseId)`
 * before it acts; `spend` throws unless a second person has approved exactly this kind for exactly this case. What is
 * to be done at once on approval calls `approve` and `spend` in one `Transactions.run`.
 */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly repository: ApprovalsRepository,
    private readonly reading: CaseReadingService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the request. @throws DomainError `APPROVALS.ASKED_ALREADY`, `CASES.UNKNOWN` */
  async request(actor: StaffActor, asked: NewApproval): Promise<string> {
    const { keyring } = await this.reading.reach(actor, asked.caseId);
    const id = newId();
    const now = this.clock.now();
    const reason = keyring.seal(asked.reason, REASON, id);
    const payload = asked.payload === undefined ? undefined : keyring.seal(asked.payload, PAYLOAD, id);
    return this.transactions.run(async () => {
      await this.repository.expire(asked.caseId, now);
      const added = await this.repository.add({
        id,
        caseId: asked.caseId,
        kind: asked.kind,
        requesterId: actor.id,
        keyVersion: reason.keyVersion,
        sealedReason: reason.sealed,
        sealedPayload: payload?.sealed ?? null,
        askedAt: now,
        expiresAt: new Date(now.getTime() + APPROVAL_RULES[asked.kind].hours * 3_600_000),
      });
      if (!added) throw approvalAskedAlready();
      await this.record(actor, 'approval-asked', asked);
      return id;
    });
  }

  /** One request with its words. @throws DomainError `APPROVALS.UNKNOWN` */
  async read(actor: StaffActor, id: string): Promise<ReadableApproval> {
    const row = await this.repository.byId(id);
    if (row === undefined) throw approvalUnknown();
    const { keyring } = await this.reading.reach(actor, row.caseId);
    return this.readable(actor, row, keyring);
  }

  /** Every request about a case that the reader has open, the newest first. */
  async ofCase(actor: StaffActor, caseId: string): Promise<ReadableApproval[]> {
    const { keyring } = await this.reading.reach(actor, caseId);
    return (await this.repository.ofCase(caseId)).map((row) => this.readable(actor, row, keyring));
  }

  /** What waits for this colleague as the second person; at most a hundred. */
  async waitingFor(actor: StaffActor): Promise<WaitingApproval[]> {
    const waiting = await this.repository.waitingFor(actor.id, this.clock.now(), LISTED);
    return waiting.filter(
      ({ kind, requesterId, requesterRole }) =>
        whyMayNotDecide(kind, { id: requesterId, role: requesterRole }, actor) === undefined,
    );
  }

  /** @throws DomainError `APPROVALS.NEEDS_ANOTHER`, `APPROVALS.NEEDS_LEAD`, `APPROVALS.GONE` */
  approve(actor: StaffActor, id: string): Promise<ReadableApproval> {
    return this.decide(actor, id, 'approved');
  }

  refuse(actor: StaffActor, id: string): Promise<ReadableApproval> {
    return this.decide(actor, id, 'refused');
  }

  /** Whoever asked takes it back. */
  async withdraw(actor: StaffActor, id: string): Promise<void> {
    const request = await this.read(actor, id);
    if (request.requesterId !== actor.id) throw approvalUnknown();
    await this.transactions.run(async () => {
      const now = this.clock.now();
      const gone =
        (await this.repository.move(id, 'waiting', 'withdrawn', now)) ||
        (await this.repository.move(id, 'approved', 'withdrawn', now));
      if (!gone) throw approvalGone();
      await this.record(actor, 'approval-withdrawn', request);
    });
  }

  /**
   * Uses an approval up. Call it in the transaction of what was approved: if that fails, the approval stands.
   * @throws DomainError `APPROVALS.NOT_APPROVED` unless it is approved, unused, in time, and for this kind and case.
   */
  async spend(
    actor: StaffActor,
    id: string,
    kind: ApprovalKind,
    caseId: string,
  ): Promise<{ payload: string | undefined }> {
    const request = await this.read(actor, id);
    if (request.kind !== kind || request.caseId !== caseId) throw notApproved();
    await this.transactions.run(async () => {
      if (!(await this.repository.move(id, 'approved', 'done', this.clock.now()))) throw notApproved();
      await this.record(actor, 'approval-used', request);
    });
    return { payload: request.payload };
  }

  /** The approval of this kind that could be spent now. */
  async standing(
    actor: StaffActor,
    caseId: string,
    kind: ApprovalKind,
  ): Promise<ReadableApproval | undefined> {
    return (await this.ofCase(actor, caseId)).find((one) => one.kind === kind && one.status === 'approved');
  }

  private async decide(actor: StaffActor, id: string, to: 'approved' | 'refused'): Promise<ReadableApproval> {
    const request = await this.read(actor, id);
    if (request.mayNotDecide === 'same-person') throw needsAnother();
    if (request.mayNotDecide === 'role') throw needsLead();
    return this.transactions.run(async () => {
      if (!(await this.repository.move(id, 'waiting', to, this.clock.now(), actor.id))) throw approvalGone();
      await this.record(actor, to === 'approved' ? 'approval-given' : 'approval-refused', request);
      return { ...request, status: to, deciderId: actor.id };
    });
  }

  private readable(actor: StaffActor, row: ApprovalRow, keyring: CaseKeyring): ReadableApproval {
    const { id, caseId, kind, requesterId, deciderId, askedAt, expiresAt, decidedAt, keyVersion } = row;
    const live = row.status === 'waiting' || row.status === 'approved';
    return {
      id,
      caseId,
      kind,
      status: live && expiresAt <= this.clock.now() ? 'expired' : row.status,
      requesterId,
      deciderId,
      reason: keyring.open({ keyVersion, sealed: row.sealedReason }, REASON, id),
      payload:
        row.sealedPayload === null
          ? undefined
          : keyring.open({ keyVersion, sealed: row.sealedPayload }, PAYLOAD, id),
      askedAt,
      expiresAt,
      decidedAt,
      mayNotDecide: whyMayNotDecide(kind, { id: requesterId, role: row.requesterRole }, actor),
    };
  }

  private record(
    actor: StaffActor,
    action: string,
    { kind, caseId }: { kind: ApprovalKind; caseId: string },
  ): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'case',
      subjectId: caseId,
      detail: { kind },
    });
  }
}
