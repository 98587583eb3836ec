import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visit of a partner; what the link opened is sealed under the secret of the cookie. */
@Entity({ schema: 'referral', name: 'partner_visits' })
export class PartnerVisitEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_partner_visits' })
  tokenHash: Buffer;

  @Column('uuid')
  linkId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;
}
