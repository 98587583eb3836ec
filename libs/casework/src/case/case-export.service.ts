import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  anonymousNoDisclosure,
  CaseDeadlinesService,
  CasesRepository,
  caseUnknown,
  ConsentsService,
  type CaseDeadline,
  type CaseEntity,
  type CaseHistoryEvent,
} from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { DomainError, isId } from '@app/kernel';
import {
  CaseExportRepository,
  type ExportConsent,
  type ExportedDocument,
  type ExportedInstitution,
} from './case-export.repository.js';
import { CaseReadingService } from './case-reading.service.js';

/** A case without its words, for another case system. */
export interface ExportedCase {
  facts: CaseEntity;
  consent: ExportConsent;
  institution: ExportedInstitution | undefined;
  deadlines: CaseDeadline[];
  history: CaseHistoryEvent[];
  documents: ExportedDocument[];
}

/** Handing the coded facts of a case to another case system: asked at the desk, agreed by her, done by the operator. */
@Injectable()
export class CaseExportService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly repository: CaseExportRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Asks her whether the coded facts may go to exactly this system; the words of the question are what she agrees to.
   * @throws DomainError `CASES.ANONYMOUS`-kind refusal when she wants that nobody learns of her.
   */
  async ask(
    actor: StaffActor,
    caseId: string,
    question: { recipient: string; text: string },
  ): Promise<string> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (facts.anonymity === 'A0') throw anonymousNoDisclosure();
    const asked = (await this.consents.read(keyring)).find(
      ({ kind, status }) => kind === 'export' && (status === 'asked' || status === 'given'),
    );
    if (asked !== undefined) throw alreadyAsked();
    return this.transactions.run(async () => {
      const consentId = await this.consents.ask(
        keyring,
        { kind: 'export', subjectId: caseId },
        question,
        actor.id,
      );
      await this.audit.record({
        actorId: actor.id,
        action: 'export-asked',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { consentId },
      });
      return consentId;
    });
  }

  /**
   * The coded facts, with a line of audit in the same transaction. No key takes part.
   *
   * @param wanted The number of the case, or its id.
   * @throws DomainError `CASES.UNKNOWN`, `CASEWORK.EXPORT_NOT_CONSENTED`
   */
  async release(wanted: string): Promise<ExportedCase> {
    return this.transactions.run(async () => {
      const facts = isId(wanted) ? await this.cases.byId(wanted) : await this.cases.byReference(wanted);
      if (facts === null || facts.status === 'erased') throw caseUnknown();
      const consent = await this.repository.consentOf(facts.id);
      if (consent === undefined) throw notAgreed();
      const exported = {
        facts,
        consent,
        institution:
          facts.institutionId === null ? undefined : await this.repository.institution(facts.institutionId),
        deadlines: await this.deadlines.ofCase(facts.id),
        history: await this.cases.historyOf(facts.id),
        documents: await this.repository.documents(facts.id),
      };
      await this.audit.record({
        actorId: null,
        action: 'case-exported',
        subjectKind: 'case',
        subjectId: facts.id,
        detail: { shape: 'zgw', consentId: consent.id },
      });
      return exported;
    });
  }
}

function notAgreed(): DomainError {
  return new DomainError(
    'CASEWORK.EXPORT_NOT_CONSENTED',
    'forbidden',
    'She has not agreed to an export of this case. A caseworker can ask her, at the desk under “Her data”.',
  );
}

function alreadyAsked(): DomainError {
  return new DomainError('CASEWORK.EXPORT_ASKED', 'conflict', 'She was asked this already.');
}
