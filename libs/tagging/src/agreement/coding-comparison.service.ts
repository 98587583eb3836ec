import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { TagsRepository } from '../tags.repository.js';
import { codingOfTags, type CodedList, type Coding } from './coding.js';
import {
  comparisonOf,
  notYetTagged,
  settledCoding,
  type ComparedList,
  type Settlement,
} from './comparison.js';
import { noSuchCoding, notSettled } from './second-coding.errors.js';
import { SecondCodingsRepository, type DrawnCase } from './second-codings.repository.js';

const LISTED = 200;

export interface CodingComparison {
  reference: string;
  quarter: string;
  coderName: string | null;
  codedAt: Date;
  lists: ComparedList[];
  /** What stands, once somebody settled it. */
  settled: { codes: Coding; by: string | null; at: Date } | undefined;
  /** Lists in which the tags of the case say something else than what was settled. */
  notYetTagged: CodedList[];
}

/**
 * Both codings of a case beside each other, for whoever may open the case, and only after both have coded. What is
 * settled changes neither coding nor the counts of agreement; the tags, of which the figures are made, are changed where
 * tags are always changed, by a person.
 */
@Injectable()
export class CodingComparisonService {
  constructor(
    private readonly repository: SecondCodingsRepository,
    private readonly tags: TagsRepository,
    private readonly reading: CaseReadingService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Cases that both have coded and nobody has settled, as far as this colleague may see them. */
  async waiting(actor: StaffActor): Promise<DrawnCase[]> {
    assertRole(actor, 'caseworker', 'lead');
    return this.repository.toSettle(actor.id, LISTED);
  }

  /** @throws DomainError `CASES.UNKNOWN`, `TAGGING.CODING_UNKNOWN` as long as not both have coded */
  async open(actor: StaffActor, caseId: string): Promise<CodingComparison> {
    assertRole(actor, 'caseworker', 'lead');
    const { facts } = await this.reading.reach(actor, caseId);
    const { first, second, row } = await this.bothOf(caseId);
    const now = await this.tagsOf(caseId);
    const { settledCodes, settledByName, settledAt } = row;
    const settled =
      settledCodes === null || settledAt === null
        ? undefined
        : { codes: settledCodes, by: settledByName, at: settledAt };
    await this.record(actor, 'codings-compared', caseId);
    return {
      reference: facts.reference,
      quarter: row.quarter,
      coderName: row.coderName,
      codedAt: row.codedAt,
      lists: comparisonOf(first, second),
      settled,
      notYetTagged: settled === undefined ? [] : notYetTagged(settled.codes, now),
    };
  }

  /**
   * Says whose coding of each list stands. It can be settled anew, as long as the case is open to the settler.
   *
   * @throws DomainError `TAGGING.NOT_SETTLED` with the first list that was left out
   */
  async settle(actor: StaffActor, caseId: string, settlement: Settlement): Promise<void> {
    assertRole(actor, 'caseworker', 'lead');
    await this.reading.reach(actor, caseId);
    const { first, second } = await this.bothOf(caseId);
    const codes = settledCoding(first, second, settlement);
    if (typeof codes === 'string') throw notSettled(codes);
    await this.transactions.run(async () => {
      await this.repository.settle(caseId, codes, actor.id, this.clock.now());
      await this.record(actor, 'coding-settled', caseId);
    });
  }

  private async bothOf(caseId: string) {
    const row = await this.repository.compared(caseId);
    if (row === undefined) throw noSuchCoding();
    return { first: row.firstCodes, second: row.secondCodes, row };
  }

  private async tagsOf(caseId: string): Promise<Coding> {
    const incidents = await this.tags.incidentsOf(caseId);
    return codingOfTags(incidents, (await this.tags.assessmentOf(caseId)) ?? undefined);
  }

  private record(actor: StaffActor, action: string, caseId: string): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId });
  }
}
