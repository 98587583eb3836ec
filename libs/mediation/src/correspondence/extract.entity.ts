import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskedFor, ExtractStatus } from '@app/exchange';

/** What an institution may be told, and to whom there; the text is sealed to the case. */
@Entity({ schema: 'mediation', name: 'extracts' })
export class ExtractEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_extracts' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  institutionId: string;

  @Column('uuid', { nullable: true })
  contactPersonId: string | null;

  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Column('text')
  status: ExtractStatus;

  /** What kind of thing is asked, in neutral words: it stands in the overview of the institution. */
  @Column('text', { default: 'other' })
  asks: AskedFor;

  /** The text names her or makes her known. */
  @Column('boolean', { default: false })
  makesKnown: boolean;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
