import { Injectable } from '@nestjs/common';
import { visibleTo } from '@app/casework';
import { Transactions } from '@app/database';
import type { AgreementCount, Coding } from './coding.js';

export interface CodingSample {
  quarter: string;
  seed: string;
  share: number;
  atLeast: number;
  population: number;
  drawn: number;
  drawnAt: Date;
}

/** A drawn case in a list: no code of anybody. */
export interface DrawnCase {
  caseId: string;
  reference: string;
  quarter: string;
  coderId: string | null;
  coderName: string | null;
  codedAt: Date | null;
}

export interface SecondCodingRow {
  caseId: string;
  quarter: string;
  coderId: string | null;
  keyGiven: boolean;
  codedAt: Date | null;
  firstCodes: Coding | null;
  secondCodes: Coding | null;
}

/** A case that both have coded. */
export interface ComparedRow {
  quarter: string;
  coderName: string | null;
  codedAt: Date;
  firstCodes: Coding;
  secondCodes: Coding;
  settledCodes: Coding | null;
  settledByName: string | null;
  settledAt: Date | null;
}

export interface AgreementRow extends Omit<AgreementCount, 'list'> {
  quarter: string;
  list: string;
  cases: number;
}

/** Tagged means that somebody has confirmed an incident or assessed stigma. */
const TAGGED = `(exists (select from tagging.incidents i where i.case_id = c.id)
  or exists (select from tagging.stigma_assessments a where a.case_id = c.id))`;

const QUARTER = `extract(year from c.filed_on)::int || '-Q' || extract(quarter from c.filed_on)::int`;

