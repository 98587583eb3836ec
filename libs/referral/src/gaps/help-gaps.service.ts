import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CasesRepository } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { coveredRegions, DirectoryService } from '@app/directory';
import type { StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isCoverageGap } from '../partner-fit.js';
import { gapUnknown } from '../referral.errors.js';
import { HelpGapsRepository, type CountedGap, type HelpGap } from './help-gaps.repository.js';

/** Records that somebody looked for help for her and found none in her region, so that it can be said out loud. */
@Injectable()
export class HelpGapsService {
  constructor(
    private readonly repository: HelpGapsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Once for each case and kind. @throws DomainError `REFERRAL.NO_GAP` where a partner does serve her. */
  async note(actor: StaffActor, caseId: string, kind: string): Promise<void> {
    const { facts } = await this.reading.reach(actor, caseId);
    const partners = await this.directory.partners(kind);
    if (!coveredRegions().includes(facts.region) || !isCoverageGap(partners, facts)) throw gapUnknown();
    const gap = { kind, region: facts.region };
    await this.transactions.run(async () => {
      const now = this.clock.now();
      if (!(await this.repository.add(caseId, gap, actor.id, now))) return;
      await this.cases.addHistory(caseId, 'help-gap-noted', gap, actor.id, now);
      const detail = { ...gap };
      await this.audit.record({
        actorId: actor.id,
        action: 'help-gap-noted',
        subjectKind: 'case',
        subjectId: caseId,
        detail,
      });
    });
  }

  async ofCase(actor: StaffActor, caseId: string): Promise<HelpGap[]> {
    await this.reading.reach(actor, caseId);
    return this.repository.ofCase(caseId);
  }

  /** How often each kind of help was missing in each region, as far as this colleague may see the cases. */
  count(actor: StaffActor): Promise<CountedGap[]> {
    return this.repository.count(actor.id);
  }
}
