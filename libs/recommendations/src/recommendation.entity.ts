import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecommendationState, Reply } from './recommendation-state.js';

/** What the desk recommends. It is written for the public and without a case, so it is not sealed. */
@Entity({ schema: 'recommendations', name: 'recommendations' })
export class RecommendationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recommendations' })
  id: string;

  @Column('text')
  addressee: 'institution' | 'platform';

  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text')
  status: RecommendationState;

  @Column('text', { nullable: true })
  reply: Reply | null;

  @Column('text', { nullable: true })
  replyReasons: string | null;

  @Column('date', { nullable: true })
  replyDue: string | null;

  @Column('uuid', { nullable: true })
  proposedBy: string | null;

  @Column('uuid', { nullable: true })
  issuedBy: string | null;

  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('date', { nullable: true })
  issuedOn: string | null;

  @Column('date', { nullable: true })
  answeredOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
