import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferralOutcome } from '@app/exchange';

/** A referral; what is passed on and to whom by name are inside the ciphertext. */
@Entity({ schema: 'referral', name: 'referrals' })
export class ReferralEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_referrals' })
  id: string;

  @Column('uuid')
  caseId: string;

  /** A code of `referral`. */
  @Column('text')
  kind: string;

  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Column('text')
  outcome: ReferralOutcome;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  offeredAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  /** Since when she wants the partner to wait. */
  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
