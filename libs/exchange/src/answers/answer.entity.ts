import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerHandling, AnswerKind } from './answer.js';

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

  @Column('timestamptz', { nullable: true })
  handledAt: Date | null;

  @Column('uuid', { nullable: true })
  handledBy: string | null;

  @Column('text', { nullable: true })
  handledHow: AnswerHandling | null;
}
