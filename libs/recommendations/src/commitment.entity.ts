import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CommitmentState = 'open' | 'done' | 'not-done';

/** What was promised in answer to a recommendation, and whether it was done. */
@Entity({ schema: 'recommendations', name: 'commitments' })
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_commitments' })
  id: string;

  @Column('uuid')
  recommendationId: string;

  @Column('text')
  promise: string;

  @Column('date')
  due: string;

  @Column('text')
  state: CommitmentState;

  @Column('date', { nullable: true })
  settledOn: string | null;

  @Column('timestamptz')
  notedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
