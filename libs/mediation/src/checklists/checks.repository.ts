import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { CheckAnswer } from './checklist.js';

interface CheckRow {
  checklist: string;
  item: string;
  answer: CheckAnswer;
}

@Injectable()
export class ChecksRepository {
  constructor(private readonly transactions: Transactions) {}

  ofCase(caseId: string): Promise<CheckRow[]> {
    return this.transactions.query<CheckRow>(
      'select checklist, item, answer from mediation.checks where case_id = $1',
      [caseId],
    );
  }

  async put(row: CheckRow & { caseId: string }, staffId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into mediation.checks (case_id, checklist, item, answer, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint pk_checks
       do update set answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
      [row.caseId, row.checklist, row.item, row.answer, staffId, at],
    );
  }
}