@Injectable()
export class SecondCodingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The tagged cases that were filed in a quarter, whoever may see them: the draw shows nobody which they are. */
  async taggedOf(quarter: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select c.id from cases.cases c where ${QUARTER} = $1 and c.status <> 'erased' and ${TAGGED}`,
      [quarter],
    );
    return rows.map(({ id }) => id);
  }

  /** Quarters with tagged cases, the newest first. */
  async quarters(): Promise<string[]> {
    const rows = await this.transactions.query<{ quarter: string }>(
      `select ${QUARTER} as quarter from cases.cases c where c.status <> 'erased' and ${TAGGED}
       group by 1 order by 1 desc limit 40`,
    );
    return rows.map(({ quarter }) => quarter);
  }

  async sampleOf(quarter: string): Promise<CodingSample | undefined> {
    return (await this.samples(quarter))[0];
  }

  samples(quarter: string | null = null): Promise<CodingSample[]> {
    return this.transactions.query<CodingSample>(
      `select quarter, seed, share, at_least as "atLeast", population, drawn, drawn_at as "drawnAt"
       from tagging.coding_samples where $1::text is null or quarter = $1 order by quarter desc`,
      [quarter],
    );
  }

  async saveSample(sample: CodingSample, drawnBy: string): Promise<void> {
    const { quarter, seed, share, atLeast, population, drawn, drawnAt } = sample;
    await this.transactions.query(
      `insert into tagging.coding_samples (quarter, seed, share, at_least, population, drawn, drawn_by, drawn_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (quarter) do update set population = $5, drawn = $6, drawn_by = $7, drawn_at = $8`,
      [quarter, seed, share, atLeast, population, drawn, drawnBy, drawnAt],
    );
  }

  /** What was drawn before stays drawn. */
  async addDrawn(quarter: string, caseIds: readonly string[]): Promise<void> {
    await this.transactions.query(
      `insert into tagging.second_codings (case_id, quarter) select unnest($2::uuid[]), $1
       on conflict on constraint pk_second_codings do nothing`,
      [quarter, caseIds],
    );
  }

  /** How many of a quarter were drawn and how many of those are done. */
  progress(): Promise<{ quarter: string; drawn: number; coded: number }[]> {
    return this.transactions.query(
      `select quarter, count(*)::int as drawn, count(coded_at)::int as coded
       from tagging.second_codings group by quarter order by quarter desc`,
    );
  }

  /** Drawn cases that this lead may see and that still have to be coded. */
  openFor(staffId: string, limit: number): Promise<DrawnCase[]> {
    return this.drawn(`s.coded_at is null and ${visibleTo('$1')}`, [staffId, limit]);
  }

  /** What this colleague was asked to code. */
  handedTo(staffId: string, limit: number): Promise<DrawnCase[]> {
    return this.drawn(`s.coded_at is null and s.coder_id = $1 and ${visibleTo('$1')}`, [staffId, limit]);
  }

  async one(caseId: string): Promise<SecondCodingRow | undefined> {
    const [row] = await this.transactions.query<SecondCodingRow>(
      `select case_id as "caseId", quarter, coder_id as "coderId", key_given as "keyGiven", coded_at as "codedAt",
         first_codes as "firstCodes", second_codes as "secondCodes"
       from tagging.second_codings where case_id = $1`,
      [caseId],
    );
    return row;
  }

  /** True when it is hers now; false when it was coded, or is with somebody else. */
  async hand(caseId: string, coderId: string, keyGiven: boolean, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update tagging.second_codings set coder_id = $2, key_given = $3, handed_at = $4
       where case_id = $1 and coded_at is null and coder_id is null returning case_id`,
      [caseId, coderId, keyGiven, at],
    );
    return rows.length === 1;
  }

  /** Free to be given to somebody else. */
  async takeBack(caseId: string): Promise<boolean> {
    const rows = await this.transactions.change(
      `update tagging.second_codings set coder_id = null, key_given = false, handed_at = null
       where case_id = $1 and coded_at is null and coder_id is not null returning case_id`,
      [caseId],
    );
    return rows.length === 1;
  }

  async finish(caseId: string, coderId: string, first: Coding, second: Coding, at: Date): Promise<boolean> {
    const rows = await this.transactions.change(
      `update tagging.second_codings set coded_at = $3, first_codes = $4, second_codes = $5
       where case_id = $1 and coder_id = $2 and coded_at is null returning case_id`,
      [caseId, coderId, at, JSON.stringify(first), JSON.stringify(second)],
    );
    return rows.length === 1;
  }

  async addCounts(caseId: string, counts: readonly AgreementCount[]): Promise<void> {
    await this.transactions.query(
      `insert into tagging.agreement_counts (case_id, list, first_code, second_code, units)
       select $1, x.list, x.first, x.second, x.units
       from jsonb_to_recordset($2::jsonb) x (list text, first text, second text, units integer)`,
      [caseId, JSON.stringify(counts)],
    );
  }

  /** Undefined as long as not both have coded. */
  async compared(caseId: string): Promise<ComparedRow | undefined> {
    const [row] = await this.transactions.query<ComparedRow>(
      `select s.quarter, p.display_name as "coderName", s.coded_at as "codedAt", s.first_codes as "firstCodes",
         s.second_codes as "secondCodes", s.settled_codes as "settledCodes", b.display_name as "settledByName",
         s.settled_at as "settledAt"
       from tagging.second_codings s left join identity.staff p on p.id = s.coder_id
       left join identity.staff b on b.id = s.settled_by
       where s.case_id = $1 and s.coded_at is not null`,
      [caseId],
    );
    return row;
  }

  /** Cases that both have coded differently, that nobody has settled, and that this colleague may see. */
  toSettle(staffId: string, limit: number): Promise<DrawnCase[]> {
    return this.drawn(
      `s.coded_at is not null and s.settled_at is null and s.first_codes <> s.second_codes and ${visibleTo('$1')}`,
      [staffId, limit],
    );
  }

  async settle(caseId: string, codes: Coding, staffId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update tagging.second_codings set settled_codes = $2, settled_by = $3, settled_at = $4
       where case_id = $1 and coded_at is not null`,
      [caseId, JSON.stringify(codes), staffId, at],
    );
  }

  agreement(): Promise<AgreementRow[]> {
    return this.transactions.query<AgreementRow>(
      `select quarter, list, first_code as first, second_code as second, units, cases
       from reporting.coder_agreement order by quarter, list, first_code, second_code`,
    );
  }

  /**
   * Those of these colleagues who cannot judge it afresh: they tagged it, or had the case open after it was tagged.
   * The audit trail knows both.
   */
  async seenBy(caseId: string, staffIds: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select s.id from unnest($2::uuid[]) s (id)
       where exists (select from tagging.incidents i where i.case_id = $1 and i.confirmed_by = s.id)
         or exists (select from tagging.stigma_assessments a where a.case_id = $1 and a.assessed_by = s.id)
         or exists (select from audit.events e
           where e.subject_kind = 'case' and e.subject_id = $1::text and e.actor_id = s.id
             and e.action in ('case-opened', 'incident-confirmed', 'incident-removed', 'stigma-assessed')
             and e.happened_at >= (select min(at) from (
               select min(confirmed_at) as at from tagging.incidents where case_id = $1
               union all select min(assessed_at) from tagging.stigma_assessments where case_id = $1) first))`,
      [caseId, staffIds],
    );
    return rows.map(({ id }) => id);
  }

  private drawn(condition: string, parameters: [string, number]): Promise<DrawnCase[]> {
    return this.transactions.query<DrawnCase>(
      `select s.case_id as "caseId", c.reference, s.quarter, s.coder_id as "coderId",
         p.display_name as "coderName", s.coded_at as "codedAt"
       from tagging.second_codings s join cases.cases c on c.id = s.case_id
       left join identity.staff p on p.id = s.coder_id
       where ${condition} order by s.quarter, c.reference limit $2`,
      parameters,
    );
  }
}
