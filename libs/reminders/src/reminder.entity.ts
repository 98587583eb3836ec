import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReminderStatus = 'planned' | 'claimed' | 'sent' | 'cancelled' | 'failed';

/** One line of the ledger: this rung of this version of this deadline, for this person. Never two of the same. */
@Entity({ schema: 'reminders', name: 'reminders' })
export class ReminderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reminders' })
  id: string;

  @Column('uuid')
  deadlineId: string;

  @Column('integer')
  deadlineVersion: number;

  @Column('text')
  rung: string;

  @Column('uuid')
  recipientId: string;

  @Column('timestamptz')
  dueAt: Date;

  @Column('text')
  status: ReminderStatus;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('text', { nullable: true })
  failure: string | null;
}
