/**
 * The partner's side of the same tables, within the grants of the door: of a referral it sees how it stands, of a
 * consent its status, and nothing else of either. Every look at a link brings the state of her consent with it.
 */
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { LinkTables } from '../visits/link-tables.js';
import type { VisitedLink } from '../visits/link-visits.js';
import type { PartnerAnswerKind } from './partner-answer.js';
import { PartnerAnswerEntity } from './partner-answer.entity.js';
import type { ReferralOutcome } from './referral-outcome.js';

export interface PartnerLinkRow extends VisitedLink {
  referralId: string;
  caseId: string;
  kind: string;
  outcome: ReferralOutcome;
  version: number;
  pausedAt: Date | null;
}

export interface PartnerAnswerRow {
  id: string;
  kind: PartnerAnswerKind;
  outcome: ReferralOutcome;
  receivedAt: Date;
}

const LINK = `
  select l.id, l.referral_id as "referralId", l.case_id as "caseId", r.kind, r.outcome, r.version,
         r.paused_at as "pausedAt", l.passcode_salt as "passcodeSalt", l.encrypted_text as ciphertext,
         l.expires_at as "expiresAt", l.revoked_at as "revokedAt", c.status as "consentStatus"
  from referral.partner_links l
  join referral.referrals r on r.id = l.referral_id
  left join cases.consents c on c.id = r.consent_id`;

@Injectable()
export class PartnerVisitsRepository extends LinkTables<PartnerLinkRow> {
  constructor(transactions: Transactions) {
    super(transactions, {
      links: 'referral.partner_links',
      visits: 'referral.partner_visits',
      linkOfVisit: 'link_id',
      selectLink: LINK,
    });
  }

  /** Holds the referral beside the link. */
  override async lockLink(id: string): Promise<PartnerLinkRow | undefined> {
    await super.lockLink(id);
    await this.transactions.query(
      `select from referral.referrals
       where id = (select referral_id from referral.partner_links where id = $1) for update`,
      [id],
    );
    return this.link(id);
  }

  /** Through every link of the referral, so that a new link knows what was said through the old one. */
  async answersOf(referralId: string): Promise<PartnerAnswerRow[]> {
    return this.transactions.query<PartnerAnswerRow>(
      `select id, kind, outcome, received_at as "receivedAt" from referral.partner_answers
       where referral_id = $1 order by received_at, id`,
      [referralId],
    );
  }

  /** False when there is an answer of this id already. */
  async addAnswer(answer: PartnerAnswerEntity): Promise<boolean> {
    const rows = await this.transactions.query(
      `insert into referral.partner_answers
         (id, link_id, referral_id, case_id, kind, outcome, reason, key_version, sealed, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict on constraint pk_partner_answers do nothing
       returning id`,
      [
        answer.id,
        answer.linkId,
        answer.referralId,
        answer.caseId,
        answer.kind,
        answer.outcome,
        answer.reason,
        answer.keyVersion,
        answer.sealed,
        answer.receivedAt,
      ],
    );
    return rows.length === 1;
  }

  async moveReferral(id: string, outcome: ReferralOutcome, at: Date): Promise<void> {
    await this.transactions.query(
      'update referral.referrals set outcome = $2, changed_at = $3, version = version + 1 where id = $1',
      [id, outcome, at],
    );
  }
}
