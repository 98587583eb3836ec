import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { PartnerAnswerHandling } from './partner-answer.js';
import { PartnerAnswerEntity } from './partner-answer.entity.js';
import { PartnerLinkEntity } from './partner-link.entity.js';

/** The desk's side of the links of partners and of what came back through them. */
@Injectable()
export class PartnerLinksRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(link: PartnerLinkEntity): Promise<void> {
    await this.transactions.manager.insert(PartnerLinkEntity, link);
  }

  async remove(id: string): Promise<void> {
    await this.transactions.manager.delete(PartnerLinkEntity, { id });
  }

  ofCase(caseId: string): Promise<PartnerLinkEntity[]> {
    return this.transactions.manager.find(PartnerLinkEntity, {
      where: { caseId },
      order: { madeAt: 'asc', id: 'asc' },
    });
  }

  answersOfCase(caseId: string): Promise<PartnerAnswerEntity[]> {
    return this.transactions.manager.find(PartnerAnswerEntity, {
      where: { caseId },
      order: { receivedAt: 'asc', id: 'asc' },
    });
  }

  /** Closes what is open; gives how many were. */
  async revoke(referralId: string, at: Date): Promise<number> {
    const rows = await this.transactions.change(
      `update referral.partner_links set revoked_at = $2
       where referral_id = $1 and revoked_at is null returning id`,
      [referralId, at],
    );
    return rows.length;
  }

  async revokeOthers(referralId: string, keptId: string, contactId: string | null, at: Date): Promise<void> {
    await this.transactions.query(
      `update referral.partner_links set revoked_at = $4
       where referral_id = $1 and id <> $2 and contact_id is not distinct from $3 and revoked_at is null`,
      [referralId, keptId, contactId, at],
    );
  }

  /** False when somebody has seen to it already. */
  async handle(answerId: string, how: PartnerAnswerHandling, staffId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update referral.partner_answers set handled_at = $2, handled_by = $3, handled_how = $4
       where id = $1 and handled_at is null returning id`,
      [answerId, at, staffId, how],
    );
    return rows.length === 1;
  }
}
