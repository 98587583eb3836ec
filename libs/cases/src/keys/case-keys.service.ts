import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { newKeyPair, openSecret, sealSecret, type KeyPair } from '@app/vault';
import { CaseKeyring, CaseSeal } from './case-keyring.js';
import { CaseKeysRepository } from './case-keys.repository.js';
import { caseUnknown } from '../cases.errors.js';

/** Who holds the keys of a case: giving, taking away, and changing the lock for what comes next. */
@Injectable()
export class CaseKeysService {
  constructor(
    private readonly repository: CaseKeysRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** For writing into a case without being able to read it. */
  async sealFor(caseId: string): Promise<CaseSeal> {
    const key = await this.repository.currentKey(caseId);
    if (key === undefined) throw caseUnknown();
    return new CaseSeal(caseId, key.version, key.publicKey);
  }

  /** @throws DomainError `CASES.UNKNOWN` when nothing was sealed for this colleague. */
  async forStaff(caseId: string, staff: { id: string; keys: KeyPair }): Promise<CaseKeyring> {
    return this.keyring(caseId, staff.id, staff.keys);
  }

  async forReceipt(caseId: string, receiptKeys: KeyPair): Promise<CaseKeyring> {
    return this.keyring(caseId, null, receiptKeys);
  }

  /** Seals every version of the case key to more readers. */
  async giveTo(keyring: CaseKeyring, staffIds: string[]): Promise<void> {
    for (const reader of await this.repository.readerKeys(staffIds)) {
      for (const { version, privateKey } of keyring.versions()) {
        await this.repository.addSeal(
          keyring.caseId,
          version,
          reader.staffId,
          sealSecret(privateKey, reader.publicKey),
        );
      }
    }
  }

  /**
   * Leaves only these readers and her. Whoever is taken off loses her seals, and a new key pair is made,
   * so that a copy of the old key opens nothing that is written from now on. Gives the new key version.
   */
  async keepOnly(
    caseId: string,
    staffIds: string[],
    receiptPublicKey: Buffer | null,
  ): Promise<number | undefined> {
    const leaving = (await this.repository.readersOf(caseId)).filter((reader) => !staffIds.includes(reader));
    if (leaving.length === 0) return undefined;
    return this.transactions.run(async () => {
      for (const staffId of leaving) await this.repository.removeReader(caseId, staffId);
      const version = ((await this.repository.currentKey(caseId))?.version ?? 0) + 1;
      const keys = newKeyPair();
      await this.repository.addKey(caseId, version, keys.publicKey, this.clock.now());
      for (const reader of await this.repository.readerKeys(staffIds)) {
        await this.repository.addSeal(
          caseId,
          version,
          reader.staffId,
          sealSecret(keys.privateKey, reader.publicKey),
        );
      }
      // She may have changed her code since the caller looked.
      const hers = receiptPublicKey && (await this.repository.receiptPublicKey(caseId));
      if (hers !== null) {
        await this.repository.addSeal(caseId, version, null, sealSecret(keys.privateKey, hers));
      }
      return version;
    });
  }

  private async keyring(caseId: string, staffId: string | null, keys: KeyPair): Promise<CaseKeyring> {
    const held = await this.repository.heldBy(caseId, staffId);
    if (held === undefined || held.seals.length === 0) throw caseUnknown();
    const opened = new Map(held.seals.map((seal) => [seal.version, openSecret(seal.sealedKey, keys)]));
    return new CaseKeyring(caseId, held.version, held.publicKey, opened);
  }
}
