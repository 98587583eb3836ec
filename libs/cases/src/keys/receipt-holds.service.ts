import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import type { CaseKeyring } from './case-keyring.js';
import { CaseKeysService } from './case-keys.service.js';
import { CasesRepository } from '../case/cases.repository.js';
import { ReceiptHoldsRepository } from './receipt-holds.repository.js';

/** Sealed, so that the two cannot be told apart without a key: she wants rest, or her second code was used. */
export type HoldReason = 'rest' | 'second-code';

export interface ContactHold {
  since: Date;
  reason: HoldReason;
}

const COLUMN = 'cases.contact_holds.sealed';

/** No call, no ping and no reminder to her, from the moment that she asks for it until her own code is used again. */
@Injectable()
export class ReceiptHoldsService {
  constructor(
    private readonly holds: ReceiptHoldsRepository,
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async hold(caseId: string, reason: HoldReason): Promise<void> {
    const seal = await this.keys.sealFor(caseId);
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if (!(await this.holds.hold(caseId, seal.seal(reason, COLUMN, caseId), now))) return;
      // Both reasons leave the same trace: the case comes up in her caseworker's day, as when she writes.
      await this.cases.change(caseId, { sheWroteAt: now });
      await this.cases.addHistory(caseId, 'contact-held', {}, null, now);
    });
  }

  /** She is back. */
  async release(caseId: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.holds.release(caseId))) return;
      await this.cases.addHistory(caseId, 'contact-resumed', {}, null, this.clock.now());
    });
  }

  /** For whatever wants to call or ping her; needs no key. */
  async isHeld(caseId: string): Promise<boolean> {
    return (await this.holds.find(caseId)) !== undefined;
  }

  /** For a reader of the case. */
  async read(keyring: CaseKeyring): Promise<ContactHold | undefined> {
    const found = await this.holds.find(keyring.caseId);
    return found && { since: found.since, reason: keyring.open(found, COLUMN, keyring.caseId) as HoldReason };
  }
}
