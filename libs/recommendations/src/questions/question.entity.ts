import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionKind } from '@app/platform';
import type { QuestionState } from './question-state.js';

/** What a member of the Platform asked. It was written for the public and without a case, so it is not sealed. */
@Entity({ schema: 'platform', name: 'questions' })
export class QuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_questions' })
  id: string;

  @Column('uuid')
  linkId: string;

  @Column('text')
  kind: QuestionKind;

  @Column('text', { nullable: true })
  quarter: string | null;

  @Column('text', { nullable: true })
  dimension: string | null;

  @Column('text', { nullable: true })
  asked: string | null;

  @Column('timestamptz')
  askedAt: Date;

  @Column('text')
  status: QuestionState;

  @Column('text', { nullable: true })
  question: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('date', { nullable: true })
  publishedOn: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
