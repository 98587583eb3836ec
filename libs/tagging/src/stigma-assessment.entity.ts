import { Column, Entity, PrimaryColumn } from 'typeorm';

export const STIGMA_ASSESSED = ['established', 'plausible', 'not-established', 'not-assessed'] as const;
export type StigmaAssessed = (typeof STIGMA_ASSESSED)[number];

/** The desk's assessment of one case, beside what she perceives; the reason is ciphertext. */
@Entity({ schema: 'tagging', name: 'stigma_assessments' })
export class StigmaAssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stigma_assessments' })
  caseId: string;

  @Column('text')
  perceived: string;

  @Column('text')
  assessed: StigmaAssessed;

  @Column('text', { array: true, default: [] })
  expression: string[];

  @Column('text', { array: true, default: [] })
  ground: string[];

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealedReason: Buffer;

  @Column('uuid')
  assessedBy: string;

  @Column('timestamptz')
  assessedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
