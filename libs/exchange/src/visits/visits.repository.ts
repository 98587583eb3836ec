/**
 * The exchange door's side of the same tables, within the grants of its role: it sees of a case its status and of a
 * consent its status, and nothing else of them. Every look at a link brings the state of her consent with it.
 */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { AnswerEntity } from '../answers/answer.entity.js';
import type { AnswerKind } from '../answers/answer.js';
import type { ExtractStatus } from '../links/extract-status.js';
import { LinkTables } from './link-tables.js';
import type { VisitedLink } from './link-visits.js';

export interface LinkRow extends VisitedLink {
  extractId: string;
  extractStatus: ExtractStatus;
  caseId: string;
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
         l.passcode_salt as "passcodeSalt", l.encrypted_extract as ciphertext,
         l.read_confirmed_at as "readConfirmedAt", l.expires_at as "expiresAt", l.revoked_at as "revokedAt", c.status as "consentStatus"
  from mediation.share_links l
  join mediation.extracts e on e.id = l.extract_id
  left join cases.consents c on c.id = e.consent_id`;

@Injectable()
export class VisitsRepository extends LinkTables<LinkRow> {
  constructor(transactions: Transactions) {
    super(transactions, {
      links: 'mediation.share_links',
      visits: 'mediation.exchange_sessions',
      linkOfVisit: 'share_link_id',
      selectLink: LINK,
    });
  }

  async markRead(linkId: string, at: Date): Promise<void> {
    await this.transactions.query(
      'update mediation.share_links set read_confirmed_at = $2 where id = $1 and read_confirmed_at is null',
      [linkId, at],
    );
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
}
