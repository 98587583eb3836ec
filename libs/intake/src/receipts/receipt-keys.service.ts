import { Injectable } from '@nestjs/common';
import {
  deriveHandOver,
  formatReceipt,
  handOverDigits,
  newHandOverCode,
  newReceipt,
  receiptDigits,
  Receipts,
  type ReceiptKey,
} from '@app/vault';

export interface NewReceipt {
  /** 20 digits without spaces; 24 for a code that somebody else has seen. */
  digits: string;
  key: ReceiptKey;
}

/** No receipt has letters, so what is derived from this finds nothing. */
const NO_RECEIPT = 'not a receipt';

/** Her code and the keys that are made of it: one Argon2id each time, and never inside a transaction. */
@Injectable()
export class ReceiptKeysService {
  constructor(private readonly receipts: Receipts) {}

  async make(): Promise<NewReceipt> {
    const digits = this.draw();
    return { digits, key: await this.receipts.derive(digits, 'new') };
  }

  /** The digits alone, for a code that is shown first and counts later. */
  draw(): string {
    return receiptDigits(newReceipt()) ?? '';
  }

  /** A code that a helper sees too, and that has to be changed at the first visit. */
  async makeHandOver(): Promise<NewReceipt> {
    const digits = newHandOverCode();
    return { digits, key: await deriveHandOver(digits, 'new') };
  }

  /** What she typed costs the same whether it is a code, was a code, or is a word. */
  of(typed: string): Promise<ReceiptKey> {
    return this.receipts.derive(receiptDigits(typed) ?? NO_RECEIPT);
  }

  /** The same, where a code that somebody else has seen may be typed too. */
  ofAny(typed: string): Promise<ReceiptKey> {
    const handOver = handOverDigits(typed);
    return handOver === undefined ? this.of(typed) : deriveHandOver(handOver);
  }
}

/** In groups of four, as it is shown to her. */
export function shownReceipt(digits: string): string {
  return formatReceipt(digits);
}
