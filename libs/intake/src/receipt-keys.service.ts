import { Injectable } from '@nestjs/common';
import { formatReceipt, newReceipt, receiptDigits, Receipts, type ReceiptKey } from '@app/vault';

export interface NewReceipt {
  /** 20 digits without spaces. */
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
    const digits = receiptDigits(newReceipt()) ?? '';
    return { digits, key: await this.receipts.derive(digits) };
  }

  /** What she typed costs the same whether it is a code, was a code, or is a word. */
  of(typed: string): Promise<ReceiptKey> {
    return this.receipts.derive(receiptDigits(typed) ?? NO_RECEIPT);
  }
}

/** In groups of four, as it is shown to her. */
export function shownReceipt(digits: string): string {
  return formatReceipt(digits);
}
