import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { IsoDate } from '@app/kernel';
import type { CaseStatus } from '../case/case-status.js';
import type { RunningClock } from './come-back.js';

/** Everything of a case that the day to come back depends on. */
export interface ComeBackRow {
  id: string;
  status: CaseStatus;
  filedOn: IsoDate;
  comeBackOn: IsoDate;
  comeBackTold: IsoDate | null;
  sheWroteAt: Date | null;
  deskWroteAt: Date | null;
  askedAt: Date | null;
  unread: boolean;
  clocks: RunningClock[];
}

@Injectable()
export class ComeBackRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Locks the cases, so that two changes at the same moment do not both count from the older one. Adding a clock or a
   * message in another transaction does not wait for this lock.
   */
  lock(caseIds: readonly string[]): Promise<ComeBackRow[]> {
    return this.rows(caseIds, 'for no key update');
  }

  /** The same for only looking. */
  look(caseIds: readonly string[]): Promise<ComeBackRow[]> {
    return this.rows(caseIds, '');
  }

  private rows(caseIds: readonly string[], lock: '' | 'for no key update'): Promise<ComeBackRow[]> {
    return this.transactions.query<ComeBackRow>(
      `with chosen as (
         select id, status, filed_on, come_back_on, come_back_told, she_wrote_at from cases.cases
         where id = any($1::uuid[]) order by id ${lock})
       select c.id, c.status, c.filed_on::text as "filedOn", c.come_back_on::text as "comeBackOn",
         c.come_back_told::text as "comeBackTold", c.she_wrote_at as "sheWroteAt",
         m.written_at as "deskWroteAt", a.asked_at as "askedAt",
         coalesce(m.unread, false) or a.asked_at is not null as unread,
         coalesce(d.clocks, '[]'::json) as clocks
       from chosen c
       left join lateral (select max(written_at) as written_at, bool_or(read_at is null) as unread
         from cases.messages where case_id = c.id and direction = 'to-her') m on true
       left join lateral (select max(asked_at) as asked_at
         from cases.consents where case_id = c.id and status = 'asked') a on true
       left join lateral (select json_agg(json_build_object('owedBy', owed_by, 'due', due,
           'overdueFrom', overdue_from, 'remindBy', remind_by)) as clocks
         from cases.deadlines where case_id = c.id and status = 'running') d on true`,
      [caseIds],
    );
  }

  /** The version of the case stays: nobody's half-written form depends on this day. */
  async save(days: readonly Pick<ComeBackRow, 'id' | 'comeBackOn' | 'comeBackTold'>[]): Promise<void> {
    await this.transactions.query(
      `update cases.cases c set come_back_on = n.come_back_on, come_back_told = n.come_back_told
       from unnest($1::uuid[], $2::date[], $3::date[]) as n (id, come_back_on, come_back_told) where c.id = n.id`,
      [days.map(({ id }) => id), days.map((day) => day.comeBackOn), days.map((day) => day.comeBackTold)],
    );
  }
}
