import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError, newId } from '@app/kernel';
import type { CaseListFilter } from './list-statement.js';
import { SavedFiltersRepository } from './saved-filters.repository.js';

/** What of a filter is kept: codes, an id and a date, never a text, so that its name is made from it each time. */
export type SavedFilter = Pick<
  CaseListFilter,
  'status' | 'assignee' | 'dueBefore' | 'institutionType' | 'sort'
>;

export const SAVED_FILTERS_MAX = 12;

/** The filters that a colleague uses again and again. Nobody else sees them. */
@Injectable()
export class SavedFiltersService {
  constructor(
    private readonly repository: SavedFiltersRepository,
    private readonly clock: Clock,
  ) {}

  of(actor: StaffActor): Promise<{ id: string; filter: SavedFilter }[]> {
    return this.repository.of(actor.id);
  }

  /** Saving the same twice leaves one. @throws DomainError `CASEWORK.TOO_MANY_FILTERS`, `CASEWORK.EMPTY_FILTER` */
  async save(actor: StaffActor, filter: SavedFilter): Promise<void> {
    const { status, assignee, dueBefore, institutionType, sort } = filter;
    const kept = Object.fromEntries(
      Object.entries({ status, assignee, dueBefore, institutionType, sort }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    if (Object.keys(kept).length === 0) {
      throw new DomainError('CASEWORK.EMPTY_FILTER', 'invalid', 'Choose something to filter on first.');
    }
    if ((await this.repository.of(actor.id)).length >= SAVED_FILTERS_MAX) {
      throw new DomainError(
        'CASEWORK.TOO_MANY_FILTERS',
        'conflict',
        'There are as many saved filters as fit. Remove one first.',
      );
    }
    await this.repository.add(newId(), actor.id, kept, this.clock.now());
  }

  remove(actor: StaffActor, id: string): Promise<void> {
    return this.repository.remove(actor.id, id);
  }
}
