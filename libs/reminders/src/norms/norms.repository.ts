import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** A stage that takes longer than the desk wants, and of which nobody was told yet. */
export interface PassedNorm {
  caseId: string;
  assigneeId: string | null;
  /** Since when the stage lasts, exactly as the database wrote it, and until when the desk wanted it to last. */
  since: string;
  due: string;
}

@Injectable()
export class NormsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of open cases, the longest passed first. @param today ISO date in Europe/Amsterdam; the last day itself is in time. */
  passed(today: string, limit: number): Promise<PassedNorm[]> {
    return this.transactions.query<PassedNorm>(
      `select c.id as "caseId", c.assignee_id as "assigneeId", c.norm_since::text as since, c.norm_due::text as due
       from cases.cases c
       where c.norm_due < $1::date and c.status in ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them')
         and not exists (select from reminders.norms_told t
           where t.case_id = c.id and t.norm_since = c.norm_since and t.norm_due = c.norm_due)
       order by c.norm_due, c.id limit $2`,
      [today, limit],
    );
  }

  async note(told: readonly (PassedNorm & { mailId: string })[]): Promise<void> {
    if (told.length === 0) return;
    await this.transactions.query(
      `insert into reminders.norms_told (case_id, norm_since, norm_due, mail_id)
       select * from unnest($1::uuid[], $2::timestamptz[], $3::date[], $4::uuid[])`,
      [
        told.map(({ caseId }) => caseId),
        told.map(({ since }) => since),
        told.map(({ due }) => due),
        told.map(({ mailId }) => mailId),
      ],
    );
  }
}
