import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody at a partner who gets links of her own. */
@Entity({ schema: 'directory', name: 'partner_contacts' })
export class PartnerContactEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner_contacts' })
  id: string;

  @Column('uuid')
  partnerId: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  /** For the passcode. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
