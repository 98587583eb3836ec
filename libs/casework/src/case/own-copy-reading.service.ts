import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseCopyService, type CaseCopy } from '@app/cases';
import type { StaffActor } from '@app/identity';
import { invalid } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';

/** Her own copy, made by a colleague because she asked for it: by telephone, at the counter or in a message. */
@Injectable()
export class OwnCopyReadingService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly copies: CaseCopyService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param request `sheAsked`: without her request nothing is made. `withNotes`: the colleague has looked whether others
   *   are named in the notes. `as`: for the trail.
   * @throws DomainError `CASES.UNKNOWN`, `CASEWORK.COPY_NOT_ASKED`
   */
  async make(
    actor: StaffActor,
    caseId: string,
    request: { sheAsked: boolean; withNotes: boolean; as: 'pdf' | 'json' },
  ): Promise<CaseCopy> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!request.sheAsked) throw notAsked();
    const copy = await this.copies.ofCase(facts, keyring, request.withNotes);
    await this.audit.record({
      actorId: actor.id,
      action: 'own-copy-made',
      subjectKind: 'case',
      subjectId: caseId,
      detail: { as: request.as, withNotes: request.withNotes },
    });
    return copy;
  }
}

function notAsked(): Error {
  const message = 'A copy is made only when she asks for it.';
  return invalid('CASEWORK.COPY_NOT_ASKED', message, [{ field: 'sheAsked', code: 'required', message }]);
}
