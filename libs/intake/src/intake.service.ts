import { Injectable } from '@nestjs/common';
import { FilingService, type Complaint } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import { readComplaint } from './complaint-form.js';
import { DraftsService, type Draft } from './drafts.service.js';
import { IdempotencyKeysRepository, type StoredAnswer } from './idempotency-keys.repository.js';
import { RepeatedRequest, type FiledComplaint } from './idempotency.js';
import { keyUsedForOtherBody } from './intake.errors.js';
import { complaintBody } from './questionnaire-body.js';
import { ReceiptKeysService, shownReceipt } from './receipt-keys.service.js';

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
    private readonly drafts: DraftsService,
    private readonly receipts: ReceiptKeysService,
    private readonly keys: IdempotencyKeysRepository,
    private readonly secrets: IntakeSecrets,
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
      const draft = await this.drafts.take(receipt);
      if (draft === undefined) return false;
      await this.filing.file(complaintOf(draft), receipt);
      return true;
    });
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
