import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndReason, Stage } from './mediation-stage.js';

/** A mediation with one institution: where it stands, in codes and dates only. */
@Entity({ schema: 'mediation', name: 'mediations' })
export class MediationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mediations' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  institutionId: string;

  @Column('text')
  stage: Stage;

  /** How many proposals and counter-proposals there were. */
  @Column('integer', { default: 0 })
  rounds: number;

  @Column('timestamptz')
  stageSince: Date;

  @Column('date', { nullable: true })
  due: string | null;

  @Column('text', { nullable: true })
  endedReason: EndReason | null;

  @Column('uuid')
  startedBy: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
