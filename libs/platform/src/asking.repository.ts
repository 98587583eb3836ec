import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { NewQuestion } from './question.js';

/** Goes through two functions of the database, because the role of this door may see no table of questions. */
@Injectable()
export class AskingRepository {
  constructor(private readonly transactions: Transactions) {}

  async mayAsk(tokenHash: Buffer, at: Date): Promise<boolean> {
    const [row] = await this.transactions.query<{ may: boolean }>('select platform.may_ask($1, $2) as may', [
      tokenHash,
      at,
    ]);
    return row?.may ?? false;
  }

  /** @returns `unknown` for a link that never was, was taken back, or is past its last day; `enough` when its day is full. */
  async ask(
    tokenHash: Buffer,
    id: string,
    { kind, quarter, dimension, text }: NewQuestion,
    at: Date,
    aDay: number,
  ): Promise<'asked' | 'unknown' | 'enough'> {
    const [row] = await this.transactions.query<{ result: 'asked' | 'unknown' | 'enough' }>(
      'select platform.ask($1, $2, $3, $4, $5, $6, $7, $8) as result',
      [tokenHash, id, kind, quarter, dimension, text, at, aDay],
    );
    return row?.result ?? 'unknown';
  }
}
