import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** Erasing is one function of the database, so that nobody can do half of it. */
@Injectable()
export class CaseErasureRepository {
  constructor(private readonly transactions: Transactions) {}

  async erase(caseId: string, at: Date): Promise<void> {
    await this.transactions.query('select cases.erase_case($1, $2)', [caseId, at]);
  }
}
