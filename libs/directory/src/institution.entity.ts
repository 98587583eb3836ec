import type { IsoDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'directory', name: 'institutions' })
export class InstitutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_institutions' })
  id: string;

  @Column('text')
  name: string;

  /** A code of `institutionType`. */
  @Column('text')
  type: string;

  @Column('text', { nullable: true })
  region: string | null;

  @Column('text', { nullable: true })
  ombudsman: string | null;

  /** The name of the municipality whose council decides which ombudsman is competent. */
  @Column('text', { nullable: true })
  municipality: string | null;

  /** How a complaint goes there, in a colleague's words. */
  @Column('text', { nullable: true })
  procedure: string | null;

  /** Days within which they promised a receipt; a norm beside the legal term. */
  @Column('integer', { nullable: true })
  receiptDays: number | null;

  /** Days within which they promised an answer; a norm beside the legal term. */
  @Column('integer', { nullable: true })
  answerDays: number | null;

  /** When those norms were agreed. */
  @Column('date', { nullable: true })
  agreedOn: IsoDate | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
