import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReminderStatus = 'planned' | 'claimed' | 'sent' | 'cancelled' | 'failed';

/** One line of the ledger: this rung of this version of this deadline. Never two of the same. */
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

  /** Who was told; nobody yet while the line is planned. */
  @Column('uuid', { nullable: true })
  recipientId: string | null;

  @Column('timestamptz')
  dueAt: Date;

  @Column('text')
  status: ReminderStatus;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('text', { nullable: true })
  failure: string | null;

  /** False for a term in hours, whose reminders go out at any hour. */
  @Column('boolean', { default: true })
  waitsForMorning: boolean;

  /** Placed on a day that the legal calendar does not reach yet. */
  @Column('boolean', { default: false })
  provisional: boolean;

  /** Set on a line for a lead: nobody may have opened the case since this moment. */
  @Column('timestamptz', { nullable: true })
  unreadSince: Date | null;
}
