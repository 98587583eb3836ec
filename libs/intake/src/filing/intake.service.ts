import { Injectable } from '@nestjs/common';
import {
  AttachmentsService,
  CasesRepository,
  CaseKeysService,
  ContactPlansService,
  draftHolder,
  FilingService,
  KeptOriginalsService,
  ParticularsRepository,
  type Complaint,
  type FiledCase,
} from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { firstVisitKey, SecondLock, type ReceiptKey } from '@app/vault';
import { assistanceOf } from './assisted-filing.js';
import { readComplaint } from './complaint-form.js';
import { readContactPlan } from '../mailbox/contact-form.js';
import { DraftsService, type Draft } from '../visit/drafts.service.js';
import { IdempotencyKeysRepository, type StoredAnswer } from './idempotency-keys.repository.js';
import { RepeatedRequest, type FiledComplaint } from './idempotency.js';
import { keyUsedForOtherBody } from '../intake.errors.js';
import { complaintBody } from '../questionnaire/questionnaire-body.js';
import { particularsOf } from '../questionnaire/particular-questions.js';
import { ReceiptKeysService, shownReceipt } from '../receipts/receipt-keys.service.js';

/** What this lib needs to know of its installation. */
export abstract class IntakeSecrets {
  /** 32 bytes in hexadecimal, in the environment and never in the database. */
  abstract readonly receiptPepper: string;
}

/** Takes complaints in, from programs and from the questionnaire. What was acknowledged is stored, whole and once. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly filing: FilingService,
    private readonly cases: CasesRepository,
    private readonly attachments: AttachmentsService,
    private readonly originals: KeptOriginalsService,
    private readonly caseKeys: CaseKeysService,
    private readonly contactPlans: ContactPlansService,
    private readonly particulars: ParticularsRepository,
    private readonly drafts: DraftsService,
    private readonly receipts: ReceiptKeysService,
    private readonly keys: IdempotencyKeysRepository,
    private readonly secrets: IntakeSecrets,
    private readonly lock: SecondLock,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param idempotencyKey For 24 hours the same key and complaint give the same answer, the receipt included.
   * @throws DomainError `INTAKE.KEY_REUSED` for another complaint under a key that is in use.
   */
  async file(complaint: Complaint, idempotencyKey?: string): Promise<FiledComplaint> {
    if (idempotencyKey === undefined) return this.fileNew(complaint);
    const request = new RepeatedRequest(
      this.secrets.receiptPepper,
      idempotencyKey,
      JSON.stringify(complaint),
    );
    const before = await this.keys.find(request.keyHash, this.clock.now());
    if (before !== undefined) return answerAgain(request, before);
    const { digits, key } = await this.receipts.make();
    return this.transactions.run(async () => {
      const now = this.clock.now();
      if (!(await this.keys.take(request.keyHash, request.bodyHash, now))) {
        const meanwhile = await this.keys.find(request.keyHash, now);
        if (meanwhile === undefined) throw keyUsedForOtherBody();
        return answerAgain(request, meanwhile);
      }
      const answer = await this.fileUnder(complaint, digits, key);
      await this.keys.keepAnswer(request.keyHash, request.seal(answer));
      return answer;
    });
  }

  /**
   * Makes a complaint of her draft, under the code that she has had from the start.
   *
   * @returns False when the draft was sent before, or is no longer there.
   * @throws DomainError `INTAKE.COMPLAINT_INVALID`; the draft is then still there.
   */
  async fileDraft(receipt: ReceiptKey): Promise<boolean> {
    return this.transactions.run(async () => {
      const files = await this.attachments.letGoOfDraft(draftHolder(receipt));
      const draft = await this.drafts.take(receipt);
      if (draft === undefined) return false;
      const assistance = assistanceOf(draft.answers);
      if (assistance === undefined) {
        const { caseId } = await this.fileWhole(draft, complaintOf(draft), receipt);
        await this.attachments.giveToCase(files, caseId, receipt);
        await this.originals.keep(await this.caseKeys.sealFor(caseId), receipt, this.lock);
        return true;
      }
      // Her helper has seen this code: the case is sealed to what only the first visit makes of it.
      const complaint = { ...complaintOf(draft), channel: 'assisted' };
      const next = firstVisitKey(receipt);
      const { caseId } = await this.fileWhole(draft, complaint, next);
      await this.attachments.giveToCase(files, caseId, receipt, next);
      await this.originals.keep(await this.caseKeys.sealFor(caseId), next, this.lock);
      const { helper, language } = assistance;
      const now = this.clock.now();
      await this.cases.addHistory(caseId, 'assisted', { kind: helper, language }, null, now);
      return true;
    });
  }

  /** With what stands beside the complaint: how she may be called, if that is whole. */
  private async fileWhole(draft: Draft, complaint: Complaint, receipt: ReceiptKey): Promise<FiledCase> {
    const filed = await this.filing.file(complaint, receipt);
    const seal = await this.caseKeys.sealFor(filed.caseId);
    await this.particulars.add(seal, particularsOf(draft.answers));
    const read = readContactPlan(draft.answers, draft.language);
    if (draft.answers['contact-call'] !== undefined && 'plan' in read)
      await this.contactPlans.set(seal, read.plan);
    return filed;
  }

  private async fileNew(complaint: Complaint): Promise<FiledComplaint> {
    const { digits, key } = await this.receipts.make();
    return this.fileUnder(complaint, digits, key);
  }

  private async fileUnder(complaint: Complaint, digits: string, key: ReceiptKey): Promise<FiledComplaint> {
    const { reference, comeBackOn } = await this.filing.file(complaint, key);
    return { receipt: shownReceipt(digits), reference, comeBackOn };
  }
}

function complaintOf(draft: Draft): Complaint {
  return readComplaint(complaintBody(draft.answers, draft.language));
}

function answerAgain(request: RepeatedRequest, stored: StoredAnswer): FiledComplaint {
  if (!stored.bodyHash.equals(request.bodyHash)) throw keyUsedForOtherBody();
  return request.open(stored.sealedAnswer);
}
