import { Injectable } from '@nestjs/common';
import {
  HerCaseService,
  ReceiptChangeService,
  ReceiptHoldsService,
  ReceiptReplacementsRepository,
  CasesRepository,
} from '@app/cases';
import { Transactions } from '@app/database';
import { Clock, DomainError } from '@app/kernel';
import { firstVisitKey, receiptDigits, SecondLock, type ReceiptKey } from '@app/vault';
import { SecondCodesService } from './decoy-codes.service.js';
import { IntakeSecrets } from '../filing/intake.service.js';
import { isOffered, makeOffer } from './receipt-offer.js';
import { ReceiptKeysService } from './receipt-keys.service.js';

export interface OfferedCode {
  /** 20 digits without spaces. */
  digits: string;
  offer: string;
  validUntil: Date;
}

/** Everything that she does with her own code, from her mailbox or by a program. */
@Injectable()
export class ReceiptChangesService {
  constructor(
    private readonly receipts: ReceiptKeysService,
    private readonly changes: ReceiptChangeService,
    private readonly cases: HerCaseService,
    private readonly caseRows: CasesRepository,
    private readonly replacements: ReceiptReplacementsRepository,
    private readonly holds: ReceiptHoldsService,
    private readonly seconds: SecondCodesService,
    private readonly secrets: IntakeSecrets,
    private readonly lock: SecondLock,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The new code counts and the old one stops, at the same moment. Twice is as good as once.
   *
   * @throws DomainError `CASES.RECEIPT_UNKNOWN`
   */
  async change(
    old: ReceiptKey,
    digits: string,
    alongside?: (next: ReceiptKey) => Promise<void>,
  ): Promise<void> {
    const next = await this.receipts.of(digits);
    await this.transactions.run(async () => {
      const { caseId, isNew } = await this.changes.change(old, next, 'by-her', this.lock);
      if (isNew) await this.seconds.follow(caseId, old, next);
      await alongside?.(next);
    });
  }

  /** The same at the first visit, with a code that somebody else has seen. */
  async changeFirst(
    handOver: ReceiptKey,
    digits: string,
    alongside?: (next: ReceiptKey) => Promise<void>,
  ): Promise<void> {
    const next = await this.receipts.of(digits);
    await this.transactions.run(async () => {
      await this.changes.change(firstVisitKey(handOver), next, 'first-visit', this.lock);
      await alongside?.(next);
    });
  }

  /** Whether a case waits for its first visit under this code. */
  async isFirstVisit(handOver: ReceiptKey): Promise<boolean> {
    return (await this.caseRows.byReceipt(firstVisitKey(handOver).lookup)) !== null;
  }

  /** For a program. @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async offer(old: ReceiptKey): Promise<OfferedCode> {
    await this.cases.reach(old);
    const digits = this.receipts.draw();
    const made = makeOffer(
      this.secrets.receiptPepper,
      { oldLookup: old.lookup, newDigits: digits },
      this.clock.now(),
    );
    return { digits, ...made };
  }

  /** @throws DomainError `INTAKE.CODE_NOT_OFFERED`, `CASES.RECEIPT_UNKNOWN` */
  async take(old: ReceiptKey, typed: string, offer: string): Promise<void> {
    const newDigits = receiptDigits(typed) ?? '';
    const codes = { oldLookup: old.lookup, newDigits };
    if (!isOffered(this.secrets.receiptPepper, codes, offer, this.clock.now())) throw notOffered();
    await this.change(old, newDigits);
  }

  /** She is here herself: whoever waited to contact her may do so again, and her case has its row. */
  async arrive(receipt: ReceiptKey): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    await this.seconds.reserve(receipt);
    await this.holds.release(facts.id);
  }

  /** Nobody contacts her until she comes back. */
  async rest(receipt: ReceiptKey): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    await this.holds.hold(facts.id, 'rest');
  }

  async isResting(receipt: ReceiptKey): Promise<boolean> {
    return this.holds.isHeld((await this.cases.reach(receipt)).facts.id);
  }

  /** Whether somebody asked the desk for a new code, and until when none can be made. */
  async replacement(receipt: ReceiptKey): Promise<{ waitsUntil: Date | null } | undefined> {
    return this.replacements.runningUnder(receipt.lookup);
  }

  /** It was not she: it stops at once, and the desk is alarmed. */
  async stopReplacement(receipt: ReceiptKey): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if (!(await this.replacements.stop(facts.id, now))) return;
      await this.caseRows.change(facts.id, { sheWroteAt: now });
      await this.caseRows.addHistory(facts.id, 'receipt-stopped', {}, null, now);
    });
  }
}

function notOffered(): DomainError {
  return new DomainError(
    'INTAKE.CODE_NOT_OFFERED',
    'invalid',
    'This code was not offered for this receipt, or the offer is over. Ask for a new one.',
  );
}
