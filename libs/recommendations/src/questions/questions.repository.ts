import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { AskingLinkEntity } from './asking-link.entity.js';
import { QuestionEntity } from './question.entity.js';

@Injectable()
export class QuestionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async addLink(link: AskingLinkEntity): Promise<void> {
    await this.transactions.manager.insert(AskingLinkEntity, link);
  }

  links(): Promise<AskingLinkEntity[]> {
    return this.transactions.manager.find(AskingLinkEntity, { order: { madeAt: 'desc', id: 'desc' } });
  }

  /** True when it worked until now. */
  async revokeLink(id: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      'update platform.asking_links set revoked_at = $2 where id = $1 and revoked_at is null returning id',
      [id, at],
    );
    return rows.length === 1;
  }

  /** What waits comes first, oldest first; then the rest, newest first. */
  async all(): Promise<QuestionEntity[]> {
    const found = await this.transactions.manager.find(QuestionEntity, {
      order: { askedAt: 'asc', id: 'asc' },
    });
    const waits = ({ status }: QuestionEntity) => status === 'asked' || status === 'answered';
    return [...found.filter(waits), ...found.filter((one) => !waits(one)).reverse()];
  }

  one(id: string): Promise<QuestionEntity | null> {
    return this.transactions.manager.findOneBy(QuestionEntity, { id });
  }

  /** True when it was still as the caller saw it. */
  async change(
    id: string,
    seenVersion: number,
    patch: Partial<
      Pick<
        QuestionEntity,
        'status' | 'asked' | 'question' | 'answer' | 'answeredBy' | 'publishedBy' | 'publishedOn'
      >
    >,
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      QuestionEntity,
      { id, version: seenVersion },
      { ...patch, version: seenVersion + 1 },
    );
    return affected === 1;
  }
}
