import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { StaffRole } from '@app/identity';
import type { ApprovalKind } from './approval-kinds.js';
import { visibleTo } from '../walls/case-visibility.js';

export type ApprovalStatus = 'waiting' | 'approved' | 'refused' | 'done' | 'withdrawn' | 'expired';

export interface ApprovalRow {
  id: string;
  caseId: string;
  kind: ApprovalKind;
  status: ApprovalStatus;
  requesterId: string;
  requesterRole: StaffRole;
  deciderId: string | null;
  keyVersion: number;
  sealedReason: Buffer;
  sealedPayload: Buffer | null;
  askedAt: Date;
  expiresAt: Date;
  decidedAt: Date | null;
}

/** A request in a list: no word of anybody. */
export interface WaitingApproval {
  id: string;
  caseId: string;
  reference: string;
  kind: ApprovalKind;
  requesterId: string;
  requesterRole: StaffRole;
  requesterName: string;
  askedAt: Date;
  expiresAt: Date;
}

const COLUMNS = `a.id, a.case_id as "caseId", a.kind, a.status, a.requester_id as "requesterId",
  q.role as "requesterRole", a.decider_id as "deciderId", a.key_version as "keyVersion",
  a.sealed_reason as "sealedReason", a.sealed_payload as "sealedPayload", a.asked_at as "askedAt",
  a.expires_at as "expiresAt", a.decided_at as "decidedAt"`;

@Injectable()
export class ApprovalsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(
    row: Omit<ApprovalRow, 'status' | 'requesterRole' | 'deciderId' | 'decidedAt'>,
  ): Promise<boolean> {
    const rows = await this.transactions.change<{ id: string }>(
      `insert into cases.approvals
         (id, case_id, kind, status, requester_id, key_version, sealed_reason, sealed_payload, asked_at, expires_at)
       values ($1, $2, $3, 'waiting', $4, $5, $6, $7, $8, $9)
       on conflict (case_id, kind) where status in ('waiting', 'approved') do nothing returning id`,
      [
        row.id,
        row.caseId,
        row.kind,
        row.requesterId,
        row.keyVersion,
        row.sealedReason,
        row.sealedPayload,
        row.askedAt,
        row.expiresAt,
      ],
    );
    return rows.length === 1;
  }

  async byId(id: string): Promise<ApprovalRow | undefined> {
    const [row] = await this.transactions.query<ApprovalRow>(
      `select ${COLUMNS} from cases.approvals a join identity.staff q on q.id = a.requester_id where a.id = $1`,
      [id],
    );
    return row;
  }

  /** The newest first. */
  ofCase(caseId: string): Promise<ApprovalRow[]> {
    return this.transactions.query<ApprovalRow>(
      `select ${COLUMNS} from cases.approvals a join identity.staff q on q.id = a.requester_id
       where a.case_id = $1 order by a.asked_at desc, a.id desc limit 50`,
      [caseId],
    );
  }

  /** Moves a request on, if it still is where the caller believes it to be; false when somebody was quicker. */
  async move(
    id: string,
    from: ApprovalStatus,
    to: ApprovalStatus,
    at: Date,
    deciderId: string | null = null,
  ): Promise<boolean> {
    const rows = await this.transactions.change<{ id: string }>(
      `update cases.approvals set status = $3, decider_id = coalesce(decider_id, $5),
         decided_at = case when $3 in ('approved', 'refused') then $4::timestamptz else decided_at end,
         done_at = case when $3 = 'done' then $4::timestamptz else done_at end
       where id = $1 and status = $2 and expires_at > $4 returning id`,
      [id, from, to, at, deciderId],
    );
    return rows.length === 1;
  }

  /** Makes room for a new request where an old one of its kind has run out. */
  async expire(caseId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update cases.approvals set status = 'expired'
       where case_id = $1 and status in ('waiting', 'approved') and expires_at <= $2`,
      [caseId, at],
    );
  }

  /** What others asked about cases that this colleague may see, the first to run out on top. */
  waitingFor(staffId: string, at: Date, limit: number): Promise<WaitingApproval[]> {
    return this.transactions.query<WaitingApproval>(
      `select a.id, a.case_id as "caseId", c.reference, a.kind, a.requester_id as "requesterId",
         q.role as "requesterRole", q.display_name as "requesterName", a.asked_at as "askedAt", a.expires_at as "expiresAt"
       from cases.approvals a
       join cases.cases c on c.id = a.case_id
       join identity.staff q on q.id = a.requester_id
       where a.status = 'waiting' and a.expires_at > $2 and a.requester_id <> $1 and ${visibleTo('$1')}
       order by a.expires_at, a.id limit $3`,
      [staffId, at, limit],
    );
  }
}
