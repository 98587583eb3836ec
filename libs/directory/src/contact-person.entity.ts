import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AddressCheck, ContactChannel } from './contact-channel.js';

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

  /** How she wants to be reached first. */
  @Column('text', { default: 'link' })
  channel: ContactChannel;

  @Column('boolean', { default: true })
  active: boolean;

  /** From then on no link of hers opens; a trigger of the database closes them in the same transaction. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** When a colleague made sure that the address is hers; another address has to be checked again. */
  @Column('timestamptz', { nullable: true })
  emailCheckedAt: Date | null;

  @Column('text', { nullable: true })
  emailCheckedHow: AddressCheck | null;

  /** In the overview of her institution she sees the questions to her colleagues as well, though not their texts. */
  @Column('boolean', { default: false })
  oversees: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
