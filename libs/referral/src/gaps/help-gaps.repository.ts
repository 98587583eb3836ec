import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** Help that was looked for and not found. */
export interface HelpGap {
  /** A code of `referral`. */
  kind: string;
  /** A code of `region`. */
  region: string;
}

export interface CountedGap extends HelpGap {
  cases: number;
}

@Injectable()
export class HelpGapsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** False when it was noted for this case already. */
  async add(caseId: string, gap: HelpGap, staffId: string, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `insert into referral.gaps (case_id, kind, region, noted_by, noted_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint pk_gaps do nothing returning case_id`,
      [caseId, gap.kind, gap.region, staffId, at],
    );
    return rows.length === 1;
  }

  ofCase(caseId: string): Promise<HelpGap[]> {
    return this.transactions.query<HelpGap>(
      'select kind, region from referral.gaps where case_id = $1 order by noted_at, kind',
      [caseId],
    );
  }

  /** By kind and region, without the cases that this colleague may not see. */
  count(staffId: string): Promise<CountedGap[]> {
    return this.transactions.query<CountedGap>(
      `select g.kind, g.region, count(*)::int as cases from referral.gaps g
       where not exists (select from cases.walls w where w.case_id = g.case_id and w.staff_id = $1)
       group by g.kind, g.region order by g.kind, g.region`,
      [staffId],
    );
  }
}
