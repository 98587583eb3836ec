import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@app/kernel';
import { openText, sealText, type KeyPair } from '@app/vault';
import { HER_COLUMN, PING_COLUMN, type Ping } from './ping.js';
import { PingSettingsRepository } from './ping-settings.repository.js';

/** Her side: set, changed and stopped by her alone, at once. */
@Injectable()
export class PingSettingsService {
  constructor(private readonly repository: PingSettingsRepository) {}

  /** Whether there is a process that sends pings. */
  async isOffered(): Promise<boolean> {
    return (await this.repository.key()) !== undefined;
  }

  /** @returns `unreadable` when it was sealed to a code that she has changed since. */
  async read(caseId: string, herKeys: KeyPair): Promise<Ping | 'none' | 'unreadable'> {
    const found = await this.repository.find(caseId);
    if (found === undefined) return 'none';
    try {
      return JSON.parse(openText(found.sealedForHer, herKeys, { column: HER_COLUMN, row: found.id })) as Ping;
    } catch (error) {
      if (error instanceof DomainError) return 'unreadable';
      throw error;
    }
  }

  /** @returns False when no process is there that could send it. */
  async set(caseId: string, herKeys: KeyPair, ping: Ping): Promise<boolean> {
    const key = await this.repository.key();
    if (key === undefined) return false;
    const id = newId();
    const content = JSON.stringify(ping);
    await this.repository.save({
      id,
      caseId,
      keyId: key.id,
      sealed: sealText(content, key.publicKey, { column: PING_COLUMN, row: id }),
      sealedForHer: sealText(content, herKeys.publicKey, { column: HER_COLUMN, row: id }),
    });
    return true;
  }

  async stop(caseId: string): Promise<void> {
    await this.repository.remove(caseId);
  }

  /** She has looked: there is nothing left to tell. */
  async seen(caseId: string): Promise<void> {
    await this.repository.seen(caseId);
  }
}
