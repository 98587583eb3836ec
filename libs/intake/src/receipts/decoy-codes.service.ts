import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { comeBackAfterFiling, HerCaseService, ReceiptHoldsService } from '@app/cases';
import { Clock } from '@app/kernel';
import { newKeyPair, openText, sealText, type ReceiptKey } from '@app/vault';
import { readFixed, withMessage, writeFixed, type DecoyBox, type SecondCodeNote } from './decoy-box.js';
import { SecondCodesRepository, type SecondCodeRow } from './decoy-codes.repository.js';
import type { PendingCode } from './receipt-pending.js';

const BOX = 'intake.second_codes.sealed';
const NOTE = 'intake.second_codes.owner_sealed';
const NOT_MADE: SecondCodeNote = { isMade: false, tells: false };

/**
 * Her second code, for when she is forced to show one: it opens a harmless mailbox and never her case.
 * Whoever has the database cannot tell a row that she made from one that was filled at random.
 */
@Injectable()
export class SecondCodesService {
  constructor(
    private readonly rows: SecondCodesRepository,
    private readonly cases: HerCaseService,
    private readonly holds: ReceiptHoldsService,
    private readonly clock: Clock,
  ) {}

  /** Every case that is opened has a row. @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async reserve(receipt: ReceiptKey): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    if ((await this.rows.ofCase(facts.id)) === undefined) {
      await this.rows.add(atRandom(facts.id, receipt));
    }
  }

  /** What she may know of it, with her own code. */
  async noteFor(receipt: ReceiptKey): Promise<SecondCodeNote> {
    const { facts } = await this.cases.reach(receipt);
    const row = await this.rows.ofCase(facts.id);
    return row === undefined ? NOT_MADE : openNote(row, receipt);
  }

  /** From now on this code opens the decoy; one that she had before opens nothing. */
  async make(
    receipt: ReceiptKey,
    second: ReceiptKey,
    pending: Extract<PendingCode, { purpose: 'second' }>,
  ): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    const now = this.clock.now();
    const today = this.clock.today();
    const box: DecoyBox = {
      reference: `SR-${today.year}-${String(randomInt(1_000_000)).padStart(6, '0')}`,
      comeBackOn: comeBackAfterFiling(today).toString(),
      isOver: false,
      tells: pending.tells,
      messages: [
        { direction: 'from-her', text: pending.texts.asked, at: now.toISOString() },
        { direction: 'to-her', text: pending.texts.answered, at: now.toISOString() },
      ],
    };
    const note: SecondCodeNote = { isMade: true, tells: pending.tells };
    await this.rows.replace({
      caseId: facts.id,
      lookup: second.lookup,
      publicKey: second.keys.publicKey,
      sealed: sealBox(box, second),
      ownerSealed: sealNote(facts.id, note, receipt),
    });
  }

  async remove(receipt: ReceiptKey): Promise<void> {
    const { facts } = await this.cases.reach(receipt);
    await this.rows.replace(atRandom(facts.id, receipt));
  }

  /** Her own code was changed: what she may know of the second one is sealed to the new code. */
  async follow(caseId: string, old: ReceiptKey, next: ReceiptKey): Promise<void> {
    const row = await this.rows.ofCase(caseId);
    if (row === undefined) return;
    await this.rows.replace({ ...row, ownerSealed: sealNote(caseId, openNote(row, old), next) });
  }

  /** The decoy that this code opens; undefined for every other code, after the same look-up. */
  async find(second: ReceiptKey): Promise<DecoyBox | undefined> {
    const row = await this.rows.byLookup(second.lookup);
    return row && openBox(row, second);
  }

  /** Somebody came in with it: nobody contacts her any more, and the desk knows why if she wanted that. */
  async arrive(second: ReceiptKey, box: DecoyBox): Promise<void> {
    const row = await this.rows.byLookup(second.lookup);
    if (row !== undefined) await this.holds.hold(row.caseId, box.tells ? 'second-code' : 'rest');
  }

  async write(second: ReceiptKey, text: string): Promise<void> {
    await this.changeBox(second, (box) => withMessage(box, text, this.clock.now()));
  }

  async stop(second: ReceiptKey): Promise<void> {
    await this.changeBox(second, (box) => ({ ...box, isOver: true }));
  }

  /** Changed in the decoy, the second code is changed and nothing else. */
  async rename(second: ReceiptKey, next: ReceiptKey): Promise<void> {
    const row = await this.rows.byLookup(second.lookup);
    if (row === undefined) return;
    const box = openBox(row, second);
    await this.rows.replace({
      ...row,
      lookup: next.lookup,
      publicKey: next.keys.publicKey,
      sealed: sealBox(box, next),
    });
  }

  /** Erased in the decoy: that code opens nothing any more, and her case is as it was. */
  async erase(second: ReceiptKey): Promise<void> {
    const row = await this.rows.byLookup(second.lookup);
    if (row !== undefined) await this.rows.replace({ ...row, ...filled() });
  }

  private async changeBox(second: ReceiptKey, change: (box: DecoyBox) => DecoyBox): Promise<void> {
    const row = await this.rows.byLookup(second.lookup);
    if (row === undefined) return;
    await this.rows.replace({ ...row, sealed: sealBox(change(openBox(row, second)), second) });
  }
}

/** A row that nobody can open, of the same shape as one that she made. */
function atRandom(caseId: string, receipt: ReceiptKey): SecondCodeRow {
  return { caseId, ...filled(), ownerSealed: sealNote(caseId, NOT_MADE, receipt) };
}

function filled(): Pick<SecondCodeRow, 'lookup' | 'publicKey' | 'sealed'> {
  const nobody: ReceiptKey = { lookup: randomBytes(32), keys: newKeyPair() };
  return { lookup: nobody.lookup, publicKey: nobody.keys.publicKey, sealed: sealBox({}, nobody) };
}

function sealBox(box: DecoyBox | Record<string, never>, to: ReceiptKey): Buffer {
  return sealText(writeFixed(box), to.keys.publicKey, { column: BOX, row: to.lookup.toString('hex') });
}

function openBox(row: SecondCodeRow, second: ReceiptKey): DecoyBox {
  return readFixed(openText(row.sealed, second.keys, { column: BOX, row: second.lookup.toString('hex') }));
}

function sealNote(caseId: string, note: SecondCodeNote, to: ReceiptKey): Buffer {
  return sealText(writeFixed(note), to.keys.publicKey, { column: NOTE, row: caseId });
}

function openNote(row: SecondCodeRow, receipt: ReceiptKey): SecondCodeNote {
  return readFixed(openText(row.ownerSealed, receipt.keys, { column: NOTE, row: row.caseId }));
}
