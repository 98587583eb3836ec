import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'sessions' })
export class StaffSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sessions' })
  id: string;

  @Column('uuid')
  staffId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('bytea')
  sealedPrivateKey: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;
}
