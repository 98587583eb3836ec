import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one-case link of a partner: a hash to find it by, and a text under a key that link and passcode make together. */
@Entity({ schema: 'referral', name: 'partner_links' })
export class PartnerLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner_links' })
  id: string;

  @Column('uuid')
  referralId: string;

  @Column('uuid')
  caseId: string;

  /** Whose link it is; null for the address of the partner itself. */
  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Column('bytea')
  linkHash: Buffer;

  @Column('bytea')
  passcodeSalt: Buffer;

  @Column('bytea')
  encryptedText: Buffer;

  @Column('integer', { default: 0 })
  failedAttempts: number;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** When it was first opened with the right passcode. */
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
