import type { IsoDate } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-case link: a hash to find it by, and the extract under a key that only link and passcode together make. */
@Entity({ schema: 'mediation', name: 'share_links' })
export class ShareLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_share_links' })
  id: string;

  @Column('uuid')
  extractId: string;

  @Column('uuid')
  caseId: string;

  /** Whose link it is. */
  @Column('uuid', { nullable: true })
  contactPersonId: string | null;

  @Column('bytea')
  linkHash: Buffer;

  @Column('bytea')
  passcodeSalt: Buffer;

  @Column('bytea')
  encryptedExtract: Buffer;

  @Column('integer', { default: 0 })
  failedAttempts: number;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** The day by which the desk asks for an answer. */
  @Column('date', { nullable: true })
  answerDue: IsoDate | null;

  /** When it was first opened with the right passcode. */
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  /** When its reader said that she has read it. */
  @Column('timestamptz', { nullable: true })
  readConfirmedAt: Date | null;

  /** When the mail with the link came back, and with which status code (RFC 3463). */
  @Column('timestamptz', { nullable: true })
  bouncedAt: Date | null;

  @Column('text', { nullable: true })
  bounceCode: string | null;

  /** When the institution first answered in a way that settles it. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
