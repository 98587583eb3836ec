/** The desk's side: addresses of cases, what came in to them, and the holding pen. */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { InboundMailKind } from './inbound-mail.js';

export interface AddressRow {
  id: string;
  keyVersion: number;
  sealed: Buffer;
  madeAt: Date;
}

export interface ReceivedMailRow {
  id: string;
  kind: InboundMailKind;
  keyVersion: number;
  sealed: Buffer;
  receivedAt: Date;
  seenAt: Date | null;
}

export interface HeldMailRow {
  id: string;
  kind: InboundMailKind;
  sourceHash: Buffer;
  sealed: Buffer;
  sealedKey: Buffer;
  receivedAt: Date;
}

@Injectable()
export class ReceivedMailsRepository {
  constructor(private readonly transactions: Transactions) {}

  async openAddress(caseId: string): Promise<AddressRow | undefined> {
    const [row] = await this.transactions.query<AddressRow>(
      `select id, key_version as "keyVersion", sealed, made_at as "madeAt"
       from mediation.case_addresses where case_id = $1 and closed_at is null`,
      [caseId],
    );
    return row;
  }

  async closeAddress(caseId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.case_addresses set closed_at = $2 where case_id = $1 and closed_at is null',
      [caseId, at],
    );
  }

  async addAddress(
    address: AddressRow & { caseId: string; localHash: Buffer; madeBy: string },
  ): Promise<void> {
    await this.transactions.query(
      `insert into mediation.case_addresses (id, case_id, local_hash, key_version, sealed, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        address.id,
        address.caseId,
        address.localHash,
        address.keyVersion,
        address.sealed,
        address.madeBy,
        address.madeAt,
      ],
    );
  }

  ofCase(caseId: string): Promise<ReceivedMailRow[]> {
    return this.transactions.query<ReceivedMailRow>(
      `select id, kind, key_version as "keyVersion", sealed, received_at as "receivedAt", seen_at as "seenAt"
       from mediation.received_mails where case_id = $1 order by received_at desc, id`,
      [caseId],
    );
  }

  async markSeen(caseId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.received_mails set seen_at = $2 where case_id = $1 and seen_at is null',
      [caseId, at],
    );
  }

  /** Those that are sealed to this colleague. */
  held(staffId: string): Promise<HeldMailRow[]> {
    return this.transactions.query<HeldMailRow>(
      `select m.id, m.kind, m.source_hash as "sourceHash", m.sealed, s.sealed_key as "sealedKey",
         m.received_at as "receivedAt"
       from mediation.held_mails m join mediation.held_seals s on s.mail_id = m.id
       where s.staff_id = $1 order by m.received_at desc, m.id`,
      [staffId],
    );
  }

  /** Whoever comes second waits and finds nothing. */
  async lockHeld(id: string): Promise<boolean> {
    const rows = await this.transactions.query('select from mediation.held_mails where id = $1 for update', [
      id,
    ]);
    return rows.length === 1;
  }

  async removeHeld(id: string): Promise<void> {
    await this.transactions.query('delete from mediation.held_mails where id = $1', [id]);
  }
}
