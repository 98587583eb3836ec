import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { LetterEntity } from './letter.entity.js';

@Injectable()
export class LettersRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(letter: LetterEntity): Promise<void> {
    await this.transactions.manager.insert(LetterEntity, letter);
  }

  ofCase(caseId: string): Promise<LetterEntity[]> {
    return this.transactions.manager.find(LetterEntity, {
      where: { caseId },
      order: { writtenAt: 'asc', id: 'asc' },
    });
  }

  /** Of this case and no other: an id alone opens nothing. */
  one(caseId: string, id: string): Promise<LetterEntity | null> {
    return this.transactions.manager.findOneBy(LetterEntity, { id, caseId });
  }

  /** @throws DomainError `CASES.CHANGED_MEANWHILE` */
  async change(
    id: string,
    seenVersion: number,
    patch: Partial<Omit<LetterEntity, 'id' | 'caseId' | 'version'>>,
  ): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      LetterEntity,
      { id, version: seenVersion },
      { ...patch, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }
}
