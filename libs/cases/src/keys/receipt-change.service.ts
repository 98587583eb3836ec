import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { newKeyPair, sealSecret, type ReceiptKey, type SecondLock } from '@app/vault';
import { KeptOriginalsService } from '../attachments/kept-originals.service.js';
import type { CaseKeyring } from './case-keyring.js';
import { CaseKeysRepository } from './case-keys.repository.js';
import { CaseKeysService } from './case-keys.service.js';
import { CasesRepository } from '../case/cases.repository.js';
import { receiptUnknown } from '../cases.errors.js';
import { ReceiptReplacementsRepository } from './receipt-replacements.repository.js';
import { ReceiptSealsRepository } from './receipt-seals.repository.js';

export interface ReceiptChange {
  caseId: string;
  isNew: boolean;
}

/**
 * Another code for the same case. The keys are sealed to the new code and no longer to the old one, and the lock is
 * changed for what comes next, so that whoever kept the old code and a copy of the database reads nothing new.
 */
@Injectable()
export class ReceiptChangeService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly keyRows: CaseKeysRepository,
    private readonly seals: ReceiptSealsRepository,
    private readonly replacements: ReceiptReplacementsRepository,
    private readonly originals: KeptOriginalsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * By her, with the old code. Asking twice for the same change changes once.
   *
   * @returns The case, and whether this call changed it or one before did.
   * @throws DomainError `CASES.RECEIPT_UNKNOWN` when the old code opens nothing and the new one neither.
   */
  async change(
    old: ReceiptKey,
    next: ReceiptKey,
    how: 'by-her' | 'first-visit',
    lock: SecondLock,
  ): Promise<ReceiptChange> {
    return this.transactions.run(async () => {
      const facts = await this.cases.byReceipt(old.lookup);
      const present = facts && (await this.seals.lock(facts.id));
      if (facts === null || present?.equals(old.lookup) !== true) {
        const changed = await this.cases.byReceipt(next.lookup);
        if (changed === null) throw receiptUnknown();
        return { caseId: changed.id, isNew: false };
      }
      const keyring = await this.keys.forReceipt(facts.id, old.keys);
      await this.reseal(keyring, old.lookup, next);
      await this.originals.reseal(keyring, old, next, lock);
      const now = this.clock.now();
      // She has her code, so nobody needs to replace it; if somebody else asked, the desk hears of it.
      if (await this.replacements.stop(facts.id, now)) {
        await this.cases.addHistory(facts.id, 'receipt-stopped', {}, null, now);
      }
      await this.cases.addHistory(facts.id, 'receipt-changed', { how }, null, now);
      return { caseId: facts.id, isNew: true };
    });
  }

  /** By a reader at the desk, for her who lost it. Part of the caseworker's transaction. */
  async replace(keyring: CaseKeyring, next: ReceiptKey): Promise<void> {
    const present = await this.seals.lock(keyring.caseId);
    if (present === null) throw receiptUnknown();
    await this.reseal(keyring, present, next);
    await this.seals.forgetSecondCode(keyring.caseId);
  }

  private async reseal(keyring: CaseKeyring, oldLookup: Buffer, next: ReceiptKey): Promise<void> {
    const { caseId } = keyring;
    const keys = newKeyPair();
    const version = ((await this.keyRows.currentKey(caseId))?.version ?? 0) + 1;
    await this.keyRows.addKey(caseId, version, keys.publicKey, this.clock.now());
    for (const reader of await this.keyRows.readerKeys(await this.keyRows.readersOf(caseId))) {
      const sealed = sealSecret(keys.privateKey, reader.publicKey);
      await this.keyRows.addSeal(caseId, version, reader.staffId, sealed);
    }
    const all = [...keyring.versions(), { version, privateKey: keys.privateKey }];
    const seals = all.map((key) => ({
      version: key.version,
      sealedKey: sealSecret(key.privateKey, next.keys.publicKey),
    }));
    if (!(await this.seals.change(caseId, oldLookup, next, seals))) throw receiptUnknown();
    await this.cases.changeKeyVersion(caseId, version);
  }
}
