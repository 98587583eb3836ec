import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { keyPairOf, newKeyPair, type KeyPair } from '@app/vault';

export interface PingKey {
  id: string;
  keys: KeyPair;
}

/** Where the sending process keeps its half. */
export class PingKeyFolder {
  constructor(readonly path: string) {}
}

const FILE = 'ping-key.json';
const LOCK = 1763740155;

/**
 * The one key of the sending process. The private half is a file of that process, in no database, no environment and no
 * backup; whoever deletes the file has closed every ping for good, and the next start begins with a new key.
 */
@Injectable()
export class PingKeys {
  constructor(
    private readonly folder: PingKeyFolder,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The key of the file, if it is the one to which pings are sealed; else a new one, and what was sealed before goes. */
  async own(): Promise<PingKey> {
    return this.transactions.run(async () => {
      await this.transactions.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const [known] = await this.transactions.query<{ id: string; public_key: Buffer }>(
        'select id, public_key from pings.keys',
      );
      const kept = this.read();
      if (known !== undefined && kept?.id === known.id && kept.keys.publicKey.equals(known.public_key))
        return kept;
      const made = { id: newId(), keys: newKeyPair() };
      this.write(made);
      await this.transactions.query('delete from pings.keys');
      await this.transactions.query('insert into pings.keys (id, public_key, made_at) values ($1, $2, $3)', [
        made.id,
        made.keys.publicKey,
        this.clock.now(),
      ]);
      return made;
    });
  }

  private read(): PingKey | undefined {
    try {
      const { id, privateKey } = JSON.parse(readFileSync(this.file(), 'utf8')) as Record<string, string>;
      if (id === undefined || privateKey === undefined || !/^[0-9a-f]{64}$/.test(privateKey))
        return undefined;
      return { id, keys: keyPairOf(Buffer.from(privateKey, 'hex')) };
    } catch {
      // Not there, or not readable as a key: either way nothing can be opened with it.
      return undefined;
    }
  }

  private write({ id, keys }: PingKey): void {
    mkdirSync(this.folder.path, { recursive: true, mode: 0o700 });
    const content = JSON.stringify({ id, privateKey: keys.privateKey.toString('hex') });
    writeFileSync(`${this.file()}.new`, `${content}\n`, { mode: 0o600 });
    renameSync(`${this.file()}.new`, this.file());
  }

  private file(): string {
    return join(this.folder.path, FILE);
  }
}
