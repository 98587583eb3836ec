import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseKeysService, CasesRepository, FilingService, ParticularsRepository } from '@app/cases';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { answerErrors, complaintBody, particularsOf, readComplaint, type Answers } from '@app/intake';
import { invalid } from '@app/kernel';
import { deriveHandOver, firstVisitKey, handOverDigits, newHandOverCode } from '@app/vault';

export interface FiledPaper {
  reference: string;
  /** 24 digits: opens the case once, at her first visit, and is then changed for a code of her own. */
  digits: string;
}

/** A form that she filled in on paper, typed over by a colleague. */
@Injectable()
export class PaperFilingService {
  constructor(
    private readonly filing: FilingService,
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly particulars: ParticularsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  /** A code for a form that is about to be typed. It stands for nothing until something is filed under it. */
  newCode(): string {
    return newHandOverCode();
  }

  /**
   * Files what she wrote under a code that the desk has seen, so that the code must be changed at her first visit.
   * The same code again files nothing new and gives the same answer: a page that is sent twice makes one case.
   *
   * @throws DomainError `INTAKE.COMPLAINT_INVALID`, with what is wrong by the names of the questions.
   */
  async file(actor: StaffActor, answers: Answers, code: string, language: string): Promise<FiledPaper> {
    const errors = answerErrors(answers, language);
    if (errors.length > 0) throw invalid('INTAKE.COMPLAINT_INVALID', 'Please look at the fields.', errors);
    const complaint = { ...readComplaint(complaintBody(answers, language)), channel: 'paper' };
    const digits = handOverDigits(code) ?? newHandOverCode();
    const receipt = firstVisitKey(await deriveHandOver(digits));
    const before = await this.cases.byReceipt(receipt.lookup);
    if (before !== null) return { reference: before.reference, digits };
    return this.transactions.run(async () => {
      const { caseId, reference } = await this.filing.file(complaint, receipt);
      await this.particulars.add(await this.keys.sealFor(caseId), particularsOf(answers));
      await this.audit.record({
        actorId: actor.id,
        action: 'paper-form-filed',
        subjectKind: 'case',
        subjectId: caseId,
      });
      return { reference, digits };
    });
  }
}
