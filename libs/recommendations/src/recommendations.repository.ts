import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { CommitmentEntity } from './commitment.entity.js';
import { RecommendationEntity } from './recommendation.entity.js';

@Injectable()
export class RecommendationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(recommendation: RecommendationEntity): Promise<void> {
    await this.transactions.manager.insert(RecommendationEntity, recommendation);
  }

  all(): Promise<RecommendationEntity[]> {
    return this.transactions.manager.find(RecommendationEntity, { order: { writtenAt: 'desc', id: 'desc' } });
  }

  one(id: string): Promise<RecommendationEntity | null> {
    return this.transactions.manager.findOneBy(RecommendationEntity, { id });
  }

  /** True when it was still as the caller saw it. */
  async change(
    id: string,
    seenVersion: number,
    patch: Partial<Omit<RecommendationEntity, 'id' | 'version'>>,
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      RecommendationEntity,
      { id, version: seenVersion },
      { ...patch, version: seenVersion + 1 },
    );
    return affected === 1;
  }

  async addCommitment(commitment: CommitmentEntity): Promise<void> {
    await this.transactions.manager.insert(CommitmentEntity, commitment);
  }

  commitmentsOf(recommendationId: string): Promise<CommitmentEntity[]> {
    return this.transactions.manager.find(CommitmentEntity, {
      where: { recommendationId },
      order: { due: 'asc', id: 'asc' },
    });
  }

  /** True when it was still open. */
  async settle(
    recommendationId: string,
    id: string,
    state: 'done' | 'not-done',
    settledOn: string,
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      CommitmentEntity,
      { id, recommendationId, state: 'open' },
      { state, settledOn, version: () => 'version + 1' },
    );
    return affected === 1;
  }

  /** Institutions to which this colleague has a tie: what concerns them is not hers. */
  async tiedInstitutions(staffId: string): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      'select institution_id as id from identity.ties where staff_id = $1',
      [staffId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
