import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerKind } from './answer.js';

/** What came back through a link, sealed to the case. */
@Entity({ schema: 'mediation', name: 'answers' })
export class AnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers' })
  id: string;

  @Column('uuid')
  shareLinkId: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  kind: AnswerKind;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  receivedAt: Date;
}
