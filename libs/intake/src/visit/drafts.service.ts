import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { openText, sealText, type ReceiptKey } from '@app/vault';
import { DraftsRepository } from './drafts.repository.js';
import { draftGone } from '../intake.errors.js';
import type { Answers } from '../questionnaire/questionnaire.js';

/** A questionnaire that is not finished, exactly as it was typed. */
export interface Draft {
  /** Language of the pages on which it was begun. */
  language: string;
  answers: Answers;
}

/** Unfinished questionnaires, sealed to her code after every step: nobody else can open one, the desk included. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async begin(receipt: ReceiptKey, draft: Draft): Promise<void> {
    await this.repository.add(receipt, seal(draft, receipt), this.clock.now());
  }

  async find(receipt: ReceiptKey): Promise<Draft | undefined> {
    const sealed = await this.repository.find(receipt.lookup, this.clock.now());
    return sealed && open(sealed, receipt);
  }

  /**
   * Replaces the answers of one step and leaves the others as they are, so that two windows cannot undo each other.
   *
   * @param step Every answer of the step; a question without an answer is absent.
   * @param names The questions of the step.
   * @throws DomainError `INTAKE.DRAFT_GONE`
   */
  async saveStep(receipt: ReceiptKey, names: readonly string[], step: Answers): Promise<Draft> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const sealed = await this.repository.findLocked(receipt.lookup, now);
      if (sealed === undefined) throw draftGone();
      const draft = open(sealed, receipt);
      const others = Object.entries(draft.answers).filter(([name]) => !names.includes(name));
      const saved = { ...draft, answers: { ...Object.fromEntries(others), ...step } };
      await this.repository.save(receipt.lookup, seal(saved, receipt), now);
      return saved;
    });
  }

  /** Takes the draft away for good; undefined when it was taken before. Part of the transaction that files it. */
  async take(receipt: ReceiptKey): Promise<Draft | undefined> {
    const sealed = await this.repository.take(receipt.lookup, this.clock.now());
    return sealed && open(sealed, receipt);
  }
}

function seal(draft: Draft, receipt: ReceiptKey): Buffer {
  return sealText(JSON.stringify(draft), receipt.keys.publicKey, place(receipt));
}

function open(sealed: Buffer, receipt: ReceiptKey): Draft {
  return JSON.parse(openText(sealed, receipt.keys, place(receipt))) as Draft;
}

function place(receipt: ReceiptKey) {
  return { column: 'intake.drafts.sealed', row: receipt.lookup.toString('hex') };
}
