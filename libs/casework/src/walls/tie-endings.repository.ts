import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { StaffRole } from '@app/identity';

/** Why a tie is no longer there; coded, so that nothing about anybody's family is written down. */
export const TIE_END_REASONS = [
  'left-the-institution',
  'relative-left',
  'relation-ended',
  'declared-by-mistake',
] as const;
export type TieEndReason = (typeof TIE_END_REASONS)[number];

/** A tie is to an institution, or to a circle: work of a kind in a region. */
export type TieSubject = { institutionId: string } | { region: string; workType: string };

export interface TieEnding {
  id: string;
  staffId: string;
  staffName: string;
  staffRole: StaffRole;
  institutionId: string | null;
  institutionName: string | null;
  region: string | null;
  workType: string | null;
  reason: TieEndReason;
  askedAt: Date;
}

const COLUMNS = `e.id, e.staff_id as "staffId", s.display_name as "staffName", s.role as "staffRole",
  e.institution_id as "institutionId", i.name as "institutionName", e.region, e.work_type as "workType", e.reason,
  e.asked_at as "askedAt"`;

@Injectable()
export class TieEndingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** False when the same was asked and waits. */
  async add(
    id: string,
    staffId: string,
    tie: TieSubject,
    reason: TieEndReason,
    askedAt: Date,
    expiresAt: Date,
  ): Promise<boolean> {
    const { institutionId, region, workType } = columnsOf(tie);
    await this.transactions.query(
      `update identity.tie_endings set status = 'withdrawn' where staff_id = $1 and status = 'waiting' and expires_at <= $2`,
      [staffId, askedAt],
    );
    const rows = await this.transactions.change(
      `insert into identity.tie_endings (id, staff_id, institution_id, region, work_type, status, reason, asked_at, expires_at)
       values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8) on conflict do nothing returning id`,
      [id, staffId, institutionId, region, workType, reason, askedAt, expiresAt],
    );
    return rows.length === 1;
  }

  /** Requests that stand; of one colleague, or of everybody. */
  waiting(at: Date, staffId: string | null = null): Promise<TieEnding[]> {
    return this.transactions.query<TieEnding>(
      `select ${COLUMNS} from identity.tie_endings e join identity.staff s on s.id = e.staff_id
       left join directory.institutions i on i.id = e.institution_id
       where e.status = 'waiting' and e.expires_at > $1 and ($2::uuid is null or e.staff_id = $2)
       order by e.asked_at, e.id limit 200`,
      [at, staffId],
    );
  }

  /** False when somebody was quicker, or it has run out. */
  async move(
    id: string,
    to: 'approved' | 'refused' | 'withdrawn',
    at: Date,
    deciderId: string | null,
  ): Promise<boolean> {
    const rows = await this.transactions.change(
      `update identity.tie_endings set status = $2, decider_id = $4,
         decided_at = case when $4::uuid is null then null else $3::timestamptz end
       where id = $1 and status = 'waiting' and expires_at > $3 returning id`,
      [id, to, at, deciderId],
    );
    return rows.length === 1;
  }

  async has(staffId: string, tie: TieSubject): Promise<boolean> {
    const { institutionId, region, workType } = columnsOf(tie);
    const rows = await this.transactions.query(
      `select from identity.ties where staff_id = $1 and institution_id = $2
       union all select from identity.circle_ties where staff_id = $1 and region = $3 and work_type = $4`,
      [staffId, institutionId, region, workType],
    );
    return rows.length > 0;
  }

  async removeTie(staffId: string, tie: TieSubject): Promise<void> {
    const { institutionId, region, workType } = columnsOf(tie);
    await this.transactions.query('delete from identity.ties where staff_id = $1 and institution_id = $2', [
      staffId,
      institutionId,
    ]);
    await this.transactions.query(
      'delete from identity.circle_ties where staff_id = $1 and region = $2 and work_type = $3',
      [staffId, region, workType],
    );
  }
}

function columnsOf(tie: TieSubject) {
  return { institutionId: null, region: null, workType: null, ...tie };
}
