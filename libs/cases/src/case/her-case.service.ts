import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import type { CaseEntity } from './case.entity.js';
import type { CaseKeyring } from '../keys/case-keyring.js';
import { CaseKeysService } from '../keys/case-keys.service.js';
import { effectsOf, isOpen } from './case-status.js';
import { CasesRepository } from './cases.repository.js';
import { moveNotAllowed, receiptUnknown } from '../cases.errors.js';
import { ConsentsService, type ReadableConsent } from '../consents/consents.service.js';
import { CorrespondenceService, type ReadableMessage } from '../messages/correspondence.service.js';
import { ComeBackService } from '../deadlines/come-back.service.js';
import { CaseDeadlinesService } from '../deadlines/case-deadlines.service.js';

/** What she sees when she comes back with her code. */
export interface HerCase {
  facts: CaseEntity;
  messages: ReadableMessage[];
  consents: ReadableConsent[];
  /** The later day to come back that she was told before; null when nothing became earlier. */
  comeBackWas: string | null;
  /** Where the mediation is, as a code; null when there is none. */
  mediationStage: string | null;
  keyring: CaseKeyring;
}

/** Her side of her case: found by her receipt and by nothing else. */
@Injectable()
export class HerCaseService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly correspondence: CorrespondenceService,
    private readonly consents: ConsentsService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly comeBack: ComeBackService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async reach(receipt: ReceiptKey): Promise<{ facts: CaseEntity; keyring: CaseKeyring }> {
    const facts = await this.cases.byReceipt(receipt.lookup);
    if (facts === null) throw receiptUnknown();
    return { facts, keyring: await this.keys.forReceipt(facts.id, receipt.keys) };
  }

  async open(receipt: ReceiptKey): Promise<HerCase> {
    const { facts, keyring } = await this.reach(receipt);
    const messages = await this.correspondence.read(keyring);
    const consents = await this.consents.read(keyring);
    if (messages.some(({ direction, readAt }) => direction === 'to-her' && readAt === null))
      await this.correspondence.markReadByHer(facts.id);
    const told = await this.comeBack.tellHer(facts.id);
    return {
      facts: Object.assign(facts, { comeBackOn: told?.comeBackOn ?? facts.comeBackOn, comeBackTold: null }),
      comeBackWas: told?.comeBackWas ?? null,
      keyring,
      messages,
      mediationStage: await this.cases.mediationStageOf(facts.id),
      consents: consents.filter((consent) => consent.status !== 'cancelled'),
    };
  }

  /** Stops everything that is done with the complaint; what was given to others is closed with its consent. */
  async withdraw(receipt: ReceiptKey): Promise<void> {
    const { facts, keyring } = await this.reach(receipt);
    if (facts.status === 'withdrawn') return;
    if (!isOpen(facts.status)) throw moveNotAllowed(facts.status, 'withdrawn');
    const consents = await this.consents.read(keyring);
    await this.transactions.run(async () => {
      for (const consent of consents) {
        // A second complaint that was made of a part is a case of its own, and stays.
        if (consent.status === 'given' && consent.kind !== 'split')
          await this.consents.decide(facts.id, consent.id, 'withdraw');
        if (consent.status === 'asked') await this.consents.decide(facts.id, consent.id, 'refuse');
      }
      const now = this.clock.now();
      await this.cases.change(facts.id, { status: 'withdrawn', outcome: 'withdrawn', closedAt: now });
      if (effectsOf(facts.status, 'withdrawn').includes('end-clocks'))
        await this.deadlines.endAll(facts.id, null, 'withdrawn');
      await this.cases.addHistory(facts.id, 'withdrawn', {}, null, now);
    });
  }

  /** Everything of the case is gone at once; a tombstone without content stays. */
  async erase(receipt: ReceiptKey): Promise<void> {
    if (!(await this.cases.eraseByReceipt(receipt.lookup, this.clock.now()))) throw receiptUnknown();
  }
}
