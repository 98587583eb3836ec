import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The personal link of an organisation of the Platform. Its secret is not here. */
@Entity({ schema: 'platform', name: 'asking_links' })
export class AskingLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_asking_links' })
  id: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('text')
  member: string;

  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** The last day on which it works. */
  @Column('date')
  expiresOn: string;
}
