import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SavedFilter } from './saved-filters.service.js';

@Injectable()
export class SavedFiltersRepository {
  constructor(private readonly transactions: Transactions) {}

  of(staffId: string): Promise<{ id: string; filter: SavedFilter }[]> {
    return this.transactions.query<{ id: string; filter: SavedFilter }>(
      'select id, filter from identity.saved_filters where staff_id = $1 order by saved_at, id limit 50',
      [staffId],
    );
  }

  async add(id: string, staffId: string, filter: SavedFilter, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into identity.saved_filters (id, staff_id, filter, saved_at) values ($1, $2, $3, $4)
       on conflict on constraint uq_saved_filters do nothing`,
      [id, staffId, JSON.stringify(filter), at],
    );
  }

  async remove(staffId: string, id: string): Promise<void> {
    await this.transactions.query('delete from identity.saved_filters where staff_id = $1 and id = $2', [
      staffId,
      id,
    ]);
  }
}
