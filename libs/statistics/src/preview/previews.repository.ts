import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { AskedTable, RefusalReason } from './preview-rules.js';

/** A line of the log: what was asked for and why not, and no count. */
export interface PreviewRefusal {
  quarter: string;
  dimensions: string[];
  reason: RefusalReason;
  askedBy: string;
  askedAt: Date;
}

const LISTED = 100;

@Injectable()
export class PreviewsRepository {
  constructor(private readonly transactions: Transactions) {}

  async addRefusal(asked: AskedTable, reason: RefusalReason, by: string, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into statistics.preview_refusals (id, quarter, dimensions, reason, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), asked.quarter, asked.dimensions, reason, by, at],
    );
  }

  /** The newest first. */
  refusals(): Promise<PreviewRefusal[]> {
    return this.transactions.query(
      `select quarter, dimensions, reason, asked_by as "askedBy", asked_at as "askedAt"
       from statistics.preview_refusals order by asked_at desc, id desc limit $1`,
      [LISTED],
    );
  }
}
