import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ConsentKind = 'extract' | 'referral' | 'original' | 'export' | 'split';
export type ConsentStatus = 'asked' | 'given' | 'refused' | 'withdrawn' | 'cancelled';

/** Her word on exactly one text for exactly one recipient; both are inside the ciphertext. */
@Entity({ schema: 'cases', name: 'consents' })
export class ConsentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consents' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  kind: ConsentKind;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  status: ConsentStatus;

  /** Of several recipients, the places of those to whom she said no, counted from one in the order of the question. */
  @Column('smallint', { array: true, default: [] })
  declined: number[];

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
