import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { DirectoryService, type ContactPersonEntity } from '@app/directory';
import type { StaffActor } from '@app/identity';
import { ExtractsRepository } from './extracts.repository.js';
import { contactMismatch, extractUnknown, notADraft } from '../mediation.errors.js';

/**
 * Several people at one institution for one text. They are chosen before she is asked, because she agrees to each of
 * them by name; afterwards each gets a link and a passcode of her own, and closing one leaves the others open.
 */
@Injectable()
export class ExtractContactsService {
  constructor(
    private readonly extracts: ExtractsRepository,
    private readonly reading: CaseReadingService,
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /** Who can be chosen beside the first contact person. */
  async choices(actor: StaffActor, caseId: string, extractId: string): Promise<ContactPersonEntity[]> {
    const extract = await this.reach(actor, caseId, extractId);
    const contacts = await this.directory.contactsOf(extract.institutionId);
    return contacts.filter(({ id }) => id !== extract.contactPersonId);
  }

  /**
   * Sets the others who get the text of a draft.
   *
   * @throws DomainError `MEDIATION.NOT_A_DRAFT`, `MEDIATION.CONTACT`, `CASES.CHANGED_MEANWHILE`
   */
  async choose(
    actor: StaffActor,
    caseId: string,
    extractId: string,
    contactPersonIds: readonly string[],
  ): Promise<void> {
    const extract = await this.reach(actor, caseId, extractId);
    if (extract.status !== 'draft') throw notADraft();
    const known = new Set((await this.choices(actor, caseId, extractId)).map(({ id }) => id));
    if (contactPersonIds.some((id) => !known.has(id))) throw contactMismatch();
    await this.transactions.run(async () => {
      // A new version: whoever asks her now with an older page is told that the recipients changed.
      await this.extracts.change(extract, {});
      await this.extracts.setContacts(extractId, [...new Set(contactPersonIds)]);
      const detail = { extractId, others: contactPersonIds.length };
      await this.audit.record({
        actorId: actor.id,
        action: 'extract-contacts-chosen',
        subjectKind: 'case',
        subjectId: caseId,
        detail,
      });
    });
  }

  private async reach(actor: StaffActor, caseId: string, extractId: string) {
    await this.reading.reach(actor, caseId);
    const extract = await this.extracts.byId(extractId);
    if (extract === null || extract.caseId !== caseId) throw extractUnknown();
    return extract;
  }
}
