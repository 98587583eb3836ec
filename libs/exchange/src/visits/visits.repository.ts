/**
 * The exchange door's side of the same tables, within the grants of its role: it sees of a case its status and of a
 * consent its status, and nothing else of them. Every look at a link brings the state of her consent with it.
 */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { AnswerEntity } from '../answers/answer.entity.js';
import type { AnswerKind } from '../answers/answer.js';
import { ExchangeSessionEntity } from './exchange-session.entity.js';
import type { ExtractStatus } from '../links/extract-status.js';
import type { LinkFacts } from '../links/link-state.js';

export interface LinkRow extends LinkFacts {
  id: string;
  extractId: string;
  extractStatus: ExtractStatus;
  caseId: string;
  passcodeSalt: Buffer;
  encryptedExtract: Buffer;
  readConfirmedAt: Date | null;
}

export interface AnswerRow {
  id: string;
  kind: AnswerKind;
  receivedAt: Date;
  files: number;
}

const LINK = `
  select l.id, l.extract_id as "extractId", e.status as "extractStatus", l.case_id as "caseId",
         l.passcode_salt as "passcodeSalt", l.encrypted_extract as "encryptedExtract",
         l.read_confirmed_at as "readConfirmedAt", l.expires_at as "expiresAt", l.revoked_at as "revokedAt", c.status as "consentStatus"
  from mediation.share_links l
  join mediation.extracts e on e.id = l.extract_id
  left join cases.consents c on c.id = e.consent_id`;

@Injectable()
export class VisitsRepository {
  constructor(private readonly transactions: Transactions) {}

  async linkByHash(linkHash: Buffer): Promise<LinkRow | undefined> {
    return (await this.transactions.query<LinkRow>(`${LINK} where l.link_hash = $1`, [linkHash]))[0];
  }

  async link(id: string): Promise<LinkRow | undefined> {
    return (await this.transactions.query<LinkRow>(`${LINK} where l.id = $1`, [id]))[0];
  }

  /** Holds the link until the end of the transaction: closing it waits for us, or we see that it is closed. */
  async lockLink(id: string): Promise<LinkRow | undefined> {
    await this.transactions.query('select from mediation.share_links where id = $1 for update', [id]);
    return this.link(id);
  }

  /** Takes one of the tries; false when there are none left. Also run for no link at all, to take as long. */
  async takeTry(linkId: string | null, tries: number): Promise<boolean> {
    const rows = await this.transactions.change(
      `update mediation.share_links set failed_attempts = failed_attempts + 1
       where id = $1 and failed_attempts < $2 returning id`,
      [linkId, tries],
    );
    return rows.length === 1;
  }

  async giveTriesBack(linkId: string): Promise<void> {
    await this.transactions.query('update mediation.share_links set failed_attempts = 0 where id = $1', [
      linkId,
    ]);
  }

  async markOpened(linkId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.share_links set opened_at = $2 where id = $1 and opened_at is null',
      [linkId, at],
    );
  }

  async markRead(linkId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.share_links set read_confirmed_at = $2 where id = $1 and read_confirmed_at is null',
      [linkId, at],
    );
  }

  async addSession(session: ExchangeSessionEntity): Promise<void> {
    await this.transactions.manager.insert(ExchangeSessionEntity, session);
  }

  sessionByHash(tokenHash: Buffer): Promise<ExchangeSessionEntity | null> {
    return this.transactions.manager.findOneBy(ExchangeSessionEntity, { tokenHash });
  }

  async touchSession(tokenHash: Buffer, at: Date): Promise<void> {
    await this.transactions.manager.update(ExchangeSessionEntity, { tokenHash }, { lastSeenAt: at });
  }

  async resealSession(tokenHash: Buffer, sealed: Buffer): Promise<void> {
    await this.transactions.manager.update(ExchangeSessionEntity, { tokenHash }, { sealed });
  }

  async removeSession(tokenHash: Buffer): Promise<void> {
    await this.transactions.manager.delete(ExchangeSessionEntity, { tokenHash });
  }

  async answersOf(linkId: string): Promise<AnswerRow[]> {
    return this.transactions.query<AnswerRow>(
      `select a.id, a.kind, a.received_at as "receivedAt",
         (select count(f.id)::int from mediation.received_files f where f.answer_id = a.id) as files
       from mediation.answers a where a.share_link_id = $1 order by a.received_at, a.id`,
      [linkId],
    );
  }

  /** False when there is an answer of this id already. */
  async addAnswer(answer: AnswerEntity): Promise<boolean> {
    const rows = await this.transactions.query(
      `insert into mediation.answers (id, share_link_id, case_id, kind, key_version, sealed, received_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint pk_answers do nothing returning id`,
      [
        answer.id,
        answer.shareLinkId,
        answer.caseId,
        answer.kind,
        answer.keyVersion,
        answer.sealed,
        answer.receivedAt,
      ],
    );
    return rows.length === 1;
  }

  async markAnswered(link: LinkRow, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.share_links set answered_at = $2 where id = $1 and answered_at is null',
      [link.id, at],
    );
    await this.transactions.query(`update mediation.extracts set status = 'answered' where id = $1`, [
      link.extractId,
    ]);
  }

  /** The desk has something to read, and no longer waits for them. */
  async noteTheyWrote(caseId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update cases.cases set they_wrote_at = $2,
         status = case status when 'waiting-for-them' then 'in-progress' else status end where id = $1`,
      [caseId, at],
    );
  }
}
