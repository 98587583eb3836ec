import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import { CHECK_ANSWERS, type CheckAnswer, type Checklist } from './checklist.js';
import { checklistOf } from './checklists.js';
import { ChecksRepository } from './checks.repository.js';

/** Answers of one case to the checklists: coded, so that they say nothing of her but what the desk found. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly repository: ChecksRepository,
    private readonly reading: CaseReadingService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers by list and item. */
  async ofCase(
    actor: StaffActor,
    caseId: string,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, CheckAnswer>>> {
    await this.reading.reach(actor, caseId);
    const found = new Map<string, Map<string, CheckAnswer>>();
    for (const { checklist, item, answer } of await this.repository.ofCase(caseId)) {
      const answers = found.get(checklist) ?? new Map<string, CheckAnswer>();
      found.set(checklist, answers.set(item, answer));
    }
    return found;
  }

  /**
   * Stores the answers to one list; what was answered before and is left out stays.
   *
   * @throws DomainError `MEDIATION.CHECKLIST_UNKNOWN`
   */
  async answer(
    actor: StaffActor,
    caseId: string,
    checklistId: string,
    answers: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.reading.reach(actor, caseId);
    const list = checklistOf(checklistId);
    if (list === undefined) throw checklistUnknown();
    const read = readAnswers(list, answers);
    await this.transactions.run(async () => {
      const now = this.clock.now();
      for (const [item, answer] of read)
        await this.repository.put({ caseId, checklist: list.id, item, answer }, actor.id, now);
      await this.audit.record({
        actorId: actor.id,
        action: 'checklist-answered',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { checklist: list.id, answers: read.length },
      });
    });
  }
}

/** Only items of the list and answers that there are. */
function readAnswers(list: Checklist, answers: ReadonlyMap<string, string>): [string, CheckAnswer][] {
  return list.items.flatMap(({ id }): [string, CheckAnswer][] => {
    const answer = CHECK_ANSWERS.find((one) => one === answers.get(id));
    return answer === undefined ? [] : [[id, answer]];
  });
}

export function checklistUnknown(): DomainError {
  return new DomainError('MEDIATION.CHECKLIST_UNKNOWN', 'not-found', 'There is no such checklist.');
}
