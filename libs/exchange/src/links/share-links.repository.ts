import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { AnswerHandling } from '../answers/answer.js';
import { AnswerEntity } from '../answers/answer.entity.js';
import { ShareLinkEntity } from './share-link.entity.js';

/** The desk's side of links and answers. */
@Injectable()
export class ShareLinksRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(link: ShareLinkEntity): Promise<void> {
    await this.transactions.manager.insert(ShareLinkEntity, link);
  }

  async remove(id: string): Promise<void> {
    await this.transactions.manager.delete(ShareLinkEntity, { id });
  }

  byId(id: string): Promise<ShareLinkEntity | null> {
    return this.transactions.manager.findOneBy(ShareLinkEntity, { id });
  }

  ofCase(caseId: string): Promise<ShareLinkEntity[]> {
    return this.transactions.manager.find(ShareLinkEntity, {
      where: { caseId },
      order: { madeAt: 'asc', id: 'asc' },
    });
  }

  answersOfCase(caseId: string): Promise<AnswerEntity[]> {
    return this.transactions.manager.find(AnswerEntity, {
      where: { caseId },
      order: { receivedAt: 'asc', id: 'asc' },
    });
  }

  /** Gives the ids of the links that were closed by this. */
  async revoke(
    extractId: string,
    which: { only?: string; except?: string; of?: string },
    at: Date,
  ): Promise<string[]> {
    const rows = await this.transactions.change<{ id: string }>(
      `update mediation.share_links set revoked_at = $2
       where extract_id = $1 and revoked_at is null
         and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)
         and ($5::uuid is null or contact_person_id = $5) returning id`,
      [extractId, at, which.only ?? null, which.except ?? null, which.of ?? null],
    );
    return rows.map((row) => row.id);
  }

  async handle(answerId: string, how: AnswerHandling, staffId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update mediation.answers set handled_at = $2, handled_by = $3, handled_how = $4
       where id = $1 and handled_at is null returning id`,
      [answerId, at, staffId, how],
    );
    return rows.length === 1;
  }

  /** Whether a link of this extract still opens. */
  async hasLive(extractId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.query(
      'select from mediation.share_links where extract_id = $1 and revoked_at is null and expires_at > $2 limit 1',
      [extractId, at],
    );
    return rows.length > 0;
  }
}
