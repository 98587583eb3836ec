import { DomainError } from '@app/kernel';
import { keyPairOf, openText, sealText, type KeyPair } from '@app/vault';

/** A text with the version of the case key that sealed it; what every sealed column is stored as. */
export interface SealedColumn {
  keyVersion: number;
  sealed: Buffer;
}

/** The public half: enough to write into a case, never to read it. */
export class CaseSeal {
  constructor(
    readonly caseId: string,
    readonly keyVersion: number,
    readonly publicKey: Buffer,
  ) {}

  /** @param column schema, table and column, as `cases.messages.sealed`; @param row the id of the row. */
  seal(text: string, column: string, row: string): SealedColumn {
    return { keyVersion: this.keyVersion, sealed: sealText(text, this.publicKey, { column, row }) };
  }
}

/** The keys of one case, in the hands of a reader, for the length of a request. */
export class CaseKeyring extends CaseSeal {
  /** Counted from the private half once and not for every text. */
  private readonly pairs = new Map<number, KeyPair>();

  constructor(
    caseId: string,
    keyVersion: number,
    publicKey: Buffer,
    private readonly privateKeys: Map<number, Buffer>,
  ) {
    super(caseId, keyVersion, publicKey);
  }

  open(stored: SealedColumn, column: string, row: string): string {
    return openText(stored.sealed, this.keyPair(stored.keyVersion), { column, row });
  }

  /** For handing the case on to another reader. */
  versions(): { version: number; privateKey: Buffer }[] {
    return [...this.privateKeys].map(([version, privateKey]) => ({ version, privateKey }));
  }

  private keyPair(version: number): KeyPair {
    const known = this.pairs.get(version);
    if (known !== undefined) return known;
    const privateKey = this.privateKeys.get(version);
    if (privateKey === undefined) {
      throw new DomainError(
        'CASES.KEY_MISSING',
        'forbidden',
        'This part of the case was not sealed for this reader.',
      );
    }
    const pair = keyPairOf(privateKey);
    this.pairs.set(version, pair);
    return pair;
  }
}
