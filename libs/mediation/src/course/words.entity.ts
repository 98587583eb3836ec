import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stage } from './mediation-stage.js';

/** Her words, their words, and the mediator's own notes: three kinds that never mix. */
export const WORDS_KINDS = ['hers', 'theirs', 'mediator'] as const;
export type WordsKind = (typeof WORDS_KINDS)[number];

@Entity({ schema: 'mediation', name: 'words' })
export class WordsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_words' })
  id: string;

  @Column('uuid')
  mediationId: string;

  @Column('text')
  kind: WordsKind;

  @Column('text')
  stage: Stage;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  writtenAt: Date;
}
