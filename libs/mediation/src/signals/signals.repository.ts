import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { SignalWindow } from './signal-policy.js';

/** Who did what to how many, before anything of it is told. */
export interface Pattern {
  institutionId: string;
  institution: string;
  institutionType: string;
  conduct: string;
  persons: number;
}

export interface SignalRow {
  id: string;
  institutionId: string;
  institution: string;
  institutionType: string;
  conduct: string;
  firstQuarter: string;
  lastQuarter: string;
  atLeast: number;
  proposedBy: string;
  proposedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

const SIGNAL = `
  select s.id, s.institution_id as "institutionId", i.name as institution, i.type as "institutionType", s.conduct,
    s.first_quarter as "firstQuarter", s.last_quarter as "lastQuarter", s.at_least as "atLeast",
    s.proposed_by as "proposedBy", s.proposed_at as "proposedAt", s.confirmed_by as "confirmedBy",
    s.confirmed_at as "confirmedAt"
  from mediation.signals s join directory.institutions i on i.id = s.institution_id
  where not exists (select from identity.ties t where t.institution_id = s.institution_id and t.staff_id = $1)`;

@Injectable()
export class SignalsRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Counted over coded facts alone. Cases behind the wall of whoever looks are in no count of hers, nor are those that
   * were withdrawn or erased.
   */
  patterns(staffId: string, days: { from: string; to: string }, atLeast: number): Promise<Pattern[]> {
    return this.transactions.query<Pattern>(
      `select c.institution_id as "institutionId", i.name as institution, i.type as "institutionType",
         x.conduct, count(distinct c.id)::int as persons
       from cases.cases c
       join directory.institutions i on i.id = c.institution_id
       cross join lateral (select distinct unnest(c.conduct) as conduct) x
       where c.filed_on >= $2::date and c.filed_on < $3::date
         and c.status not in ('erased', 'withdrawn')
         and x.conduct not in ('unknown', 'prefer-not-to-say')
         and not exists (select from cases.walls w where w.case_id = c.id and w.staff_id = $1)
       group by c.institution_id, i.name, i.type, x.conduct
       having count(distinct c.id) >= $4
       order by count(distinct c.id) desc, i.name, x.conduct`,
      [staffId, days.from, days.to, atLeast],
    );
  }

  all(staffId: string): Promise<SignalRow[]> {
    return this.transactions.query<SignalRow>(`${SIGNAL} order by s.proposed_at desc`, [staffId]);
  }

  async one(staffId: string, id: string): Promise<SignalRow | undefined> {
    return (await this.transactions.query<SignalRow>(`${SIGNAL} and s.id = $2`, [staffId, id]))[0];
  }

  /** One proposal about the same institution at a time, so that two cannot slip past each other. */
  async lockInstitution(institutionId: string): Promise<void> {
    await this.transactions.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `signal:${institutionId}`,
    ]);
  }

  windowsOf(institutionId: string, conduct: string): Promise<SignalWindow[]> {
    return this.transactions.query<SignalWindow>(
      `select first_quarter as first, last_quarter as last from mediation.signals
       where institution_id = $1 and conduct = $2`,
      [institutionId, conduct],
    );
  }

  async add(signal: {
    id: string;
    institutionId: string;
    conduct: string;
    window: SignalWindow;
    atLeast: number;
    proposedBy: string;
    proposedAt: Date;
  }): Promise<void> {
    const { id, institutionId, conduct, window, atLeast, proposedBy, proposedAt } = signal;
    await this.transactions.query(
      `insert into mediation.signals (id, institution_id, conduct, first_quarter, last_quarter, at_least, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, institutionId, conduct, window.first, window.last, atLeast, proposedBy, proposedAt],
    );
  }

  /** True when it waited for a confirmation by somebody else. */
  async confirm(id: string, staffId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update mediation.signals set confirmed_by = $2, confirmed_at = $3
       where id = $1 and confirmed_by is null and proposed_by <> $2 returning id`,
      [id, staffId, at],
    );
    return rows.length === 1;
  }
}
