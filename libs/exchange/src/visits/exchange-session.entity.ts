import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visit to the exchange door; what the link opened is sealed under the secret of the cookie. */
@Entity({ schema: 'mediation', name: 'exchange_sessions' })
export class ExchangeSessionEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_exchange_sessions' })
  tokenHash: Buffer;

  @Column('uuid')
  shareLinkId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;
}
