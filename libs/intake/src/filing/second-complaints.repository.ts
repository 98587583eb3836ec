import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** Two functions of the database: this door has no right on links between cases, nor on walls. */
@Injectable()
export class SecondComplaintsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Colleagues who may read nothing of hers, whatever it is about. */
  async keptFrom(consentId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ staff_id: string }>(
      'select distinct staff_id from cases.kept_from_split($1)',
      [consentId],
    );
    return rows.map((row) => row.staff_id);
  }

  /** Links the new case to the one in which she said yes, with the walls that go with her. */
  async splitOff(consentId: string, newCaseId: string, at: Date): Promise<void> {
    await this.transactions.query('select cases.split_off($1, $2, $3)', [consentId, newCaseId, at]);
  }
}
