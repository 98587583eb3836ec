import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A legal clock of a case, with the request that made it and the engine's explanation of its date. */
@Entity({ schema: 'cases', name: 'deadlines' })
export class DeadlineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_deadlines' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  term: string;

  @Column('text')
  catalogueVersion: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  owedBy: string;

  @Column('jsonb')
  request: object;

  @Column('jsonb')
  result: object;

  @Column('date', { nullable: true })
  due: string | null;

  @Column('date', { nullable: true })
  overdueFrom: string | null;

  @Column('date', { nullable: true })
  remindBy: string | null;

  @Column('text')
  status: 'running' | 'met' | 'cancelled';

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
