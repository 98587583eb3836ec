import { Injectable } from '@nestjs/common';
import { CaseReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { DomainError } from '@app/kernel';
import type { CaseSummary } from './case.dto.js';

/** How a case stands after a change, for whoever made it. */
@Injectable()
export class SummaryService {
  constructor(private readonly reading: CaseReadingService) {}

  /** With the id alone when the change took the case out of the actor's sight: handed over, recused, walled. */
  async of(actor: StaffActor, caseId: string): Promise<CaseSummary> {
    try {
      const { facts } = await this.reading.reach(actor, caseId);
      const { id, reference, status, version } = facts;
      return { id, reference, status, version };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return { id: caseId };
      throw error;
    }
  }
}
