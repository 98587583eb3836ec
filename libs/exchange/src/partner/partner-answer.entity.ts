import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeclineReason, PartnerAnswerHandling, PartnerAnswerKind } from './partner-answer.js';
import type { ReferralOutcome } from './referral-outcome.js';

/** What a partner said through its link; its words are sealed to the case. */
@Entity({ schema: 'referral', name: 'partner_answers' })
export class PartnerAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner_answers' })
  id: string;

  @Column('uuid')
  linkId: string;

  @Column('uuid')
  referralId: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  kind: PartnerAnswerKind;

  /** What the referral became by it. */
  @Column('text')
  outcome: ReferralOutcome;

  @Column('text', { nullable: true })
  reason: DeclineReason | null;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  handledAt: Date | null;

  @Column('uuid', { nullable: true })
  handledBy: string | null;

  @Column('text', { nullable: true })
  handledHow: PartnerAnswerHandling | null;
}
