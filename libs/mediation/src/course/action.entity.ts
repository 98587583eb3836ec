import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who promised to do it. */
export const ACTION_OWNERS = ['hers', 'theirs', 'desk'] as const;
export type ActionOwner = (typeof ACTION_OWNERS)[number];
export type ActionState = 'open' | 'done' | 'not-done';

/** One thing that was agreed, with who does it and by when; what it is stands in the ciphertext. */
@Entity({ schema: 'mediation', name: 'actions' })
export class ActionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_actions' })
  id: string;

  @Column('uuid')
  mediationId: string;

  @Column('text')
  owner: ActionOwner;

  @Column('date')
  due: string;

  @Column('text')
  state: ActionState;

  @Column('date', { nullable: true })
  settledOn: string | null;

  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
