import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'cases', name: 'messages' })
export class MessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_messages' })
  id: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  direction: 'from-her' | 'to-her';

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
