import { Column, Entity, PrimaryColumn } from 'typeorm';

export type StaffRole = 'caseworker' | 'lead' | 'statistician' | 'administrator';

@Entity({ schema: 'identity', name: 'staff' })
export class StaffEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_staff' })
  id: string;

  @Column('text')
  username: string;

  @Column('text')
  displayName: string;

  @Column('text')
  role: StaffRole;

  @Column('text')
  email: string;

  @Column('text', { default: 'nl' })
  language: string;

  @Column('bytea')
  publicKey: Buffer;

  @Column('bytea')
  passphraseSalt: Buffer;

  @Column('bytea')
  wrappedPrivateKey: Buffer;

  @Column('bytea')
  wrappedTotpSecret: Buffer;

  @Column('bytea', { nullable: true })
  recoverySealedKey: Buffer | null;

  @Column('boolean', { default: false })
  takesIntake: boolean;

  @Column('boolean', { default: false })
  dailyDigest: boolean;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('integer', { default: 0 })
  failedLogins: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  @Column('bigint', { nullable: true })
  lastTotpStep: string | null;

  @Column('date', { nullable: true })
  absentUntil: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}
