import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterKind } from '@app/documents';

export type LetterStatus = 'draft' | 'consent-asked' | 'made';

/** A letter about a case; sender, recipient, subject and text are inside the ciphertext. */
@Entity({ schema: 'mediation', name: 'letters' })
export class LetterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letters' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  kind: LetterKind;

  @Column('text')
  status: LetterStatus;

  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz', { nullable: true })
  madeAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
