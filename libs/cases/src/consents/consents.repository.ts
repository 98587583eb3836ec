import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { ConsentEntity, type ConsentStatus } from './consent.entity.js';

@Injectable()
export class ConsentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(consent: ConsentEntity): Promise<void> {
    await this.transactions.manager.insert(ConsentEntity, consent);
  }

  byId(id: string): Promise<ConsentEntity | null> {
    return this.transactions.manager.findOneBy(ConsentEntity, { id });
  }

  ofCase(caseId: string): Promise<ConsentEntity[]> {
    return this.transactions.rows(ConsentEntity, 'where case_id = $1 order by asked_at, id', [caseId]);
  }

  /** True when the consent was still in the state that the caller saw. */
  async move(
    id: string,
    from: ConsentStatus,
    to: ConsentStatus,
    at: Date,
    declined: readonly number[] = [],
  ): Promise<boolean> {
    const column = to === 'withdrawn' ? 'withdrawn_at' : 'decided_at';
    const rows = await this.transactions.change<{ id: string }>(
      `update cases.consents set status = $3, ${column} = $4 where id = $1 and status = $2 returning id`,
      [id, from, to, at],
    );
    if (declined.length > 0)
      await this.transactions.query('update cases.consents set declined = $2 where id = $1', [id, declined]);
    return rows.length === 1;
  }
}
