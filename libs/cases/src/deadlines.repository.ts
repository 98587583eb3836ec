import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { changedMeanwhile } from './cases.errors.js';
import { DeadlineEntity } from './deadline.entity.js';

@Injectable()
export class DeadlinesRepository {
  constructor(private readonly transactions: Transactions) {}

  ofCase(caseId: string): Promise<DeadlineEntity[]> {
    return this.transactions.manager.find(DeadlineEntity, {
      where: { caseId },
      order: { due: 'asc', id: 'asc' },
    });
  }

  byId(id: string): Promise<DeadlineEntity | null> {
    return this.transactions.manager.findOneBy(DeadlineEntity, { id });
  }

  /** Every clock that is still running, a page at a time, for recomputing after a change of the calendar. */
  running(afterId: string | null, limit: number): Promise<DeadlineEntity[]> {
    const query = this.transactions.manager
      .createQueryBuilder(DeadlineEntity, 'd')
      .where(`d.status = 'running'`)
      .orderBy('d.id')
      .limit(limit);
    return (afterId === null ? query : query.andWhere('d.id > :afterId', { afterId })).getMany();
  }

  async add(deadline: DeadlineEntity): Promise<void> {
    await this.transactions.manager.insert(DeadlineEntity, deadline);
  }

  /** A moved date is a new version; reminders of the old version no longer count. */
  async move(
    id: string,
    seenVersion: number,
    moved: Pick<DeadlineEntity, 'request' | 'result' | 'due' | 'overdueFrom' | 'remindBy'>,
  ): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      DeadlineEntity,
      { id, version: seenVersion, status: 'running' },
      { ...moved, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }

  /** False when it had ended, or is no longer at the version that the caller saw. */
  async end(id: string, status: 'met' | 'cancelled', at: Date, seenVersion?: number): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      DeadlineEntity,
      { id, status: 'running', ...(seenVersion === undefined ? {} : { version: seenVersion }) },
      { status, endedAt: at },
    );
    return affected === 1;
  }
}
