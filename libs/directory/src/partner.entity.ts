import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation to which someone can be referred; empty lists mean "all". */
@Entity({ schema: 'directory', name: 'partners' })
export class PartnerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partners' })
  id: string;

  /** A code of `referral`. */
  @Column('text')
  kind: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { array: true, default: [] })
  regions: string[];

  @Column('text', { array: true, default: [] })
  languages: string[];

  @Column('text', { array: true, default: [] })
  groups: string[];

  @Column('text')
  offersNl: string;

  @Column('text')
  offersEn: string;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('timestamptz')
  createdAt: Date;

  /** From then on nobody is referred there, and no link of it opens; a trigger of the database closes them. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
