import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseStatus } from './case-status.js';

@Entity({ schema: 'cases', name: 'cases' })
export class CaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_cases' })
  id: string;

  @Column('text')
  reference: string;

  @Column('bytea', { nullable: true })
  receiptLookup: Buffer | null;

  @Column('bytea', { nullable: true })
  receiptPublicKey: Buffer | null;

  @Column('integer', { default: 1 })
  keyVersion: number;

  @Column('text')
  status: CaseStatus;

  @Column('text')
  language: string;

  @Column('text', { default: 'web' })
  channel: string;

  @Column('text', { default: 'unknown' })
  anonymity: string;

  @Column('text', { array: true, default: [] })
  wish: string[];

  @Column('text', { default: 'unknown' })
  institutionType: string;

  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('text', { nullable: true })
  procedure: string | null;

  @Column('text', { nullable: true })
  matter: 'decision' | 'conduct' | null;

  @Column('text', { array: true, default: [] })
  conduct: string[];

  @Column('text', { default: 'unknown' })
  region: string;

  @Column('text', { default: 'unknown' })
  workType: string;

  @Column('text', { default: 'unknown' })
  legalForm: string;

  @Column('text', { array: true, default: [] })
  groups: string[];

  @Column('text', { array: true, default: [] })
  violence: string[];

  @Column('text', { default: 'unknown' })
  perpetrator: string;

  @Column('text', { array: true, default: [] })
  setting: string[];

  @Column('text', { default: 'unknown' })
  stigmaPerceived: string;

  @Column('text', { array: true, default: [] })
  optingInBreaches: string[];

  @Column('text', { nullable: true })
  periodFrom: string | null;

  @Column('text', { nullable: true })
  periodTo: string | null;

  @Column('date', { nullable: true })
  decisionDated: string | null;

  @Column('date', { nullable: true })
  decisionSent: string | null;

  @Column('date', { nullable: true })
  decisionPrinted: string | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('timestamptz')
  filedAt: Date;

  @Column('date')
  filedOn: string;

  @Column('date')
  comeBackOn: string;

  /** The day that she knows of, while `comeBackOn` is another one that she has not seen yet. */
  @Column('date', { nullable: true })
  comeBackTold: string | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sheWroteAt: Date | null;

  @Column('timestamptz', { nullable: true })
  theyWroteAt: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('boolean', { default: false })
  isSynthetic: boolean;

  /** The nearest running clock and the last event stand here for lists; the database keeps them, nobody else does. */
  @Column('date', { nullable: true })
  nextDue: string | null;

  @Column('date', { nullable: true })
  nextOverdueFrom: string | null;

  @Column('text', { nullable: true })
  nextOwedBy: string | null;

  @Column('text', { nullable: true })
  nextTerm: string | null;

  @Column('timestamptz', { nullable: true })
  lastEventAt: Date | null;

  /** The desk's own norm for the stage of a mediation, and since when that stage lasts; kept by the database too. */
  @Column('date', { nullable: true })
  normDue: string | null;

  @Column('timestamptz', { nullable: true })
  normSince: Date | null;
}
