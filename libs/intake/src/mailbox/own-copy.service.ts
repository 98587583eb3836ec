import { Injectable } from '@nestjs/common';
import { CaseCopyService, type CaseCopy } from '@app/cases';
import type { ReceiptKey } from '@app/vault';

/** Her own copy of everything (AVG art. 15 and 20), for her code and for nothing else. */
@Injectable()
export class OwnCopyService {
  constructor(private readonly copies: CaseCopyService) {}

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  make(receipt: ReceiptKey): Promise<CaseCopy> {
    return this.copies.byReceipt(receipt);
  }
}

/**
 * The copy as a file for programs, in pieces: a long correspondence need not stand in memory twice.
 * Indented, because a person may open it too.
 */
export function* copyInPieces(copy: CaseCopy): Generator<string> {
  let lead = '{\n';
  for (const [name, value] of Object.entries(copy)) {
    yield `${lead}  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) {
      let before = '[\n    ';
      for (const item of value as unknown[]) {
        yield before + JSON.stringify(item);
        before = ',\n    ';
      }
      yield '\n  ]';
    } else {
      yield JSON.stringify(value);
    }
    lead = ',\n';
  }
  yield '\n}\n';
}
