import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { NormRung } from './norm-ladder.js';

/** A stage that takes longer than the desk wants, and a rung of which nobody was told yet. */
export interface PassedNorm {
  caseId: string;
  assigneeId: string | null;
  rung: NormRung;
  /** Since when the stage lasts, exactly as the database wrote it, and until when the desk wanted it to last. */
  since: string;
  due: string;
}

@Injectable()
export class NormsRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Of open cases, the longest passed first.
   *
   * @param today ISO date in Europe/Amsterdam; the last day itself is in time.
   * @param forLead ISO date: norms up to this day have reached the rung of the lead.
   */
  passed(today: string, forLead: string, limit: number): Promise<PassedNorm[]> {
    return this.transactions.query<PassedNorm>(
      `select c.id as "caseId", c.assignee_id as "assigneeId", r.rung, c.norm_since::text as since,
         c.norm_due::text as due
       from cases.cases c join (values ('passed', $1::date - 1), ('to-lead', $2::date)) r (rung, until)
         on c.norm_due <= r.until
       where c.norm_due < $1::date and c.status in ('new', 'in-progress', 'waiting-for-her', 'waiting-for-them')
         and not exists (select from reminders.norms_told t
           where t.case_id = c.id and t.norm_since = c.norm_since and t.norm_due = c.norm_due and t.rung = r.rung)
       order by c.norm_due, c.id, r.rung limit $3`,
      [today, forLead, limit],
    );
  }

  async note(told: readonly (PassedNorm & { mailId: string })[]): Promise<void> {
    if (told.length === 0) return;
    await this.transactions.query(
      `insert into reminders.norms_told (case_id, norm_since, norm_due, rung, mail_id)
       select * from unnest($1::uuid[], $2::timestamptz[], $3::date[], $4::text[], $5::uuid[])`,
      [
        told.map(({ caseId }) => caseId),
        told.map(({ since }) => since),
        told.map(({ due }) => due),
        told.map(({ rung }) => rung),
        told.map(({ mailId }) => mailId),
      ],
    );
  }
}
