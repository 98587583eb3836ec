import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'directory', name: 'institutions' })
export class InstitutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_institutions' })
  id: string;

  @Column('text')
  name: string;

  /** A code of `institutionType`. */
  @Column('text')
  type: string;

  @Column('text', { nullable: true })
  region: string | null;

  @Column('text', { nullable: true })
  ombudsman: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
