/** The receiving side, within the grants of the door: it adds, and reads back no word of it. */
import { Injectable } from '@nestjs/common';
import type { SealedColumn } from '@app/cases';
import { Transactions } from '@app/database';
import type { InboundMailKind } from './inbound-mail.js';

export interface MailFacts {
  id: string;
  kind: InboundMailKind;
  sourceHash: Buffer;
  receivedAt: Date;
}

@Injectable()
export class InboundMailRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The case of an address that is in use. */
  async caseOfAddress(localHash: Buffer): Promise<string | undefined> {
    const [row] = await this.transactions.query<{ caseId: string }>(
      'select case_id as "caseId" from mediation.case_addresses where local_hash = $1 and closed_at is null',
      [localHash],
    );
    return row?.caseId;
  }

  /** False when the same mail is there already. */
  async addReceived(caseId: string, { id, kind, sourceHash, receivedAt }: MailFacts, sealed: SealedColumn) {
    const rows = await this.transactions.query(
      `insert into mediation.received_mails (id, case_id, kind, source_hash, key_version, sealed, received_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (case_id, source_hash) do nothing returning id`,
      [id, caseId, kind, sourceHash, sealed.keyVersion, sealed.sealed, receivedAt],
    );
    return rows.length === 1;
  }

  async countHeld(): Promise<number> {
    const [row] = await this.transactions.query<{ held: number }>(
      'select count(id)::int as held from mediation.held_mails',
    );
    return row?.held ?? 0;
  }

  /** False when the same mail is there already. */
  async addHeld({ id, kind, sourceHash, receivedAt }: MailFacts, publicKey: Buffer, sealed: Buffer) {
    const rows = await this.transactions.query(
      `insert into mediation.held_mails (id, kind, source_hash, public_key, sealed, received_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (source_hash) do nothing returning id`,
      [id, kind, sourceHash, publicKey, sealed, receivedAt],
    );
    return rows.length === 1;
  }

  async addHeldSeal(mailId: string, staffId: string, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      'insert into mediation.held_seals (mail_id, staff_id, sealed_key) values ($1, $2, $3)',
      [mailId, staffId, sealedKey],
    );
  }

  /** The mail with a link came back. Gives the case of the link. */
  async noteBounce(linkId: string, code: string | null, at: Date): Promise<string | undefined> {
    const [row] = await this.transactions.query<{ caseId: string }>(
      'select case_id as "caseId" from mediation.share_links where id = $1',
      [linkId],
    );
    if (row === undefined) return undefined;
    await this.transactions.query(
      'update mediation.share_links set bounced_at = $2, bounce_code = $3 where id = $1 and bounced_at is null',
      [linkId, at, code],
    );
    return row.caseId;
  }
}
