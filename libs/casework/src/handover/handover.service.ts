import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { assertRole, type StaffActor } from '@app/identity';
import { DomainError, invalid } from '@app/kernel';
import { CaseworkService } from '../case/casework.service.js';
import { HandoverRepository } from './handover.repository.js';

/** How it went with one case. */
export interface HandedCase {
  id: string;
  reference: string;
  /** The code of the refusal; undefined when the case was handed over. */
  refused: string | undefined;
}

export interface HandoverReport {
  cases: HandedCase[];
  /** The time ran out; asking again goes on with the rest. */
  unfinished: boolean;
}

/** As many as a page of the queue shows. */
export const BULK_MAX = 200;

const BATCH = 25;
const PATIENCE_MS = 20_000;

/**
 * Many cases to somebody else. Each case is a transaction of its own, with the keys made anew for the next reader and
 * taken from the last one, so that a refusal (a wall, somebody who was quicker) stops that case and no other.
 */
@Injectable()
export class HandoverService {
  constructor(
    private readonly repository: HandoverRepository,
    private readonly casework: CaseworkService,
    private readonly audit: AuditTrail,
  ) {}

  /** These cases, chosen in a list. What the actor may not see answers like what is not there. */
  async assignMany(actor: StaffActor, caseIds: readonly string[], assigneeId: string): Promise<HandedCase[]> {
    const ids = [...new Set(caseIds)];
    if (ids.length === 0) throw chooseCases();
    if (ids.length > BULK_MAX) throw chooseCases();
    const references = await this.repository.references(actor.id, ids);
    const cases: HandedCase[] = [];
    for (const id of ids) {
      cases.push({
        id,
        reference: references.get(id) ?? '–',
        refused: await this.assignOne(actor, id, assigneeId),
      });
    }
    return cases;
  }

  /** Whoever has left and still holds cases: she is in no list of colleagues any more, and her cases may not be forgotten. */
  former(actor: StaffActor): Promise<{ id: string; displayName: string }[]> {
    assertRole(actor, 'lead');
    return this.repository.former(actor.id);
  }

  /**
   * Everything that a colleague holds and this lead may see.
   * @param withEnded Ended cases too: for somebody who leaves, and not for somebody who is ill.
   */
  async handOverAll(
    actor: StaffActor,
    fromId: string,
    toId: string,
    withEnded: boolean,
    patience = PATIENCE_MS,
  ): Promise<HandoverReport> {
    assertRole(actor, 'lead');
    if (fromId === toId) {
      throw invalid('CASEWORK.SAME_COLLEAGUE', 'Choose two different colleagues.', [
        { field: 'toId', code: 'same', message: 'Choose two different colleagues.' },
      ]);
    }
    const until = performance.now() + patience;
    const cases: HandedCase[] = [];
    let after: string | undefined;
    let unfinished = false;
    for (;;) {
      const batch = await this.repository.held(actor.id, fromId, withEnded, after, BATCH);
      for (const { id, reference } of batch) {
        if (performance.now() >= until && cases.length > 0) {
          unfinished = true;
          break;
        }
        cases.push({ id, reference, refused: await this.assignOne(actor, id, toId) });
        after = id;
      }
      if (unfinished || batch.length < BATCH) break;
    }
    await this.audit.record({
      actorId: actor.id,
      action: 'cases-handed-over',
      subjectKind: 'staff',
      subjectId: fromId,
      detail: {
        to: toId,
        done: cases.filter(({ refused }) => refused === undefined).length,
        refused: cases.filter(({ refused }) => refused !== undefined).length,
      },
    });
    return { cases, unfinished };
  }

  private async assignOne(
    actor: StaffActor,
    caseId: string,
    assigneeId: string,
  ): Promise<string | undefined> {
    try {
      await this.casework.assign(actor, caseId, assigneeId);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }
}

function chooseCases(): DomainError {
  const message = `Choose 1 to ${BULK_MAX} cases.`;
  return invalid('CASEWORK.CHOOSE_CASES', message, [{ field: 'caseId', code: 'choose', message }]);
}
