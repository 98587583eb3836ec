import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'directory', name: 'contact_persons' })
export class ContactPersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contact_persons' })
  id: string;

  @Column('uuid')
  institutionId: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { default: 'nl' })
  language: string;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
