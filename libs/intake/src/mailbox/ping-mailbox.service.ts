import { Injectable } from '@nestjs/common';
import { HerCaseService } from '@app/cases';
import { PingSettingsService, type Ping } from '@app/pings';
import type { ReceiptKey } from '@app/vault';

/** Her ping, with her code and nothing else. */
@Injectable()
export class PingMailboxService {
  constructor(
    private readonly cases: HerCaseService,
    private readonly pings: PingSettingsService,
  ) {}

  isOffered(): Promise<boolean> {
    return this.pings.isOffered();
  }

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async read(receipt: ReceiptKey): Promise<Ping | 'none' | 'unreadable'> {
    const { facts } = await this.cases.reach(receipt);
    return this.pings.read(facts.id, receipt.keys);
  }

  /** @returns False when nothing could send it. @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async set(receipt: ReceiptKey, ping: Ping): Promise<boolean> {
    const { facts } = await this.cases.reach(receipt);
    if (facts.status === 'withdrawn') return false;
    return this.pings.set(facts.id, receipt.keys, ping);
  }

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async stop(receipt: ReceiptKey): Promise<void> {
    await this.pings.stop((await this.cases.reach(receipt)).facts.id);
  }
}
