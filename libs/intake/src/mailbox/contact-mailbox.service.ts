import { Injectable } from '@nestjs/common';
import { ContactPlansService, HerCaseService, type ContactPlan, type StoredContactPlan } from '@app/cases';
import type { ReceiptKey } from '@app/vault';

/** How she may be called, in her own hands: seen, changed and taken back with her code and nothing else. */
@Injectable()
export class ContactMailboxService {
  constructor(
    private readonly cases: HerCaseService,
    private readonly plans: ContactPlansService,
  ) {}

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async read(receipt: ReceiptKey): Promise<StoredContactPlan | undefined> {
    return this.plans.read((await this.cases.reach(receipt)).keyring);
  }

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async set(receipt: ReceiptKey, plan: ContactPlan): Promise<void> {
    await this.plans.set((await this.cases.reach(receipt)).keyring, plan);
  }

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async withdraw(receipt: ReceiptKey): Promise<void> {
    await this.plans.withdraw((await this.cases.reach(receipt)).facts.id);
  }
}
