import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of a case in writing, besides the messages: always ciphertext. */
export type CaseTextKind = 'narrative' | 'institution-name' | 'note' | 'outcome' | 'reopening';

@Entity({ schema: 'cases', name: 'texts' })
export class CaseTextEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_texts' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  kind: CaseTextKind;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz')
  writtenAt: Date;
}
